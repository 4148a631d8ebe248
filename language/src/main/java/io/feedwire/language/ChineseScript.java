package io.feedwire.language;

import java.util.Optional;

/// Which script Chinese text is written in. Meant for text that is known to be Chinese: Japanese
/// uses characters of both.
public final class ChineseScript {

  /// A text shows its script in its first lines; the rest is not looked at.
  private static final int MAX_HAN_CHARACTERS = 4_000;

  private ChineseScript() {}

  /// `Hans` or `Hant`, the ISO 15924 code of the script that more characters are peculiar to; empty
  /// when there is no such character, or as many of the one as of the other.
  public static Optional<String> scriptOf(CharSequence text) {
    HanTable table = HanTable.get();
    int seen = 0;
    int balance = 0;
    for (int i = 0; i < text.length() && seen < MAX_HAN_CHARACTERS; i++) {
      char c = text.charAt(i);
      if (!HanTable.covers(c)) {
        continue;
      }
      seen++;
      balance += table.script(c);
    }
    if (balance == 0) {
      return Optional.empty();
    }
    return Optional.of(balance > 0 ? "Hans" : "Hant");
  }
}
