package io.feedwire.contracts;

/// Texts in UTF-16 whose surrogates are all paired, and beginnings of such. JSON, YAML and XML can
/// escape half a pair (`\ud83d`, `&#xD83D;`), which is no character, and which nothing can write
/// again in UTF-8 (RFC 8259, 8.2).
public final class Texts {

  private Texts() {}

  /// The text without halves of pairs.
  public static String wellFormed(String text) {
    int at = half(text, 0);
    if (at < 0) {
      return text;
    }
    var out = new StringBuilder(text.length());
    int from = 0;
    for (; at >= 0; at = half(text, from)) {
      out.append(text, from, at);
      from = at + 1;
    }
    return out.append(text, from, text.length()).toString();
  }

  /// Whether a place holds a surrogate that is not paired with the one beside it.
  public static boolean isHalf(String text, int at) {
    char c = text.charAt(at);
    if (!Character.isSurrogate(c)) {
      return false;
    }
    return Character.isHighSurrogate(c)
        ? at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
        : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
  }

  /// The beginning of a text, at most so many characters (UTF-16 units); one fewer where the last
  /// would be the first half of a surrogate pair, which is no character and which no UTF-8 has.
  ///
  /// @param max 0 or more
  public static String beginning(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    boolean parts =
        max > 0
            && Character.isHighSurrogate(text.charAt(max - 1))
            && Character.isLowSurrogate(text.charAt(max));
    return text.substring(0, parts ? max - 1 : max);
  }

  private static int half(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      if (isHalf(text, at)) {
        return at;
      }
    }
    return -1;
  }
}
