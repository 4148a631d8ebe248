package io.feedwire.enricher.recipe;

import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.enricher.merge.Merged;
import io.feedwire.keywords.Vocabulary;
import java.util.List;
import java.util.function.Supplier;

/// Everything enrichment does, in order. Publisher rules, language and script are the parser's work
/// and done.
public final class Recipe {

  private final List<EnrichmentStep> steps;

  /// With the vocabulary that ships with the project.
  public Recipe() {
    this(Vocabulary::shipped);
  }

  /// @param vocabulary the newest, asked for with each article
  public Recipe(Supplier<Vocabulary> vocabulary) {
    steps =
        List.of(
            new KeywordsStep(vocabulary),
            new LeadImageChoice(),
            new ReferenceStatus(),
            Recipe::imageUses,
            Recipe::citations);
  }

  /// Enriches a merged article by what is known of others.
  public EnrichedArticle enrich(Merged merged, Known known) {
    var enriched =
        new EnrichedArticle(
            merged.article(), merged.revision(), List.of(), null, 0, merged.sources());
    for (EnrichmentStep step : steps) {
      enriched = step.apply(enriched, known);
    }
    return enriched;
  }

  private static EnrichedArticle imageUses(EnrichedArticle enriched, Known known) {
    var images =
        enriched.article().images().stream()
            .map(
                image -> {
                  var use = known.uses().getOrDefault(image.id(), Known.ImageUse.NONE);
                  return image.withUsedIn(use.usedIn()).withUsedInCount(use.count());
                })
            .toList();
    return enriched.withArticle(enriched.article().withImages(images));
  }

  /// One that refers to an article by two of its ids counts twice: it is as rare as it is harmless.
  private static EnrichedArticle citations(EnrichedArticle enriched, Known known) {
    return enriched.withCitedBy(
        known.citations().values().stream().mapToInt(Integer::intValue).sum());
  }
}
