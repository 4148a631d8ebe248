package io.feedwire.contracts.json;

/// Text in UTF-16 whose surrogates are all paired. JSON and YAML can escape half a pair (`\ud83d`),
/// which is no character, and which nothing can write again in UTF-8 (RFC 8259, 8.2).
public final class WellFormed {

  private WellFormed() {}

  /// The text without halves of pairs.
  public static String text(String text) {
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

  /// Where a text may be cut so that no pair is in two: the index, or the one before it.
  public static int cut(String text, int at) {
    boolean isWithin =
        at > 0
            && at < text.length()
            && Character.isHighSurrogate(text.charAt(at - 1))
            && Character.isLowSurrogate(text.charAt(at));
    return isWithin ? at - 1 : at;
  }

  private static int half(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Character.isSurrogate(c)) {
        boolean isPair =
            Character.isHighSurrogate(c)
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
        if (!isPair) {
          return at;
        }
        at++;
      }
    }
    return -1;
  }
}
