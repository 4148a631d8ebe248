package io.feedwire.publishers.text;

/// What stands at the end of a text, walked back from there: a pattern that looks for it tries
/// every place of the text, and at each runs as far as the marks go.
public final class TextEnd {

  /// The blanks of `\s`.
  public static final String BLANKS = " \t\n\u000b\f\r";

  private TextEnd() {}

  /// Where the characters begin that stand before an index; the index itself where none does.
  public static int before(String text, int end, String characters) {
    int at = end;
    while (at > 0 && characters.indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  /// The text without such characters at its end.
  public static String without(String text, String characters) {
    return text.substring(0, before(text, text.length(), characters));
  }
}
