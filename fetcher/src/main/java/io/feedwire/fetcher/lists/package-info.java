/// What documents name as sources: the feeds of a web page, the feeds of an OPML list. Plain Java,
/// without Kafka and without a network.
///
/// - [ListedSources] says it of the document of a source of kind `page` or `opml`
/// - [FeedSearch] does it at once, by a [io.feedwire.fetcher.http.DocumentFetcher], for whoever
///   waits for the answer
@NullMarked
package io.feedwire.fetcher.lists;

import org.jspecify.annotations.NullMarked;
