package io.feedwire.parser.syndication;

/// A text with some of it replaced, from front to back; the text itself as long as nothing is.
final class MendedText {

  private final String text;
  private final StringBuilder out = new StringBuilder();
  private int upTo;

  MendedText(String text) {
    this.text = text;
  }

  /// Puts something in.
  void insert(int at, String what) {
    replace(at, at, what);
  }

  /// Puts something in place of a part, which begins not before the end of the one before.
  void replace(int from, int to, String by) {
    out.append(text, upTo, from).append(by);
    upTo = to;
  }

  /// All as far as a place in the text.
  String before(int end) {
    if (upTo == 0 && out.isEmpty()) {
      return end == text.length() ? text : text.substring(0, end);
    }
    return out.append(text, upTo, Math.max(upTo, end)).toString();
  }
}
