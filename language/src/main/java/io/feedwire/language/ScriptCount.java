package io.feedwire.language;

import java.lang.Character.UnicodeScript;

/// How many letters of a text are of which script.
final class ScriptCount {

  private static final UnicodeScript[] SCRIPTS = UnicodeScript.values();

  private final int[] counts = new int[SCRIPTS.length];
  private int letters;

  private ScriptCount() {}

  /// @param max characters that are looked at
  static ScriptCount of(CharSequence text, int max) {
    var count = new ScriptCount();
    int end = Math.min(text.length(), max);
    int han = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (HanTable.covers(c)) {
        han++;
      } else if (Character.isLetter(c)) {
        count.letters++;
        count.counts[scriptOf(c).ordinal()]++;
      }
    }
    count.letters += han;
    count.counts[UnicodeScript.HAN.ordinal()] += han;
    return count;
  }

  /// The scripts that most texts are in without a search for it.
  private static UnicodeScript scriptOf(char c) {
    if (c < 0x80) {
      return UnicodeScript.LATIN;
    }
    return UnicodeScript.of(c);
  }

  int letters() {
    return letters;
  }

  int of(UnicodeScript script) {
    return counts[script.ordinal()];
  }

  int kana() {
    return of(UnicodeScript.HIRAGANA) + of(UnicodeScript.KATAKANA);
  }

  int eastAsian() {
    return of(UnicodeScript.HAN) + kana() + of(UnicodeScript.HANGUL);
  }

  /// The script of most letters; `COMMON` where there are none.
  UnicodeScript main() {
    int best = UnicodeScript.COMMON.ordinal();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > counts[best]) {
        best = i;
      }
    }
    return SCRIPTS[best];
  }
}
