package io.feedwire.parser;

import io.feedwire.contracts.topic.RawHeaders;

/// One payload after decoding, as formats see it.
///
/// @param source id of the source that delivered it
/// @param headers what the fetch knew
/// @param text the bytes decoded, without byte order mark; line ends as received
/// @param head the first [#HEAD] characters without leading blanks, which all formats look at
public record Document(String source, RawHeaders headers, String text, String head) {

  /// How much of a document a format may look at to recognise it, in characters: the longest XML
  /// prolog with licence comments seen before a root element is below 2,000.
  public static final int HEAD = 4096;

  /// A document with this text.
  public static Document of(String source, RawHeaders headers, String text) {
    return new Document(source, headers, text, head(text));
  }

  private static String head(String text) {
    int start = 0;
    int end = Math.min(text.length(), HEAD);
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return text.substring(start, end);
  }
}
