package io.feedwire.enricher.recipe;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.article.EnrichedArticle.LeadImage;
import io.feedwire.contracts.article.ImageBuilder;
import io.feedwire.enricher.merge.Merged;
import io.feedwire.enricher.resolution.Known;
import io.feedwire.enricher.resolution.PublisherArticleIds;
import io.feedwire.keywords.Reading;
import io.feedwire.keywords.text.ArticleText;
import io.feedwire.keywords.vocabulary.Vocabulary;
import io.feedwire.publishers.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Everything enrichment does, in order. Publisher rules, language and script are the parser's work
/// and done.
public final class Recipe {

  private static final EnrichmentStep LEAD = new LeadImageChoice();

  /// What an article says of itself.
  private final List<EnrichmentStep> own;

  /// What others say of it.
  private final List<EnrichmentStep> others =
      List.of(new ReferenceStatus(), Recipe::images, Recipe::citations);

  private final KeywordChoice keywords;

  /// With the vocabulary that ships with the project, and without rules of publishers.
  public Recipe() {
    this(Vocabulary::shipped, new Publishers(List.of()));
  }

  /// @param vocabulary the newest, asked for with each article
  /// @param publishers whose names are no keywords of their articles, and whose addresses are ids
  public Recipe(Supplier<Vocabulary> vocabulary, Publishers publishers) {
    this.keywords = new KeywordChoice(vocabulary, publishers);
    this.own = List.of(new OwnLinks(new PublisherArticleIds(publishers)), LEAD);
  }

  /// The keywords of an article: those that were chosen before where they were of the same text, so
  /// that an article does not change with each term that others teach.
  public Choice keywords(Merged merged, ChosenKeywords before) {
    return keywords.of(merged.article(), before);
  }

  /// Keywords and what they were chosen by.
  ///
  /// @param reading of the article; empty where its text is the one that was read before
  public record Choice(ChosenKeywords keywords, Optional<Reading> reading) {}

  /// The words of an article that its keywords are chosen from.
  public static ArticleText words(Article article, Publishers publishers) {
    return KeywordChoice.textOf(article, publishers);
  }

  /// Enriches a merged article by what it says itself.
  public EnrichedArticle alone(Merged merged, ChosenKeywords chosen) {
    return apply(
        own,
        new EnrichedArticle(
            merged.article(),
            merged.revision(),
            chosen.keywords(),
            null,
            0,
            merged.history(),
            merged.sources()),
        Known.NOTHING);
  }

  /// Adds what is known of others.
  public EnrichedArticle among(EnrichedArticle alone, Known known) {
    return apply(others, alone, known);
  }

  /// The image that stands for an article, of those that are there and are its own.
  public @Nullable LeadImage lead(EnrichedArticle alone, Known known) {
    return known.passesOver() ? images(alone, known).leadImage() : alone.leadImage();
  }

  private static EnrichedArticle apply(
      List<EnrichmentStep> steps, EnrichedArticle article, Known known) {
    EnrichedArticle enriched = article;
    for (EnrichmentStep step : steps) {
      enriched = step.apply(enriched, known);
    }
    return enriched;
  }

  /// What others know of an article's images. What turns out to be gone, no image or the sign of a
  /// topic stands for no article.
  private static EnrichedArticle images(EnrichedArticle enriched, Known known) {
    var images =
        enriched.article().images().stream()
            .map(
                image -> {
                  var use = known.uses().getOrDefault(image.id(), Known.ImageUse.NONE);
                  return ImageBuilder.builder(image)
                      .usedIn(use.usedIn())
                      .usedInCount(use.count())
                      .check(known.checks().get(image.id()))
                      .build();
                })
            .toList();
    EnrichedArticle shown = enriched.withArticle(enriched.article().withImages(images));
    return known.passesOver() ? LEAD.apply(shown, known) : shown;
  }

  /// One that refers to an article by two of its ids counts twice: it is as rare as it is harmless.
  private static EnrichedArticle citations(EnrichedArticle enriched, Known known) {
    return enriched.withCitedBy(
        known.citations().values().stream().mapToInt(Integer::intValue).sum());
  }
}
