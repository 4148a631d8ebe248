package io.feedwire.publishers.text;

/// Words of a pattern, one beside another, so that a list of them is written as lines of words and
/// a new word is added to its line. Where two spellings of a word differ in single characters, both
/// stand in brackets: `[记記]者`; where mixed ones must not match, the word stands twice: `记者|記者`.
public final class Alternation {

  private Alternation() {}

  /// A pattern that matches one of the words: `(?:a|b|c)`.
  ///
  /// @param words each one word or several, with `|` between them, and any syntax of patterns
  public static String anyOf(String... words) {
    return "(?:" + either(words) + ")";
  }

  /// The same without brackets, for what stands alone or brings its own: `a|b|c`.
  ///
  /// @param forms each one form or several, with `|` between them, and any syntax of patterns
  public static String either(String... forms) {
    return String.join("|", forms);
  }
}
