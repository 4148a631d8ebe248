package io.feedwire.parser.html;

import org.jspecify.annotations.Nullable;

/// A size as attributes and styles of elements have it: `640`, `640px`.
final class Pixels {

  /// Digits of the largest picture.
  private static final int MAX_DIGITS = 5;

  private Pixels() {}

  /// Null for what is no number of pixels: `100%`, `auto`, `12em`.
  static @Nullable Integer of(String size) {
    String digits = size.endsWith("px") ? size.substring(0, size.length() - 2) : size;
    boolean isNumber =
        !digits.isEmpty()
            && digits.length() <= MAX_DIGITS
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? Integer.valueOf(digits) : null;
  }
}
