package io.feedwire.fetcher.poll;

import io.feedwire.contracts.Hash;
import io.feedwire.contracts.source.Source;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a source is looked at next. Pure: the same arguments give the same answer; even the jitter
/// comes from the source's id and the time.
///
/// @param feedInterval of feeds that name none of their own
/// @param folderInterval of folders that name none
/// @param maxBackOff the longest a failing source waits: no source is ever dead
public record PollPolicy(Duration feedInterval, Duration folderInterval, Duration maxBackOff) {

  /// Part of the interval by which a poll may come earlier or later, so that sources added together
  /// drift apart.
  private static final double JITTER = 0.1;

  /// The first polls after a start are spread over this long.
  private static final Duration FIRST_SPREAD = Duration.ofSeconds(2);

  /// Guards against an interval of nothing.
  private static final Duration MIN_INTERVAL = Duration.ofMillis(100);

  /// A look at a folder takes at most a twentieth of the time, however many files there are.
  private static final int REST_PER_WORK = 20;

  /// Longest time that a server may ask us to stay away.
  private static final Duration MAX_RETRY_AFTER = Duration.ofDays(7);

  /// For a source never looked at: at once. A folder asks nobody else's patience, so nothing is
  /// spread.
  public NextPoll first(Source source, Instant now) {
    if (source.kind() == Source.Kind.FOLDER) {
      return new NextPoll(now, "new");
    }
    long spread = (long) (FIRST_SPREAD.toMillis() * fraction(source.id(), now));
    return new NextPoll(now.plusMillis(spread), "new");
  }

  /// After a fetch that went well.
  ///
  /// @param took how long it took
  public NextPoll afterSuccess(Source source, Instant now, Duration took) {
    Duration interval = interval(source);
    Duration rest = took.multipliedBy(REST_PER_WORK);
    if (source.kind() == Source.Kind.FOLDER && rest.compareTo(interval) > 0) {
      return in(source, now, rest, REST_PER_WORK + " times what the look took");
    }
    return in(source, now, interval, "interval of " + words(interval));
  }

  /// After a failure: linear, interval by interval.
  ///
  /// @param failures in a row, this one included
  public NextPoll afterFailure(Source source, Instant now, int failures) {
    Duration interval = interval(source);
    Duration wait = interval.multipliedBy(Math.max(1, failures));
    if (wait.compareTo(maxBackOff) >= 0) {
      Duration longest = maxBackOff.compareTo(interval) > 0 ? maxBackOff : interval;
      return in(source, now, longest, "failure %d in a row: the longest wait".formatted(failures));
    }
    return in(
        source,
        now,
        wait,
        "failure %d in a row: %d × %s".formatted(failures, failures, words(interval)));
  }

  /// After the server asked for patience: never before the time it named.
  ///
  /// @param failures in a row, this one included
  /// @param until what it named, if anything
  public NextPoll afterThrottle(Source source, Instant now, int failures, @Nullable Instant until) {
    NextPoll own = afterFailure(source, now, until == null ? failures : 1);
    if (until == null || until.isBefore(own.at())) {
      return own;
    }
    Instant latest = now.plus(MAX_RETRY_AFTER);
    return until.isAfter(latest)
        ? new NextPoll(latest, "the server asked for more than " + words(MAX_RETRY_AFTER))
        : new NextPoll(until, "the server asked to wait until then");
  }

  private Duration interval(Source source) {
    @Nullable Duration own = source.interval();
    Duration interval =
        own != null ? own : source.kind() == Source.Kind.FOLDER ? folderInterval : feedInterval;
    return interval.compareTo(MIN_INTERVAL) < 0 ? MIN_INTERVAL : interval;
  }

  private static NextPoll in(Source source, Instant now, Duration wait, String why) {
    double factor = 1 - JITTER + 2 * JITTER * fraction(source.id(), now);
    return new NextPoll(now.plusMillis((long) (wait.toMillis() * factor)), why);
  }

  /// Evenly spread in [0, 1), fixed for an id and a time.
  private static double fraction(String id, Instant now) {
    long bits = Long.parseLong(Hash.hex(id + '\n' + now.toEpochMilli(), 12), 16);
    return bits / (double) (1L << 48);
  }

  private static String words(Duration duration) {
    long millis = duration.toMillis();
    if (millis % 86_400_000 == 0) {
      return millis / 86_400_000 + " d";
    }
    if (millis % 3_600_000 == 0) {
      return millis / 3_600_000 + " h";
    }
    if (millis % 60_000 == 0) {
      return millis / 60_000 + " min";
    }
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }
}
