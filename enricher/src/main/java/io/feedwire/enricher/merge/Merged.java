package io.feedwire.enricher.merge;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.EnrichedArticle.SourceNote;
import io.feedwire.contracts.article.EnrichedArticle.Version;
import java.util.List;

/// What all contributions make together.
///
/// @param revision see [Contributions#revision]
/// @param history see [Contributions#history]
/// @param sources every slot and the fields it gave, in order of source and format
public record Merged(
    Article article, int revision, List<Version> history, List<SourceNote> sources) {}
