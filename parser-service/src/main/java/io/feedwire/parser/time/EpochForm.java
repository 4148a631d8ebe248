package io.feedwire.parser.time;

import io.feedwire.contracts.article.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Time since 1970 in seconds, with or without a fraction, or in milli-, micro- or nanoseconds,
/// which the number of digits tells apart: `1072986501`, `1072986501.25`, `1072986501000`.
final class EpochForm {

  /// 9 digits of seconds begin in March 1973, 13 digits of milliseconds in September 2001. Fewer,
  /// and 12 and 14, are dates of ISO 8601.
  private static final int SECONDS_MIN_DIGITS = 9;

  private static final int SECONDS_MAX_DIGITS = 10;
  private static final int MILLIS_DIGITS = 13;
  private static final int MICROS_DIGITS = 16;
  private static final int NANOS_DIGITS = 19;

  private EpochForm() {}

  /// What the text says; null when it is not of this form.
  static @Nullable Timestamp read(String raw, String text) {
    var cursor = new Cursor(text);
    int digits = cursor.digitsAhead();
    if (digits < SECONDS_MIN_DIGITS || digits > NANOS_DIGITS) {
      return null;
    }
    String number = text.substring(0, digits);
    if (digits <= SECONDS_MAX_DIGITS) {
      cursor.skip(digits);
      int nanos = cursor.take('.') ? cursor.fraction() : 0;
      return cursor.atEnd() ? seconds(raw, Long.parseLong(number), nanos) : null;
    }
    return digits == text.length() ? parts(raw, number) : null;
  }

  private static Timestamp seconds(String raw, long seconds, int nanos) {
    return new Timestamp(Instant.ofEpochSecond(seconds, nanos), raw, "epoch-seconds", null);
  }

  private static @Nullable Timestamp parts(String raw, String number) {
    return switch (number.length()) {
      case MILLIS_DIGITS -> parts(raw, number, 1_000_000, "epoch-millis");
      case MICROS_DIGITS -> parts(raw, number, 1_000, "epoch-micros");
      case NANOS_DIGITS -> parts(raw, number, 1, "epoch-nanos");
      default -> null;
    };
  }

  private static Timestamp parts(String raw, String number, int nanos, String rule) {
    int fraction = number.length() - SECONDS_MAX_DIGITS;
    long seconds = Long.parseLong(number.substring(0, number.length() - fraction));
    long rest = Long.parseLong(number.substring(number.length() - fraction));
    return new Timestamp(Instant.ofEpochSecond(seconds, rest * nanos), raw, rule, null);
  }
}
