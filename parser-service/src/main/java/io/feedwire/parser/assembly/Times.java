package io.feedwire.parser.assembly;

import io.feedwire.contracts.article.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which of several times is the article's, and that none lies in the future.
public final class Times {

  /// Clocks of servers differ by this much at most before a time is plainly wrong.
  private static final Duration TOLERANCE = Duration.ofMinutes(10);

  private Times() {}

  /// The first that is known.
  public static @Nullable Timestamp first(@Nullable Timestamp... times) {
    for (@Nullable Timestamp time : times) {
      if (time != null) {
        return time;
      }
    }
    return null;
  }

  /// The same time, or the fetch's when it lies after it.
  ///
  /// @param field for the sentence about the repair
  public static @Nullable Timestamp notInFuture(
      @Nullable Timestamp time, @Nullable Instant fetched, String field, List<String> repairs) {
    if (time == null || fetched == null || !time.time().isAfter(fetched.plus(TOLERANCE))) {
      return time;
    }
    repairs.add(field + " lies after the fetch and was set to its time");
    return new Timestamp(fetched, time.raw(), time.rule(), time.assumedZone());
  }
}
