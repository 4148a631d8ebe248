package io.feedwire.fetcher.websub;

import io.feedwire.sources.Locations;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How often a source is polled that a hub pushes. Pure.
final class PushPace {

  /// A push that got lost is found within the time of this many polls.
  private static final int TIMES = 6;

  /// And within this, however seldom it is polled otherwise.
  private static final Duration LONGEST = Duration.ofHours(6);

  private PushPace() {}

  /// The interval to poll at, and why.
  ///
  /// @param why absent when nothing is changed
  record Interval(Duration length, @Nullable String why) {}

  /// The interval of a source that would be polled at `own` if nobody pushed it.
  static Interval interval(@Nullable Subscription state, Duration own, Instant now) {
    if (state == null || !state.pushes(now)) {
      return new Interval(own, null);
    }
    String host = SubscriptionPolicy.host(state);
    if (!state.trust().trusted()) {
      return new Interval(
          own,
          state.trust().lost()
              ? "%s has pushed %d of %d in time since it was late"
                  .formatted(host, state.trust().wins(), Trust.TO_REGAIN)
              : "%s has not pushed yet".formatted(host));
    }
    Duration longer = own.multipliedBy(TIMES);
    Duration backup = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
    return backup.compareTo(own) <= 0
        ? new Interval(own, "%s pushes".formatted(host))
        : new Interval(backup, "%s pushes: this is in case one is lost".formatted(host));
  }

  /// How a hub is called in sentences.
  static String host(String hub) {
    return Locations.http(hub).map(URI::getHost).orElse("the hub");
  }
}
