package io.feedwire.parser.assembly;

import io.feedwire.contracts.article.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which of several times is the article's, and that none lies in the future or is none at all.
final class Times {

  /// Clocks of servers differ by this much at most before a time is plainly wrong.
  private static final Duration TOLERANCE = Duration.ofMinutes(10);

  /// The first newspaper, the Relation of Strasbourg: what is said to be older was not published
  /// then. `0001-01-01` is the zero of .NET and Go.
  private static final Instant FIRST_NEWS = Instant.parse("1605-01-01T00:00:00Z");

  /// Where the years of Persia's and of Islam's calendar are, from 1921 and from 1882 on.
  private static final Instant OTHER_CALENDARS_FROM = Instant.parse("1300-01-01T00:00:00Z");

  private static final Instant OTHER_CALENDARS_TO = Instant.parse("1500-01-01T00:00:00Z");

  private Times() {}

  /// The first that is known, of those that are no zero of a clock: no first second of 1970 and
  /// nothing before there was news, which programs write that have no time.
  static @Nullable Timestamp first(List<String> repairs, @Nullable Timestamp... times) {
    for (@Nullable Timestamp time : times) {
      if (time != null && !isZero(time.time())) {
        return time;
      }
      if (time != null) {
        repairs.add(
            isOfOtherCalendar(time.time())
                ? "a time in years of a calendar that is not read was left out"
                : "a time that is the zero of a clock was left out");
      }
    }
    return null;
  }

  /// When an archive saved the document; null where it does not say, or cannot be right.
  static @Nullable Instant saved(@Nullable Timestamp said, @Nullable Instant fetched) {
    return said == null
            || isZero(said.time())
            || (fetched != null && said.time().isAfter(fetched.plus(TOLERANCE)))
        ? null
        : said.time();
  }

  private static boolean isZero(Instant time) {
    return time.equals(Instant.EPOCH) || time.isBefore(FIRST_NEWS);
  }

  private static boolean isOfOtherCalendar(Instant time) {
    return !time.isBefore(OTHER_CALENDARS_FROM) && time.isBefore(OTHER_CALENDARS_TO);
  }

  /// The same time, or the fetch's when it lies after it.
  ///
  /// @param field for the sentence about the repair
  static @Nullable Timestamp notInFuture(
      @Nullable Timestamp time, @Nullable Instant fetched, String field, List<String> repairs) {
    if (time == null || fetched == null || !time.time().isAfter(fetched.plus(TOLERANCE))) {
      return time;
    }
    repairs.add(field + " lies after the fetch and was set to its time");
    return new Timestamp(fetched, time.raw(), time.rule(), time.assumedZone());
  }
}
