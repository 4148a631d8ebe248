package io.feedwire.parser.decode;

import java.util.List;

/// Control characters that stand in a text for something else, or for nothing.
final class ControlCharacters {

  private static final char FIRST = '\u0080';
  private static final char LAST = '\u009F';

  private ControlCharacters() {}

  /// The text without NULs, and with those of U+0080 to U+009F that are letters or signs in
  /// windows-1252 read so: no text has these controls, and they come from a program that took
  /// windows-1252 for ISO-8859-1 when it wrote UTF-8.
  ///
  /// @param western whether there may be any that are meant for windows-1252
  static String mended(String text, boolean western, List<String> repairs) {
    int nuls = count(text, '\0');
    if (nuls > 0) {
      repairs.add("%d NUL characters were removed".formatted(nuls));
    }
    String rest = nuls > 0 ? text.replace("\0", "") : text;
    return western ? western(rest, repairs) : rest;
  }

  private static String western(String text, List<String> repairs) {
    int at = 0;
    while (at < text.length() && !isControl(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    char[] characters = text.toCharArray();
    int mended = 0;
    for (; at < characters.length; at++) {
      if (isControl(characters[at])) {
        byte[] single = {(byte) characters[at]};
        char meant = new String(single, Charsets.WINDOWS_1252).charAt(0);
        characters[at] = meant == Utf8.HOLE ? characters[at] : meant;
        mended += meant == Utf8.HOLE ? 0 : 1;
      }
    }
    if (mended > 0) {
      repairs.add("%d control characters were read as windows-1252".formatted(mended));
    }
    return new String(characters);
  }

  private static boolean isControl(char c) {
    return c >= FIRST && c <= LAST;
  }

  static int count(String text, char wanted) {
    int count = 0;
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      count++;
    }
    return count;
  }
}
