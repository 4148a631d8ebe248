package io.feedwire.fetcher.folder;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// Dates that a document can have: numbers that are none are common in names.
final class PlausibleDate {

  /// The web is not older.
  private static final long EARLIEST = Instant.parse("1990-01-01T00:00:00Z").toEpochMilli();

  /// No clock is consulted, so that an order never depends on when it was made.
  private static final long LATEST = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();

  private PlausibleDate() {}

  /// The same, if a document can have it.
  static OptionalLong of(long epochMillis) {
    return epochMillis >= EARLIEST && epochMillis < LATEST
        ? OptionalLong.of(epochMillis)
        : OptionalLong.empty();
  }

  /// From these groups of a match: year, month, day, hour, minute, second in UTC; all but the year
  /// may be absent, and left out at the end.
  static OptionalLong ofParts(Matcher match, int... groups) {
    try {
      var time =
          LocalDateTime.of(
              part(match, groups, 0, 0),
              part(match, groups, 1, 1),
              part(match, groups, 2, 1),
              part(match, groups, 3, 0),
              part(match, groups, 4, 0),
              part(match, groups, 5, 0));
      return of(time.toInstant(ZoneOffset.UTC).toEpochMilli());
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }

  private static int part(Matcher match, int[] groups, int at, int otherwise) {
    @Nullable String digits = at < groups.length ? match.group(groups[at]) : null;
    return digits == null ? otherwise : Integer.parseInt(digits);
  }
}
