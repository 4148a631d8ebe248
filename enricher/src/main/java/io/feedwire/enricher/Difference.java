package io.feedwire.enricher;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Change;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.article.EnrichedArticle.LeadImage;
import io.feedwire.contracts.article.EnrichedArticle.SourceNote;
import io.feedwire.contracts.article.Reference.Card;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What there is to tell of an article that was written before.
///
/// Both states are made by this version of the program, of what was kept of the documents: one that
/// reads or enriches them otherwise than the version before writes other states, and announces
/// nothing that no publisher has done.
///
/// @param kind absent when only counters, sources or provenance differ: the state is then written
///   and nothing is announced
/// @param fields that differ, by name
/// @param revised in what way the publisher changed it
record Difference(Optional<Change.Kind> kind, List<String> fields, List<Change.Revised> revised) {

  /// A field and its value.
  private record Field(String name, Function<EnrichedArticle, @Nullable Object> value) {
    private boolean differs(EnrichedArticle before, EnrichedArticle now) {
      return !Objects.equals(value.apply(before), value.apply(now));
    }
  }

  /// Content: what comes from the article's own documents, without counters and without what says
  /// what the documents are and not what they say.
  private static final List<Field> CONTENT =
      List.of(
          of("altIds", Article::altIds),
          of("url", Article::url),
          of("publisher", Article::publisher),
          of("language", Article::language),
          of("headline", Article::headline),
          of("summary", Article::summary),
          of("bylines", Article::bylines),
          of("credits", Article::credits),
          of("copyright", Article::copyright),
          of("sections", Article::sections),
          of("published", Article::published),
          of("modified", Article::modified),
          of("body", Article::body),
          of("text", Article::text),
          of("images", Article::images),
          of("references", Article::references),
          of("declaredKeywords", Article::declaredKeywords),
          new Field("keywords", EnrichedArticle::keywords),
          new Field("leadImage", EnrichedArticle::leadImage));

  /// A publisher that touches an article without changing a word has nothing to tell.
  private static final Set<String> TOUCHED = Set.of("modified");

  /// What readers read below the headline.
  private static final Set<String> TEXT = Set.of("body", "text", "summary");

  /// Of an article that was not there.
  static final Difference CREATED =
      new Difference(Optional.of(Change.Kind.CREATED), List.of(), List.of());

  /// Of an article whose counters alone are others.
  static final Difference NONE = new Difference(Optional.empty(), List.of(), List.of());

  /// From a state that cannot be made again, because the version after it was too large to be
  /// written: every field may be another.
  static final Difference UNKNOWN =
      new Difference(
          Optional.of(Change.Kind.UPDATED),
          CONTENT.stream().map(Field::name).sorted().toList(),
          List.of());

  private static Field of(String name, Function<Article, @Nullable Object> value) {
    return new Field(name, enriched -> value.apply(enriched.article()));
  }

  /// How an article differs from what was written of it before.
  static Difference between(Written before, Written now) {
    SortedSet<String> fields = new TreeSet<>();
    CONTENT.stream()
        .filter(field -> field.differs(before.alone(), now.alone()))
        .forEach(field -> fields.add(field.name()));
    boolean updated = !TOUCHED.containsAll(fields);
    List<Change.Revised> revised = revised(fields, before.alone(), now.alone());
    boolean resolved = !cards(before).equals(cards(now));
    boolean led = !Objects.equals(ledByOthers(before), ledByOthers(now));
    if (!updated && !resolved && !led) {
      return NONE;
    }
    if (resolved) {
      fields.add("references");
    }
    if (led) {
      fields.add("leadImage");
    }
    Change.Kind kind = updated ? Change.Kind.UPDATED : Change.Kind.RESOLVED;
    return new Difference(Optional.of(kind), List.copyOf(fields), revised);
  }

  private static List<Change.Revised> revised(
      Set<String> fields, EnrichedArticle before, EnrichedArticle now) {
    Predicate<String> byPublisher =
        field ->
            fields.contains(field)
                && (now.revision() > before.revision() || isOfOneSource(field, before, now));
    List<Change.Revised> revised = new ArrayList<>();
    if (byPublisher.test("headline")) {
      revised.add(Change.Revised.RETITLED);
    }
    if (TEXT.stream().anyMatch(byPublisher)) {
      revised.add(Change.Revised.CORRECTED);
    }
    return List.copyOf(revised);
  }

  /// Whether both values are of a source that had delivered the article before. Where another
  /// source is the richer one now, its publisher has changed nothing.
  private static boolean isOfOneSource(String field, EnrichedArticle before, EnrichedArticle now) {
    @Nullable String giver = giver(field, now);
    @Nullable String former = giver(field, before);
    if (giver == null) {
      return true; // gone: what one source takes back no other has
    }
    return former == null
        ? before.sources().stream().map(Difference::name).anyMatch(giver::equals)
        : giver.equals(former);
  }

  private static @Nullable String giver(String field, EnrichedArticle article) {
    for (SourceNote source : article.sources()) {
      if (source.fields().contains(field)) {
        return name(source);
      }
    }
    return null;
  }

  private static String name(SourceNote source) {
    return source.source() + ' ' + source.format();
  }

  /// What others made known: the cards of references.
  private static Map<String, Card> cards(Written written) {
    Map<String, Card> cards = new HashMap<>();
    for (var reference : written.article().article().references()) {
      if (reference.card() != null && reference.target() != null) {
        cards.put(reference.target(), reference.card());
      }
    }
    return cards;
  }

  /// The lead image, where what others made known has changed it.
  private static @Nullable LeadImage ledByOthers(Written written) {
    @Nullable LeadImage lead = written.article().leadImage();
    return Objects.equals(written.alone().leadImage(), lead) ? null : lead;
  }
}
