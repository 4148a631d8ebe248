/// From articles as documents describe them to the current state of every article.
///
/// - [EnricherTopology] the way of the data on one screen
/// - `RevisionProcessor` (`articles.parsed`) and `AnswerProcessor` (`enricher.resolutions`) on an
///   article's partition; what they share is `ArticleDesk`: the article's stores and outputs
/// - `TargetProcessor` (`enricher.mentions`) on a target's partition
/// - `ArticleState`, `Fingerprint` what is kept of an article and of what was last written of it
/// - [io.feedwire.enricher.merge] one article out of several contributions
/// - [io.feedwire.enricher.recipe] what is added to it
/// - [io.feedwire.enricher.resolution] how articles learn of one another
///
/// Any order of arrival ends in the same state of every article, byte for byte.
@NullMarked
package io.feedwire.enricher;

import org.jspecify.annotations.NullMarked;
