package io.feedwire.standalone;

import java.util.regex.Pattern;

/// Text of others on a terminal: without the control characters that would command it.
final class SafeText {

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");

  private SafeText() {}

  static String of(String text) {
    return CONTROL.matcher(text).replaceAll(" ").strip();
  }
}
