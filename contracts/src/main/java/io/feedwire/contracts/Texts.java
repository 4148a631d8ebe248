package io.feedwire.contracts;

/// Cuts of texts that go on.
public final class Texts {

  private Texts() {}

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
}
