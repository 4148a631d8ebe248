package io.feedwire.enricher.merge;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.EnrichedArticle.SourceNote;
import java.util.List;

/// What all contributions make together.
///
/// @param revision see [Contributions#revision]
/// @param sources every slot and the fields it gave, in order of source and format
public record Merged(Article article, int revision, List<SourceNote> sources) {}
