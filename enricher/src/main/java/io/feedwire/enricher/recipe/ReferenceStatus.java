package io.feedwire.enricher.recipe;

import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.article.Reference;
import io.feedwire.contracts.article.Reference.Card;
import io.feedwire.contracts.article.Reference.Status;
import io.feedwire.enricher.resolution.Known;
import org.jspecify.annotations.Nullable;

/// Says of every reference whether its target is known, and shows the target's card if so. A link
/// to any known article is resolved, even where its address alone does not tell that it is one.
final class ReferenceStatus implements EnrichmentStep {

  @Override
  public EnrichedArticle apply(EnrichedArticle enriched, Known known) {
    var references =
        enriched.article().references().stream().map(each -> resolve(each, known)).toList();
    return enriched.withArticle(enriched.article().withReferences(references));
  }

  private static Reference resolve(Reference reference, Known known) {
    @Nullable Card card = reference.target() == null ? null : known.cards().get(reference.target());
    if (card != null) {
      return reference.withStatus(Status.RESOLVED).withCard(card);
    }
    Status status =
        switch (reference.kind()) {
          case ARTICLE, GALLERY, VIDEO -> Status.UNRESOLVED;
          case SEARCH, EXTERNAL -> Status.EXTERNAL;
        };
    return reference.withStatus(status).withCard(null);
  }
}
