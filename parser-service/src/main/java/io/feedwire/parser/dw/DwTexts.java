package io.feedwire.parser.dw;

import io.feedwire.parser.html.CharacterReferences;
import io.feedwire.parser.html.HtmlBlocks;
import io.feedwire.parser.html.PlainText;
import org.jspecify.annotations.Nullable;

/// Texts beside the body. The API writes them without markup; what editors copied into a caption
/// may still hold references (`&amp;`) and elements.
final class DwTexts {

  private DwTexts() {}

  /// On one line; null for what is blank.
  static @Nullable String orNull(@Nullable String text) {
    String folded = text == null ? "" : PlainText.fold(plain(text));
    return folded.isEmpty() ? null : folded;
  }

  /// With its references resolved, those that a semicolon ends: no headline says `&quot;`.
  static String decoded(String text) {
    int reference = text.indexOf('&');
    return reference < 0 || text.indexOf(';', reference) < 0
        ? text
        : CharacterReferences.resolved(text, true);
  }

  /// Only what closes an element, or is one that has no end, is taken for markup: captions compare
  /// numbers too.
  private static String plain(String text) {
    return text.indexOf('<') >= 0 && (text.contains("</") || text.contains("<br"))
        ? HtmlBlocks.parse(text, null).text()
        : decoded(text);
  }
}
