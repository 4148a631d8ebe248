/// From articles as documents describe them to the current state of every article.
///
/// - [EnricherTopology] the way of the data on one screen
/// - [BatchEnricher] where it ends, made of a batch of articles without a broker
/// - `RevisionProcessor` (`articles.parsed`) and `AnswerProcessor` (`enricher.resolutions`) on an
///   article's partition; what they share is `ArticleDesk`: the article's stores and outputs
/// - `TargetProcessor` (`enricher.mentions`) on a target's partition
/// - `ArticleState`, `WrittenHash` what is kept of an article and of what was last written of it;
///   `Difference` what there is to tell of the next
/// - `LessonDesk` what the articles of a partition teach of words; `TermsProcessor` and
///   `LearntStore` (`enricher.terms`) what those of all partitions did;
///   [io.feedwire.enricher.lessons] what of it is kept, and the vocabulary made of it
/// - [io.feedwire.enricher.merge] one article out of several contributions
/// - [io.feedwire.enricher.recipe] what is added to it
/// - [io.feedwire.enricher.resolution] how articles learn of one another
///
/// Any order of arrival ends in the same state of every article, byte for byte, but for keywords
/// that were chosen by different vocabularies. What is written:
///
/// | what is different | `articles.enriched` | `articles.changes` |
/// | --- | --- | --- |
/// | nothing | – | – |
/// | only what is counted (`citedBy`, `usedIn`, `usedInCount`) | state, from 5 s on | – |
/// | only sources, provenance, revision, history, a time of change by itself | state | – |
/// | a reference's card or status | state, from 200 ms on | `resolved` |
/// | anything that comes from its documents | state | `created`, `updated` |
/// | a null on `articles.parsed` | tombstone | `withdrawn` |
///
/// What is bounded: 8 slots an article ([io.feedwire.enricher.merge.Contributions]), 20 versions
/// ([io.feedwire.enricher.merge.Contribution]), 1,000 references and 1,000 images that are asked
/// for ([io.feedwire.enricher.resolution.Mentions]), 1,000 answers a record and target
/// (`TargetDesk`), counters above a limit ([io.feedwire.enricher.resolution.RoundedCounts]), users
/// of an image that are told of one another ([io.feedwire.enricher.resolution.ImageUses]), what is
/// learnt of words ([io.feedwire.enricher.lessons.Sums], [io.feedwire.enricher.lessons.Shelf]),
/// bytes of an enriched article and articles written at one time for what they learnt (`Round`).
@NullMarked
package io.feedwire.enricher;

import org.jspecify.annotations.NullMarked;
