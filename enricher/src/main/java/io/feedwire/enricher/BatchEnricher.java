package io.feedwire.enricher;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.article.EnrichedArticle.LeadImage;
import io.feedwire.contracts.article.Reference.Card;
import io.feedwire.enricher.merge.Contributions;
import io.feedwire.enricher.merge.Merge;
import io.feedwire.enricher.merge.Merged;
import io.feedwire.enricher.recipe.ChosenKeywords;
import io.feedwire.enricher.recipe.Recipe;
import io.feedwire.enricher.resolution.ArticleIds;
import io.feedwire.enricher.resolution.Asker;
import io.feedwire.enricher.resolution.ImageUses;
import io.feedwire.enricher.resolution.Known;
import io.feedwire.enricher.resolution.Known.ImageUse;
import io.feedwire.enricher.resolution.Mentions;
import io.feedwire.enricher.resolution.RoundedCounts;
import io.feedwire.enricher.resolution.Statement;
import io.feedwire.enricher.resolution.Target;
import io.feedwire.enricher.resolution.TargetKey;
import io.feedwire.keywords.Reading;
import io.feedwire.keywords.vocabulary.Vocabulary;
import io.feedwire.keywords.vocabulary.VocabularyBuilder;
import io.feedwire.publishers.Publishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Articles enriched without a broker: all are given first, then each is made once, so that the
/// order does not matter. What sources, references, citations and images say is what the topology
/// would have ended with. Two things are not: nothing is known of what servers say of images, for
/// none is asked; and one vocabulary serves all articles, where the topology reads each by the one
/// of its hour. Some 10 KB of memory an article.
///
/// [#add] may be called by several threads at the same time, and so may [Batch] after that.
public final class BatchEnricher {

  private static final Asked NOBODY = new Asked();

  private final Map<String, PackedContributions> byId = new ConcurrentHashMap<>();
  private final Mentions mentions;
  private final Publishers publishers;

  /// @param ids the ids that references to an article's addresses have
  /// @param publishers by whose names articles are not described
  public BatchEnricher(ArticleIds ids, Publishers publishers) {
    this.publishers = publishers;
    this.mentions = new Mentions(ids);
  }

  /// Takes in an article as one document describes it.
  public void add(Article article) {
    byId.compute(
        article.id(),
        (_, known) -> {
          Contributions before = known == null ? Contributions.of(List.of()) : known.unpack();
          return PackedContributions.pack(before.and(article));
        });
  }

  /// The vocabulary that these articles teach.
  public Vocabulary taught() {
    var builder = new VocabularyBuilder();
    for (PackedContributions packed : byId.values()) {
      Article article = Merge.of(packed.unpack()).article();
      builder.addAll(
          LessonDesk.lessons(
              article, Reading.of(Recipe.words(article, publishers), Vocabulary.shipped())));
    }
    return builder.build();
  }

  /// All that there is, to be enriched.
  ///
  /// @param vocabulary that keywords are chosen by
  public Batch batch(Vocabulary vocabulary) {
    var recipe = new Recipe(() -> vocabulary, publishers);
    Map<String, Asked> targets = new HashMap<>();
    byId.forEach(
        (id, packed) -> {
          EnrichedArticle alone = recipe.alone(Merge.of(packed.unpack()), ChosenKeywords.NONE);
          Statement said = mentions.of(alone.article(), alone.leadImage());
          Asker asker = Asker.of(id, said.published());
          said.asks().forEach(key -> at(targets, key).askers.add(asker));
          @Nullable Card card = said.card();
          if (card != null) {
            said.announces().forEach(key -> at(targets, key).announced(key, card));
          }
        });
    targets.values().forEach(Asked::view);
    var batch = new Batch(recipe, targets);
    byId.forEach((id, packed) -> batch.announceAgain(id, Merge.of(packed.unpack())));
    return batch;
  }

  private static Asked at(Map<String, Asked> targets, String key) {
    return targets.computeIfAbsent(key, _ -> new Asked());
  }

  /// What is known of a target.
  private static final class Asked {
    private final List<Asker> askers = new ArrayList<>();
    private Target owners = Target.UNKNOWN;
    private Map<String, ImageUse> views = Map.of();

    private void announced(String key, Card card) {
      owners = owners.announced(TargetKey.parse(key).id(), card);
    }

    private void view() {
      if (askers.size() <= Target.MAX_ASKERS) {
        views = ImageUses.views(askers);
      }
    }

    private ImageUse use(String article) {
      @Nullable ImageUse view = views.get(article);
      if (view != null) {
        return view;
      }
      return askers.isEmpty() ? ImageUse.NONE : ImageUses.stock(askers.size());
    }

    private Optional<Card> card() {
      return owners.card();
    }
  }

  /// Everything, so that what articles know of one another is known.
  public final class Batch {

    private final Recipe recipe;
    private final Map<String, Asked> targets;

    private Batch(Recipe recipe, Map<String, Asked> targets) {
      this.recipe = recipe;
      this.targets = targets;
    }

    /// The state of an article, of all that was added; of one that was not, what it says itself.
    public EnrichedArticle enriched(Article article) {
      String id = article.id();
      @Nullable PackedContributions packed = byId.get(id);
      Merged merged =
          Merge.of(packed == null ? Contributions.of(List.of()).and(article) : packed.unpack());
      EnrichedArticle alone =
          recipe.alone(merged, recipe.keywords(merged, ChosenKeywords.NONE).keywords());
      return recipe.among(alone, known(id, mentions.of(alone.article(), alone.leadImage())));
    }

    /// What shows another image on its card than its own choice, for others show that too.
    private void announceAgain(String id, Merged merged) {
      EnrichedArticle alone = recipe.alone(merged, ChosenKeywords.NONE);
      @Nullable LeadImage own = alone.leadImage();
      @Nullable LeadImage lead = recipe.lead(alone, known(id, mentions.of(alone.article(), own)));
      if (!Objects.equals(lead, own)) {
        Statement said = mentions.of(alone.article(), lead);
        @Nullable Card card = said.card();
        if (card != null) {
          said.announces().forEach(key -> at(targets, key).announced(key, card));
        }
      }
    }

    private Known known(String id, Statement said) {
      var cards = new TreeMap<String, Card>();
      var uses = new TreeMap<String, ImageUse>();
      for (String key : said.asks()) {
        TargetKey target = TargetKey.parse(key);
        Asked asked = targets.getOrDefault(key, NOBODY);
        if (target.image()) {
          uses.put(target.id(), asked.use(id));
        } else {
          asked.card().ifPresent(card -> cards.put(target.id(), card));
        }
      }
      var citations = new TreeMap<String, Integer>();
      for (String key : said.announces()) {
        Asked asked = targets.getOrDefault(key, NOBODY);
        if (asked.card().filter(card -> card.id().equals(id)).isPresent()) {
          citations.put(TargetKey.parse(key).id(), RoundedCounts.citations(asked.askers.size()));
        }
      }
      return new Known(cards, uses, citations, Collections.emptySortedMap());
    }
  }
}
