package io.feedwire.standalone.text;

import java.util.regex.Pattern;

/// Text of others on a terminal: without the control characters that would command it.
public final class SafeText {

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");

  private SafeText() {}

  /// The same in one line, each run of such characters a blank.
  public static String of(String text) {
    return CONTROL.matcher(text).replaceAll(" ").strip();
  }
}
