package io.feedwire.parser.time;

/// A place in a short text, moved forward by what is recognised there.
final class Cursor {

  private final String text;
  private int at;

  Cursor(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  int place() {
    return at;
  }

  void returnTo(int place) {
    at = place;
  }

  /// The character here; NUL at the end.
  char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  boolean take(char wanted) {
    if (peek() != wanted) {
      return false;
    }
    at++;
    return true;
  }

  boolean takeAny(String wanted) {
    if (atEnd() || wanted.indexOf(peek()) < 0) {
      return false;
    }
    at++;
    return true;
  }

  /// A point or comma with a digit behind it.
  boolean takeDecimalPoint() {
    boolean point = peek() == '.' || peek() == ',';
    if (!point || at + 1 >= text.length() || !isDigit(text.charAt(at + 1))) {
      return false;
    }
    at++;
    return true;
  }

  void skip(int count) {
    at += count;
  }

  /// The letters (and marks, and points of an abbreviation) that stand here; may be empty.
  String word() {
    int begin = at;
    while (!atEnd() && isOfWord(peek())) {
      at++;
    }
    return text.substring(begin, at);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '.';
  }

  void skipBlanks() {
    while (!atEnd() && Character.isWhitespace(peek())) {
      at++;
    }
  }

  /// How many ASCII digits stand here in a row.
  int digitsAhead() {
    int end = at;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end - at;
  }

  /// The number that the next `count` characters are, which must be digits: see [#digitsAhead].
  int number(int count) {
    int value = Integer.parseInt(text, at, at + count, 10);
    at += count;
    return value;
  }

  /// A number of one or two digits; -1 where there is none.
  int oneOrTwoDigits() {
    int ahead = digitsAhead();
    return ahead == 1 || ahead == 2 ? number(ahead) : -1;
  }

  /// Digits after a decimal point, as nanoseconds.
  int fraction() {
    int nanos = 0;
    int scale = 100_000_000;
    while (isDigit(peek())) {
      nanos += (peek() - '0') * scale;
      scale /= 10;
      at++;
    }
    return nanos;
  }

  /// All that follows.
  String rest() {
    String rest = text.substring(at);
    at = text.length();
    return rest;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
