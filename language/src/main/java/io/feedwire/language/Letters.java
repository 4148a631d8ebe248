package io.feedwire.language;

/// The letters of words, in the one form in which they are counted.
final class Letters {

  private Letters() {}

  /// Whether words are made of it: letters, and the marks that write vowels in India and Arabia.
  static boolean isOfWords(char c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
    if (Character.isLetter(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /// Lower case; Romanian's comma below as the cedilla that older texts have, Persian's yeh as
  /// Arabic's, as the profiles write them.
  static char fold(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
    return switch (c) {
      case '\u0218', '\u0219' -> '\u015f';
      case '\u021a', '\u021b' -> '\u0163';
      case '\u06cc' -> '\u064a';
      default -> Character.toLowerCase(c);
    };
  }
}
