package io.feedwire.enricher.recipe;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.enricher.resolution.ArticleIds;
import io.feedwire.enricher.resolution.Known;
import io.feedwire.enricher.resolution.OwnIds;
import java.util.SortedSet;

/// Drops references to the article itself, whichever of its names they go by: of some of these only
/// another source knows that they are its own.
record OwnLinks(ArticleIds ids) implements EnrichmentStep {

  @Override
  public EnrichedArticle apply(EnrichedArticle enriched, Known known) {
    Article article = enriched.article();
    if (article.references().isEmpty()) {
      return enriched;
    }
    SortedSet<String> own = OwnIds.of(article, ids);
    return enriched.withArticle(
        article.withReferences(
            article.references().stream()
                .filter(
                    reference -> reference.target() == null || !own.contains(reference.target()))
                .toList()));
  }
}
