/// From a payload's bytes to articles.
///
/// - [DocumentParser] the way of one document: caps, decoding, choice of the one format, assembly
/// - `format` what a format is ([io.feedwire.parser.format.Format]): it reads documents of one kind
///   into drafts. The formats: `dw`, `feedx`, `frontmatter`, `syndication`
/// - `assembly` makes a draft an article: publisher, identity, blocks, images, references;
///   `Versions` keeps the newest of an item that a document has twice
/// - [ParserTopology] the same on Kafka Streams: `DocumentProcessor` takes each record,
///   `ItemMemory` knows what a source has shown before, `OutputRecords` makes what is written
/// - [ParserApplication] the service; [ParserSettings], [ParserMetrics]
@NullMarked
package io.feedwire.parser;

import org.jspecify.annotations.NullMarked;
