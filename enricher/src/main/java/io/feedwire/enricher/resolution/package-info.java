/// How articles learn of one another, across partitions: an article sends a [Mention] to each
/// partition that has targets it refers to or names it is known by; a target answers with an
/// [Answer], those of one mention together ([Answers]), keyed by the article.
///
/// - [Mentions] finds out what an article has to say, a [Statement]; [ArticleIds] the ids behind
///   its addresses, [OwnIds] those that it is asked for by; [Known] is what it has been told
/// - [TargetKey] the keys of targets: `article/dw:19165792`, `image/dw:63750162`
/// - [Target] the articles that go by a target's key, and how many ask for it
/// - [ImageUses] and [RoundedCounts] what a target tells, bounded
/// - [Wants] how targets can be had that nobody delivers, and what is asked about images
///   ([ImageQuestions]), where [EnricherSettings] has it so
/// - [CardFile] the file that stands for an image
@NullMarked
package io.feedwire.enricher.resolution;

import org.jspecify.annotations.NullMarked;
