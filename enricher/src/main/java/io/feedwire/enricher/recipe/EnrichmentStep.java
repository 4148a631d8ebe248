package io.feedwire.enricher.recipe;

import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.enricher.resolution.Known;

/// One thing that enrichment adds. A pure function of what it is given: the same article and the
/// same knowledge are the same result, on every instance and at every replay.
@FunctionalInterface
interface EnrichmentStep {

  EnrichedArticle apply(EnrichedArticle article, Known known);
}
