package io.feedwire.parser;

import io.feedwire.contracts.topic.RawHeaders;

/// The way of one document from bytes to articles. Thread-safe; never throws for what a document
/// holds.
public interface DocumentParser {

  /// Parses one payload.
  ///
  /// @param source id of the source that delivered it
  /// @param headers what the fetch knew of it
  /// @param bytes the payload, verbatim
  ParseResult parse(String source, RawHeaders headers, byte[] bytes);
}
