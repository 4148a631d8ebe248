package io.feedwire.sources;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as people write them: `30s`, `15m`, `2h`, `1d`, or ISO 8601 (`PT15M`).
public final class Durations {

  private static final Pattern SHORT = Pattern.compile("(\\d{1,9})(s|m|h|d)");

  private Durations() {}

  /// Empty for what is none.
  public static Optional<Duration> parse(String text) {
    Matcher parts = SHORT.matcher(text.strip());
    if (parts.matches()) {
      long count = Long.parseLong(parts.group(1));
      return Optional.of(
          switch (parts.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
          });
    }
    try {
      return Optional.of(Duration.parse(text.strip()));
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /// The shortest way to write it: `90m`, `PT1.5S`.
  static String words(Duration duration) {
    long seconds = duration.toSeconds();
    if (!duration.equals(Duration.ofSeconds(seconds)) || seconds <= 0) {
      return duration.toString();
    }
    if (seconds % 86_400 == 0) {
      return seconds / 86_400 + "d";
    }
    if (seconds % 3_600 == 0) {
      return seconds / 3_600 + "h";
    }
    return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }
}
