package io.feedwire.fetcher.poll;

import io.feedwire.contracts.Hash;
import io.feedwire.contracts.source.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// When a source is looked at next. Pure: the same arguments give the same answer; even the jitter
/// comes from the source's id and the time.
///
/// Feeds share what requests there are so that the items of all wait least: with a rate of r items
/// an hour and a poll every T, items wait T/2 on average, all of them r·T/2 in every hour, and a
/// poll costs 1/T. The sum is least where T goes with 1/√r, the same constant for all feeds.
///
/// @param minInterval no feed is polled more often, but one whose definition says so
/// @param maxInterval every feed that answers is polled this often, but one whose definition says
///   otherwise
/// @param folderInterval of folders that name none
/// @param maxBackOff the longest a failing source waits: no source is ever dead
/// @param fullFetches share of fetches that ask without conditions, so that a server is found out
///   that says 304 whatever happens
public record PollPolicy(
    Duration minInterval,
    Duration maxInterval,
    Duration folderInterval,
    Duration maxBackOff,
    double fullFetches) {

  /// The interval of a feed with one new item an hour. Four an hour are polled twice as often, one
  /// in four hours half as often. See `benchmarks/README.md` for what it comes to over a month.
  static final Duration AT_ONE_AN_HOUR = Duration.ofMinutes(11);

  /// Part of the interval by which a poll may come earlier or later, so that sources added together
  /// drift apart. Never earlier than the publisher asks for, nor than somebody chose.
  private static final double JITTER = 0.1;

  /// The first polls are spread over this long, and longer where there are many sources.
  private static final Duration FIRST_SPREAD = Duration.ofSeconds(2);

  private static final Duration FIRST_SPREAD_PER_SOURCE = Duration.ofMillis(10);

  /// Guards against an interval of nothing.
  private static final Duration MIN_OWN_INTERVAL = Duration.ofMillis(100);

  /// A look at a folder takes at most a twentieth of the time, however many files there are.
  private static final int REST_PER_WORK = 20;

  /// Failures of a source that is polled seldom are tried again no later than those of any.
  private static final Duration MAX_STEP = Duration.ofHours(1);

  /// How long is waited where a fetch failed and most others did too.
  private static final Duration AFTER_OWN_FAULT = Duration.ofMinutes(2);

  /// For a source never looked at. A folder asks nobody else's patience, so nothing is spread.
  ///
  /// @param sources how many there are already in the same place
  public NextPoll first(Source source, long sources, Instant now) {
    if (source.kind() == Source.Kind.FOLDER) {
      return new NextPoll(now, "new");
    }
    Duration spread = FIRST_SPREAD.plus(FIRST_SPREAD_PER_SOURCE.multipliedBy(sources));
    return new NextPoll(
        now.plusMillis((long) (spread.toMillis() * fraction(source.id(), now))), "new");
  }

  /// After a look at a folder that went well.
  ///
  /// @param took how long it took
  public NextPoll afterFolder(Source source, Instant now, Duration took) {
    Duration interval = own(source, folderInterval);
    Duration rest = took.multipliedBy(REST_PER_WORK);
    return rest.compareTo(interval) > 0
        ? atLeast(source, now, rest, REST_PER_WORK + " times what the look took")
        : atLeast(source, now, interval, "interval of " + words(interval));
  }

  /// After a fetch that went well.
  public NextPoll afterSuccess(Source source, Pace pace, Instant now) {
    if (source.interval() != null) {
      Duration own = own(source, minInterval);
      return atLeast(source, now, own, "interval of " + words(own));
    }
    Interval interval = interval(source, pace);
    Duration length = interval.length();
    Duration from = longer(interval.least(), times(length, 1 - JITTER));
    Duration to = times(length, 1 + JITTER);
    return from.compareTo(interval.most()) < 0
        ? between(source, now, from, shorter(interval.most(), to), interval.why())
        : atLeast(source, now, length, interval.why());
  }

  /// @param least it may not be shorter by chance either
  /// @param most nor longer
  private record Interval(Duration length, Duration least, Duration most, String why) {}

  private Interval interval(Source source, Pace pace) {
    double rate = pace.rate();
    Duration wanted = times(AT_ONE_AN_HOUR, 1 / Math.sqrt(rate));
    String why = "%s new an hour".formatted(number(rate));
    if (pace.overflowed()) {
      wanted = wanted.dividedBy(2);
      why = "all %d items were new: some may be missed".formatted(pace.listed());
    }
    Duration floor = pace.hints().floor();
    if (floor.compareTo(wanted) > 0) {
      wanted = floor;
      why = "%s asks for %s".formatted(pace.hints().of(), words(floor));
    }
    return clamped(source, wanted, floor, why);
  }

  private Interval clamped(Source source, Duration wanted, Duration floor, String why) {
    Duration least = source.minInterval() != null ? source.minInterval() : minInterval;
    Duration most = source.maxInterval() != null ? source.maxInterval() : maxInterval;
    if (wanted.compareTo(least) < 0) {
      return new Interval(least, least, most, why + "; at least " + words(least));
    }
    if (wanted.compareTo(most) > 0) {
      // A floor beyond the most is none.
      Duration kept = floor.compareTo(most) < 0 ? longer(least, floor) : least;
      return new Interval(most, kept, most, why + "; at most " + words(most));
    }
    return new Interval(wanted, longer(least, floor), most, why);
  }

  /// After a failure: linear, step by step, and never for ever.
  public NextPoll afterFailure(Source source, Pace pace, Failing failing, Instant now) {
    Duration step = step(source, pace);
    Duration wait = step.multipliedBy(failing.weight());
    String row =
        failing.count() == 1 ? "failed" : "failed %d times in a row".formatted(failing.count());
    if (wait.compareTo(maxBackOff) >= 0) {
      String why = row + ": the longest wait";
      return maxBackOff.compareTo(step) > 0
          ? between(source, now, longer(step, times(maxBackOff, 1 - JITTER)), maxBackOff, why)
          : atLeast(source, now, step, why);
    }
    return between(
        source,
        now,
        wait,
        shorter(maxBackOff, times(wait, 1 + JITTER)),
        "%s: %d × %s".formatted(row, failing.weight(), words(step)));
  }

  private Duration step(Source source, Pace pace) {
    Duration usual =
        switch (source.kind()) {
          case FOLDER -> own(source, folderInterval);
          case FEED, SITEMAP, API, PAGE, OPML ->
              source.interval() != null
                  ? own(source, minInterval)
                  : interval(source, pace).length();
        };
    return source.interval() == null && usual.compareTo(MAX_STEP) > 0 ? MAX_STEP : usual;
  }

  /// After the server asked for patience: never before the time from which its domain may be asked
  /// again.
  public NextPoll afterThrottle(
      Source source, Pace pace, Failing failing, Instant domainRests, Instant now) {
    NextPoll own = afterFailure(source, pace, failing, now);
    return domainRests.isBefore(own.at())
        ? own
        : new NextPoll(domainRests, "the server asked to wait until then");
  }

  /// After a fetch that failed when most did: soon, and with no word of it being the source's
  /// fault.
  public NextPoll afterOwnFault(Source source, Instant now) {
    return atLeast(source, now, AFTER_OWN_FAULT, "most fetches fail: it is our own network");
  }

  /// Whether this fetch asks without conditions.
  public boolean isFull(String sourceId, Pace pace, Instant now) {
    return pace.liar() || fraction(sourceId + "full", now) < fullFetches;
  }

  /// Whether a look came about when it was planned: no later than half an interval.
  boolean isOnTime(Source source, Pace pace, Instant planned, Instant now) {
    return !now.isAfter(planned.plus(step(source, pace).dividedBy(2)));
  }

  private static Duration own(Source source, Duration otherwise) {
    @Nullable Duration own = source.interval();
    Duration interval = own != null ? own : otherwise;
    return interval.compareTo(MIN_OWN_INTERVAL) < 0 ? MIN_OWN_INTERVAL : interval;
  }

  private static NextPoll atLeast(Source source, Instant now, Duration wait, String why) {
    return between(source, now, wait, times(wait, 1 + JITTER), why);
  }

  private static NextPoll between(
      Source source, Instant now, Duration from, Duration to, String why) {
    Duration spread = times(to.minus(from), fraction(source.id(), now));
    return new NextPoll(now.plus(from).plus(spread), why);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /// Evenly spread in [0, 1), fixed for an id and a time.
  private static double fraction(String id, Instant now) {
    long bits = Long.parseLong(Hash.hex(id + '\n' + now.toEpochMilli(), 12), 16);
    return bits / (double) (1L << 48);
  }

  private static Duration times(Duration duration, double factor) {
    // Beyond the longest interval there is, 366 days, and a tenth more; within every type.
    return Duration.ofMillis((long) Math.min(duration.toMillis() * factor, 500.0 * 86_400_000));
  }

  private static String number(double rate) {
    return String.format(Locale.ROOT, rate < 0.095 ? "%.2f" : "%.1f", rate);
  }

  /// In the largest unit of which it has at least two: `95 min`, `36 h`.
  static String words(Duration duration) {
    long millis = duration.toMillis();
    if (millis >= 2 * 86_400_000 || millis == 86_400_000) {
      return Math.round(millis / 86_400_000.0) + " d";
    }
    if (millis >= 2 * 3_600_000 || millis == 3_600_000) {
      return Math.round(millis / 3_600_000.0) + " h";
    }
    if (millis >= 2 * 60_000 || millis == 60_000) {
      return Math.round(millis / 60_000.0) + " min";
    }
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }
}
