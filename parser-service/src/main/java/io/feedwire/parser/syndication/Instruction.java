package io.feedwire.parser.syndication;

/// Processing instructions and XML declarations (XML 1.0, 2.6).
final class Instruction {

  private Instruction() {}

  /// Where one ends that begins there: behind `?>`, before which a `>` is part of it. One that is
  /// not closed so before the next tag ends with the first `>`, as in SGML; else with the text.
  static int end(String text, int at) {
    int from = Math.min(at + 2, text.length());
    int next = text.indexOf('<', from);
    int close = text.indexOf("?>", from, next < 0 ? text.length() : next);
    if (close >= 0) {
      return close + 2;
    }
    int angle = text.indexOf('>', from);
    return angle < 0 ? text.length() : angle + 1;
  }
}
