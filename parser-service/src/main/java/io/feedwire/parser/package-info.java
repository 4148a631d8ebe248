/// From a payload's bytes to articles.
///
/// - [DocumentParser] the way of one document: caps, decoding, choice of the one [Format], assembly
/// - [Format] reads bytes of one kind into [ArticleDraft]s; the formats are the packages beside
/// - [ArticleAssembler] makes a draft an article: publisher, identity, blocks, images, references
/// - [ParserTopology] the same on Kafka Streams: `DocumentProcessor` takes each record,
///   `ItemMemory` knows what a source has shown before, `OutputRecords` makes what is written
/// - [ParserApplication] the service; [ParserSettings], [ParserMetrics]
@NullMarked
package io.feedwire.parser;

import org.jspecify.annotations.NullMarked;
