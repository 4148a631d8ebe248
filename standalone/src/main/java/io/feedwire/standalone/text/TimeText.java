package io.feedwire.standalone.text;

import io.feedwire.sources.Durations;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/// Times as people type them.
public final class TimeText {

  private TimeText() {}

  /// `30s`, `15m`, `2h`, `1d`, or ISO 8601 (`PT15M`).
  ///
  /// @throws IllegalArgumentException with a sentence for a person
  public static Duration duration(String text) {
    return Durations.parse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "not a time such as 30s, 15m, 2h, 1d or PT15M: " + text));
  }

  /// A point in time: `0` for the beginning, RFC 3339, or a duration back from `now`.
  ///
  /// @throws IllegalArgumentException with a sentence for a person
  public static Instant since(String text, Instant now) {
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
