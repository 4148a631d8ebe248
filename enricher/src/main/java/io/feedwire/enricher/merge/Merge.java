package io.feedwire.enricher.merge;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.ArticleBuilder;
import io.feedwire.contracts.article.EnrichedArticle.SourceNote;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Reference;
import io.feedwire.contracts.article.Timestamp;
import io.feedwire.language.Folding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The article that several contributions are. Field by field the richest that has it gives it,
/// those that are outdated last; lists of things that can be told apart are united, without what a
/// correction took out. A pure function of the set: the order of arrival has no say.
public final class Merge {

  private final List<Contribution> ranked;

  /// The same, the one with the best body first: images and references follow the body's order.
  private final List<Contribution> byBody;

  /// Slots that are outdated, where another has the whole text as it is now: what only they list is
  /// there no more.
  private final Set<String> gone;

  private final Map<String, TreeSet<String>> given = new HashMap<>();

  private Merge(Contributions contributions) {
    Set<String> outdated = Outdated.among(contributions.bySlot().values());
    ranked = Richness.ranked(contributions.bySlot().values(), outdated);
    byBody = Richness.byBody(ranked, outdated);
    gone = Richness.hasCurrentText(byBody, outdated) ? outdated : Set.of();
    ranked.forEach(contribution -> given.put(contribution.slot(), new TreeSet<>()));
  }

  /// Merges contributions, of which there must be one at least.
  public static Merged of(Contributions contributions) {
    var merge = new Merge(contributions);
    Article article = merge.article();
    List<SourceNote> sources = contributions.bySlot().values().stream().map(merge::note).toList();
    return new Merged(article, contributions.revision(), contributions.history(), sources);
  }

  private SourceNote note(Contribution contribution) {
    var provenance = contribution.article().provenance();
    return new SourceNote(
        provenance.source(),
        provenance.format(),
        List.copyOf(given.getOrDefault(contribution.slot(), new TreeSet<>())));
  }

  private Article article() {
    Article richest = ranked.getFirst().standing();
    Article body = byBody.getFirst().article();
    credit("body", byBody.getFirst());
    credit("text", byBody.getFirst());
    @Nullable String url = url();
    return ArticleBuilder.builder(richest)
        .url(url)
        .altIds(altIds(richest.id(), url))
        .language(language())
        .headline(first("headline", a -> blankToNull(a.headline())).orElse(""))
        .summary(first("summary", a -> blankToNull(a.summary())).orElse(null))
        .bylines(words("bylines", Article::bylines, isLacking(Article::bylines)))
        .credits(words("credits", Article::credits, isLacking(Article::credits)))
        .copyright(first("copyright", a -> blankToNull(a.copyright())).orElse(null))
        .sections(words("sections", Article::sections, isLacking(Article::sections)))
        .published(first("published", Article::published).orElse(null))
        .modified(modified())
        .body(body.body())
        .text(body.text())
        .images(union("images", Article::images, Image::id, Union::of))
        .references(references())
        .declaredKeywords(words("declaredKeywords", Article::declaredKeywords, false))
        .build();
  }

  private void credit(String field, Contribution by) {
    given.computeIfAbsent(by.slot(), _ -> new TreeSet<>()).add(field);
  }

  private <T> Optional<T> first(String field, Function<Article, @Nullable T> value) {
    for (Contribution contribution : ranked) {
      @Nullable T found = value.apply(contribution.article());
      if (found != null) {
        credit(field, contribution);
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /// Joins lists of what the body shows, in its order.
  private <T> List<T> union(
      String field,
      Function<Article, List<T>> list,
      Function<T, String> key,
      BinaryOperator<T> join) {
    return union(field, byBody, gone, list, key, join);
  }

  /// Joins lists, and credits everyone who brought something that nobody richer had.
  ///
  /// @param without slots that bring nothing, and only tell more of what others bring
  private <T> List<T> union(
      String field,
      List<Contribution> order,
      Set<String> without,
      Function<Article, List<T>> list,
      Function<T, String> key,
      BinaryOperator<T> join) {
    Map<String, T> all = new LinkedHashMap<>();
    List<Contribution> last = new ArrayList<>(order);
    last.sort(Comparator.comparing(contribution -> without.contains(contribution.slot())));
    for (Contribution contribution : last) {
      boolean brings = !without.contains(contribution.slot());
      for (T element : list.apply(contribution.standing())) {
        @Nullable T before = all.get(key.apply(element));
        if (brings || before != null) {
          all.put(key.apply(element), joined(before, element, join));
        }
        if (brings && before == null) {
          credit(field, contribution);
        }
      }
    }
    return List.copyOf(all.values());
  }

  private static <T> T joined(@Nullable T before, T element, BinaryOperator<T> join) {
    return before == null ? element : join.apply(before, element);
  }

  /// Names and terms, of which two spellings are one.
  ///
  /// @param fromAll whether those have a say, too, that are outdated
  private List<String> words(String field, Function<Article, List<String>> list, boolean fromAll) {
    return union(
        field, ranked, fromAll ? Set.of() : gone, list, Folding::fold, (richer, _) -> richer);
  }

  /// Whether no copy that is current has a field. What a text shows and is about goes with the
  /// text; of who wrote it and where it stands many formats say nothing.
  private boolean isLacking(Function<Article, List<String>> list) {
    return ranked.stream()
        .filter(contribution -> !gone.contains(contribution.slot()))
        .allMatch(contribution -> list.apply(contribution.article()).isEmpty());
  }

  private List<Reference> references() {
    return union(
        "references",
        Article::references,
        reference -> reference.target() == null ? reference.href() : reference.target(),
        Union::of);
  }

  private @Nullable String url() {
    @Nullable Contribution best = null;
    for (Contribution contribution : ranked) {
      if (best == null || AddressChoice.isBetter(contribution.url(), best.url())) {
        best = contribution;
      }
    }
    if (best == null || best.url() == null) {
      return null;
    }
    credit("url", best);
    return best.url();
  }

  private List<String> altIds(String id, @Nullable String url) {
    var all = new TreeSet<String>();
    for (Contribution contribution : ranked) {
      Article article = contribution.article();
      List<String> known = new ArrayList<>(article.altIds());
      @Nullable String own = contribution.url();
      if (own != null && (url == null || !AddressChoice.isSamePage(own, url))) {
        known.add(own);
      }
      known.removeIf(alias -> alias.equals(id) || alias.equals(url));
      if (all.addAll(known)) {
        credit("altIds", contribution);
      }
    }
    return List.copyOf(all);
  }

  private String language() {
    Contribution giver = LanguageChoice.giver(byBody);
    credit("language", giver);
    return giver.article().language();
  }

  /// The latest: the others were made before it.
  private @Nullable Timestamp modified() {
    Optional<Contribution> latest =
        ranked.stream()
            .filter(c -> c.article().modified() != null)
            .max(Comparator.comparing(Merge::modifiedAt));
    latest.ifPresent(contribution -> credit("modified", contribution));
    return latest.map(contribution -> contribution.article().modified()).orElse(null);
  }

  private static Instant modifiedAt(Contribution contribution) {
    @Nullable Timestamp modified = contribution.article().modified();
    return modified == null ? Instant.MIN : modified.time();
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
