package io.feedwire.standalone;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times as people type them.
final class TimeText {

  private static final Pattern SHORT = Pattern.compile("(\\d{1,9})(s|m|h|d)");

  private TimeText() {}

  /// `30s`, `15m`, `2h`, `1d`, or ISO 8601 (`PT15M`).
  ///
  /// @throws IllegalArgumentException with a sentence for a person
  static Duration duration(String text) {
    Matcher parts = SHORT.matcher(text.strip());
    if (parts.matches()) {
      long count = Long.parseLong(parts.group(1));
      return switch (parts.group(2)) {
        case "s" -> Duration.ofSeconds(count);
        case "m" -> Duration.ofMinutes(count);
        case "h" -> Duration.ofHours(count);
        default -> Duration.ofDays(count);
      };
    }
    try {
      return Duration.parse(text.strip());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "not a time such as 30s, 15m, 2h, 1d or PT15M: " + text, e);
    }
  }

  /// A point in time: `0` for the beginning, RFC 3339, or a duration back from `now`.
  ///
  /// @throws IllegalArgumentException with a sentence for a person
  static Instant since(String text, Instant now) {
    if (text.equals("0")) {
      return Instant.EPOCH;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException notAnInstant) {
      return now.minus(duration(text));
    }
  }
}
