/// How articles learn of one another, across partitions: an article sends a [Mention] to each
/// target it refers to and to each name it is known by; the target, on the partition of its key,
/// answers with an [Answer] keyed by the article.
///
/// - [Mentions] what an article mentions; [ArticleIds] the ids behind its addresses
/// - [TargetKey] the keys of targets: `article/dw:19165792`, `image/dw:63750162`
/// - [Target] the articles that go by a target's key, and how many ask for it
/// - [ImageUses] and [Counts] what a target tells, bounded
@NullMarked
package io.feedwire.enricher.resolution;

import org.jspecify.annotations.NullMarked;
