package io.feedwire.keywords.text;

/// Which script a character is of, as far as the way of finding words differs.
public final class Scripts {

  private Scripts() {}

  /// An ideograph of the Basic Multilingual Plane.
  public static boolean isHan(char c) {
    return c >= '\u3400' && c <= '\u9fff';
  }

  /// With its marks of length and repetition.
  public static boolean isKatakana(char c) {
    return c >= '\u30a1' && c <= '\u30fe';
  }

  static boolean isKana(char c) {
    return c >= '\u3041' && c <= '\u30fe';
  }

  /// Whether words of it stand apart by blanks, so that a term must begin and end where a word
  /// does.
  public static boolean isSpaced(char c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
    }
    return !isUnspaced(c) && Character.isLetterOrDigit(c);
  }

  /// Scripts written without blanks between words: Han, kana, Thai, Lao, Burmese, Khmer. Korean has
  /// blanks, but particles hang on its words.
  public static boolean isUnspaced(char c) {
    return isHan(c)
        || isKana(c)
        || c >= '\u0e00' && c <= '\u0eff'
        || c >= '\u1000' && c <= '\u109f'
        || c >= '\u1780' && c <= '\u17ff'
        || c >= '\uac00' && c <= '\ud7a3';
  }
}
