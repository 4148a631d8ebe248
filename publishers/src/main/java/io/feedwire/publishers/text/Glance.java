package io.feedwire.publishers.text;

/// What a look at a line tells before a pattern is tried: nearly all lines are prose, and a pattern
/// of many words takes longer to refuse one than the rest of an article takes to be read.
public final class Glance {

  /// What may stand before the first word of a line that is no prose.
  private static final String OPENING = "（([【「*#＊[◎●▲▶►>＞ \t\u00a0\u3000";

  /// Letters of English and of its neighbours lie before the signs of all scripts.
  public static final char FIRST_SIGN = '\u2000';

  /// Marks that end or quote a sentence.
  public static final String SENTENCE = "。！？!?“”「」";

  private Glance() {}

  /// Whether the first character behind brackets, bullets and blanks is one of these.
  ///
  /// @param letters in lower case where they are Latin
  public static boolean begins(String line, String letters) {
    int at = 0;
    while (at < line.length() && isOpening(line.charAt(at))) {
      if (letters.indexOf(line.charAt(at)) >= 0) {
        return true;
      }
      at++;
    }
    return at < line.length() && letters.indexOf(lower(line.charAt(at))) >= 0;
  }

  /// Whether the line begins with one of the first characters, behind which stands one of the
  /// second, brackets, bullets and blanks before them apart.
  public static boolean begins(String line, String first, String second) {
    int at = 0;
    while (at < line.length() && isOpening(line.charAt(at))) {
      at++;
    }
    return at + 1 < line.length()
        && first.indexOf(lower(line.charAt(at))) >= 0
        && second.indexOf(lower(line.charAt(at + 1))) >= 0;
  }

  static boolean isOpening(char c) {
    return !isHan(c) && OPENING.indexOf(c) >= 0;
  }

  static char lower(char c) {
    return isHan(c) ? c : Character.toLowerCase(c);
  }

  /// Whether an ideograph is among so many characters from the first letter or digit on.
  public static boolean beginsHan(String line, int most) {
    int at = 0;
    while (at < line.length() && !Character.isLetterOrDigit(line.charAt(at))) {
      at++;
    }
    int end = Math.min(line.length(), at + most);
    while (at < end && !isHan(line.charAt(at))) {
      at++;
    }
    return at < end;
  }

  /// The first letter or digit, in lower case where it is Latin or Cyrillic; NUL where there is
  /// none, or one beyond U+FFFF.
  public static char letter(String line) {
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if (isHan(c) || Character.isLetterOrDigit(c)) {
        return lower(c);
      }
    }
    return '\0';
  }

  /// What most lines begin with: the block of the unified ideographs.
  public static boolean isHan(int c) {
    return c >= '\u4e00' && c <= '\u9fff';
  }

  /// Whether the line begins with a letter of English or of its neighbours, or an ASCII character.
  public static boolean beginsLatin(String line) {
    return !line.isEmpty() && line.charAt(0) < FIRST_SIGN;
  }

  /// Whether the line has a mark that ends or quotes a sentence.
  public static boolean isSentence(String line) {
    return holds(line, SENTENCE);
  }

  /// Whether one of the characters is in the line.
  public static boolean holds(String line, String characters) {
    return holds(line, line.length(), characters);
  }

  /// Whether one of the characters is among the first of the line.
  ///
  /// @param most that are looked at
  public static boolean holds(String line, int most, String characters) {
    int end = Math.min(most, line.length());
    for (int i = 0; i < characters.length(); i++) {
      if (line.indexOf(characters.charAt(i), 0, end) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether one of the words is in the line.
  public static boolean contains(String line, String... words) {
    for (String word : words) {
      if (line.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
