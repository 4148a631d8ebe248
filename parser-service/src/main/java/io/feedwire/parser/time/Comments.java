package io.feedwire.parser.time;

/// Comments of RFC 822: in parentheses, nested, with `\` before a parenthesis that is none.
final class Comments {

  private Comments() {}

  /// What the first comment says; empty where there is none.
  static String first(String text) {
    int open = text.indexOf('(');
    int close = text.indexOf(')', open + 1);
    return open < 0 || close < 0 ? "" : text.substring(open + 1, close).strip();
  }

  /// The text with a blank for each comment; an open one goes to the end.
  static String removed(String text) {
    if (text.indexOf('(') < 0) {
      return text;
    }
    var plain = new StringBuilder(text.length());
    int depth = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\' && depth > 0) {
        at++;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && depth > 0) {
        depth--;
        plain.append(depth == 0 ? " " : "");
      } else if (depth == 0) {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
