package io.feedwire.parser.html;

import io.feedwire.contracts.Texts;

/// What becomes of a character of a document: one blank for all blanks, nothing for what cannot be
/// seen.
public final class PlainText {

  private PlainText() {}

  /// The text on one line: blanks and line breaks folded to one blank each, ends trimmed, invisible
  /// characters, broken surrogates and marks of direction at the ends dropped.
  public static String fold(String text) {
    if (isFolded(text)) {
      return text;
    }
    var out = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        blank = true;
      } else if (!isDropped(text, i) && !(isJoiner(c) && (blank || out.isEmpty()))) {
        if (blank && !out.isEmpty()) {
          out.append(' ');
        }
        blank = false;
        out.append(c);
      }
    }
    int end = out.length();
    while (end > 0 && isDirection(out.charAt(end - 1))) {
      end--;
    }
    return out.substring(0, end);
  }

  /// Whether folding would change nothing, which is so for most short texts.
  static boolean isFolded(String text) {
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        if (blank) {
          return false;
        }
        blank = true;
      } else if (isPlain(c)) {
        blank = false;
      } else {
        return false;
      }
    }
    return !blank || text.isEmpty();
  }

  /// Whether a character is visible whatever stands beside it: ASCII, the letters and marks of
  /// nearly all texts.
  static boolean isPlain(char c) {
    return (c > ' ' && c < '\u007f')
        || (c > '\u3000' && c < '\ud800')
        || (c > '\u00ad' && c < '\u1680')
        || (c > '\uff00' && c < '\ufff0')
        || (c > '\u200f' && c < '\u2028');
  }

  /// Whether a character is of a writing that puts no blanks between words: Chinese and Japanese
  /// letters, their punctuation and wide forms, not Hangul.
  static boolean isIdeographic(char c) {
    return (c > '\u3000' && c < '\ua4d0')
        || (c >= '\uf900' && c <= '\ufaff')
        || (c >= '\uff01' && c <= '\uff60');
  }

  /// The text with its line breaks and blanks, without what cannot be seen.
  static String visible(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c) || !isDropped(text, i)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /// Blanks of every width, no-break ones, and line and paragraph separators.
  public static boolean isBlank(char c) {
    return c <= ' '
        ? c == ' ' || (c >= '\t' && c <= '\r')
        : c == '\u00a0'
            || c == '\u0085'
            || c == '\u1680'
            || (c >= '\u2000' && c <= '\u200a')
            || c == '\u2028'
            || c == '\u2029'
            || c == '\u202f'
            || c == '\u205f'
            || c == '\u3000';
  }

  /// Marks without width that say how their neighbours are written: joiners, which Persian and
  /// emoji need, and directions. Alone they are nothing: newsletters fill lines with them.
  static boolean isJoiner(char c) {
    return (c >= '\u200c' && c <= '\u200f') || (c >= '\u2066' && c <= '\u2069');
  }

  /// Those of them that say from which side a text is written, and say nothing at its end.
  private static boolean isDirection(char c) {
    return c == '\u200e' || c == '\u200f';
  }

  /// Control characters, zero-width marks other than joiners, soft hyphens, and halves of surrogate
  /// pairs, which no JSON can carry.
  static boolean isDropped(String text, int at) {
    char c = text.charAt(at);
    if (c < ' ' || (c >= '\u007f' && c < '\u00a0')) {
      return true;
    }
    if (c == '\u00ad' || c == '\u200b' || c == '\u2060' || c == '\ufeff') {
      return true;
    }
    if ((c >= '\u202a' && c <= '\u202e') || c == '\u180e' || (c >= '\ufff9' && c != '\ufffd')) {
      return true; // directions of old, and characters that stand for an object or for none
    }
    return Texts.isHalf(text, at);
  }
}
