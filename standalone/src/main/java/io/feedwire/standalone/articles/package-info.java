/// The commands that print articles.
///
/// - [ParseCommand], [EnrichCommand] what becomes of documents, without a broker: `GivenDocuments`
///   are read by `ParallelParse`, several at once, with the parser of a [ParserContext]; a
///   `ParsedFile` is a line on `StandardOutput`
/// - [TailCommand] what comes on the stream, in JSON or as `ChangeText`
@NullMarked
package io.feedwire.standalone.articles;

import org.jspecify.annotations.NullMarked;
