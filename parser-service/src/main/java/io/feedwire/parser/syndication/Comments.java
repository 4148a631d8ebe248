package io.feedwire.parser.syndication;

/// Comments of a text that is gone through from its begin to its end (XML 1.0, 2.5), closed in any
/// of the ways in which the tree builder takes them for closed (WHATWG HTML, 13.2.5.43 to 52).
final class Comments {

  static final String BEGIN = "<!--";

  private final String text;
  private final Ahead ends;
  private final Ahead endsWithBang;

  Comments(String text) {
    this.text = text;
    this.ends = new Ahead(text, "-->");
    this.endsWithBang = new Ahead(text, "--!>");
  }

  /// Behind the comment that begins at a place; -1 where it has no end.
  int end(int at) {
    int from = at + BEGIN.length();
    if (text.startsWith(">", from) || text.startsWith("->", from)) {
      return text.indexOf('>', from) + 1;
    }
    int end = ends.from(from);
    int endWithBang = endsWithBang.from(from);
    if (endWithBang >= 0 && (end < 0 || endWithBang < end)) {
      return endWithBang + "--!>".length();
    }
    return end < 0 ? -1 : end + "-->".length();
  }
}
