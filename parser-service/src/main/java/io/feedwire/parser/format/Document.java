package io.feedwire.parser.format;

import io.feedwire.contracts.topic.RawHeaders;
import io.feedwire.parser.decode.Characters;

/// One payload after decoding, as formats see it.
///
/// @param source id of the source that delivered it
/// @param headers what the fetch knew
/// @param characters the bytes decoded, without byte order mark; line ends as received
/// @param head the first [#HEAD] characters or some more, without leading blanks, which all formats
///   look at; what is not ASCII as [Characters#beginning] gives it
public record Document(String source, RawHeaders headers, Characters characters, String head) {

  /// How much of a document a format may look at to recognise it, in characters: the longest XML
  /// prolog with licence comments seen before a root element is below 2,000.
  public static final int HEAD = 4096;

  /// A document with this text.
  public static Document of(String source, RawHeaders headers, Characters characters) {
    return new Document(source, headers, characters, head(characters.beginning(HEAD)));
  }

  private static String head(String beginning) {
    int start = 0;
    while (start < beginning.length() && Character.isWhitespace(beginning.charAt(start))) {
      start++;
    }
    return beginning.substring(start);
  }

  public String text() {
    return characters.text();
  }
}
