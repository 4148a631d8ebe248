package io.feedwire.parser;

import io.feedwire.contracts.topic.RawHeaders;
import java.nio.charset.Charset;

/// One payload after decoding, as formats see it.
///
/// @param source id of the source that delivered it
/// @param headers what the fetch knew
/// @param bytes as received, for formats whose parser decodes by itself (JSON)
/// @param text the bytes decoded, without byte order mark; line ends as received
/// @param charset how they were decoded
public record Document(
    String source, RawHeaders headers, byte[] bytes, String text, Charset charset) {

  /// How much of a document a format may look at to recognise it, in characters: the longest XML
  /// prolog with licence comments seen before a root element is below 2,000.
  public static final int HEAD = 4096;

  /// The first [#HEAD] characters without leading blanks.
  public String head() {
    int start = 0;
    int end = Math.min(text.length(), HEAD);
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return text.substring(start, end);
  }
}
