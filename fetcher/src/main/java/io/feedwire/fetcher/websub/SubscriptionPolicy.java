package io.feedwire.fetcher.websub;

import io.feedwire.contracts.Hash;
import io.feedwire.fetcher.websub.Subscription.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What to do about a subscription. Pure: the same arguments give the same answer; even the jitter
/// comes from hub, topic and time. Source: W3C WebSub, 5.
///
/// @param lease what hubs are asked for; they may give another
record SubscriptionPolicy(Duration lease) {

  /// From the decision to ask to the request: a hub may ask back within milliseconds, at any
  /// instance, and all must have read of it by then.
  static final Duration ANNOUNCE = Duration.ofSeconds(2);

  /// How long a hub may take to ask back. The Recommendation names no time; hubs take seconds.
  static final Duration VERIFY_WITHIN = Duration.ofMinutes(10);

  /// Shorter leases are more requests than polling.
  static final Duration MIN_LEASE = Duration.ofHours(1);

  /// Longer ones are renewed all the same: hubs forget.
  static final Duration MAX_LEASE = Duration.ofDays(30);

  /// A renewal comes when this part of a lease is over, and up to [#SPREAD] of it later, so that
  /// subscriptions made together drift apart and several attempts fit into the rest.
  private static final double RENEW_AFTER = 0.6;

  private static final double SPREAD = 0.2;

  private static final Duration RETRY_STEP = Duration.ofMinutes(15);
  private static final Duration MAX_RETRY = Duration.ofDays(1);

  /// A refusal has a reason that seldom goes away within a day.
  private static final Duration DENIED_STEP = Duration.ofDays(1);

  private static final Duration MAX_DENIED = Duration.ofDays(30);

  /// A hub that cannot be told stops by itself when its lease ends.
  private static final int MAX_FAREWELLS = 3;

  /// One document without a hub may be a fault of its server.
  private static final int MISSING_TWICE = 2;

  /// What comes after the end of a lease was on its way.
  private static final Duration REMEMBER = Duration.ofDays(1);

  /// Decides.
  ///
  /// @param before absent when there is none
  Decision next(@Nullable Subscription before, SubscriptionEvent event, Instant now) {
    if (before == null) {
      return event instanceof SubscriptionEvent.Discovered(Hubs hubs)
          ? begin(hubs, now)
          : Decision.quiet(null);
    }
    return switch (event) {
      case SubscriptionEvent.Discovered(Hubs hubs) -> discovered(before, hubs, now);
      case SubscriptionEvent.NoHub() -> noHub(before, now);
      case SubscriptionEvent.Unwanted(String why) -> leave(before, why, now);
      case SubscriptionEvent.Due() -> due(before, now);
      case SubscriptionEvent.Taken() -> Decision.quiet(before);
      case SubscriptionEvent.NotTaken(String why) ->
          before.asked() ? failed(before, why, now) : Decision.quiet(before);
      case SubscriptionEvent.Verified(Duration granted) -> verified(before, granted, now);
      case SubscriptionEvent.Left() ->
          before.phase() == Phase.LEAVING ? end(before, now) : Decision.quiet(before);
      case SubscriptionEvent.Denied(String reason) -> denied(before, reason, now);
    };
  }

  private static Decision begin(Hubs hubs, Instant now) {
    var state =
        new Subscription(
            hubs.hubs().getFirst(),
            hubs.hubs().subList(1, hubs.hubs().size()),
            hubs.topic(),
            Phase.PENDING,
            null,
            false,
            now.plus(ANNOUNCE),
            "new",
            0,
            0,
            0,
            0,
            Trust.NONE);
    return Decision.said(state, "the feed names the hub " + state.hub());
  }

  private static Decision discovered(Subscription before, Hubs hubs, Instant now) {
    boolean same = before.topic().equals(hubs.topic()) && hubs.hubs().contains(before.hub());
    return switch (before.phase()) {
      // One that is over leaves its place.
      case ENDED -> begin(hubs, now);
      case LEAVING -> same ? begin(hubs, now) : Decision.quiet(before);
      case PENDING, ACTIVE, RENEWING, WAITING -> {
        if (!same) {
          yield leave(before, "the feed names another hub or address", now);
        }
        List<String> others =
            hubs.hubs().stream().filter(hub -> !hub.equals(before.hub())).toList();
        yield Decision.quiet(before.withOthers(others).withMissing(0));
      }
    };
  }

  private static Decision noHub(Subscription before, Instant now) {
    int missing = before.missing() + 1;
    return missing < MISSING_TWICE
        ? Decision.quiet(before.withMissing(missing))
        : leave(before, "the feed names no hub any more", now);
  }

  private static Decision leave(Subscription before, String why, Instant now) {
    return switch (before.phase()) {
      case LEAVING, ENDED -> Decision.quiet(before);
      case PENDING, WAITING, ACTIVE, RENEWING -> {
        Subscription leaving =
            planned(before.withPhase(Phase.LEAVING).withFailures(0), now.plus(ANNOUNCE), why);
        boolean hubKnows = before.leaseEnd() != null || before.asked();
        yield hubKnows ? Decision.said(leaving, "no push any more: " + why) : end(leaving, now);
      }
    };
  }

  private static Decision due(Subscription before, Instant now) {
    Subscription state = before.withTrust(before.trust().settled(now));
    boolean lostTrust = before.trust().trusted() && !state.trust().trusted();
    @Nullable String said =
        lostTrust
            ? "polled as usual: a poll found an item before %s".formatted(host(before))
            : null;
    if (state.nextAt().isAfter(now)) {
      return new Decision(state, null, said);
    }
    return switch (state.phase()) {
      case PENDING ->
          state.asked()
              ? failed(state, "%s did not ask back".formatted(host(state)), now)
              : ask(state, Decision.Ask.SUBSCRIBE, now);
      case ACTIVE ->
          state.pushes(now)
              ? new Decision(
                  planned(state.withPhase(Phase.RENEWING), now.plus(ANNOUNCE), "renewal"),
                  null,
                  said)
              : lapsed(state, now);
      case RENEWING ->
          state.asked()
              ? failed(state, "%s did not ask back".formatted(host(state)), now)
              : ask(state, Decision.Ask.SUBSCRIBE, now);
      case WAITING ->
          Decision.quiet(
              planned(state.withPhase(Phase.PENDING), now.plus(ANNOUNCE), "another attempt"));
      case LEAVING ->
          state.asked()
              ? failed(state, "%s did not ask back".formatted(host(state)), now)
              : ask(state, Decision.Ask.UNSUBSCRIBE, now);
      case ENDED -> Decision.quiet(null);
    };
  }

  private static Decision ask(Subscription state, Decision.Ask ask, Instant now) {
    Subscription asked =
        state
            .withAsked(true)
            .withNextAt(now.plus(VERIFY_WITHIN))
            .withWhy("%s was asked to %s".formatted(host(state), ask.mode()));
    return new Decision(asked, ask, null);
  }

  private static Decision failed(Subscription before, String why, Instant now) {
    int failures = before.failures() + 1;
    Subscription state = before.withFailures(failures);
    Instant again = now.plus(jittered(state, linear(RETRY_STEP, failures, MAX_RETRY), now));
    return switch (before.phase()) {
      case PENDING ->
          Decision.said(
              planned(nextHub(state).withPhase(Phase.WAITING), again, why), "no push: " + why);
      case RENEWING -> {
        @Nullable Instant end = before.leaseEnd();
        yield end == null || !end.isAfter(now)
            ? lapsed(state, now)
            : Decision.quiet(
                planned(state.withPhase(Phase.ACTIVE), again.isBefore(end) ? again : end, why));
      }
      case LEAVING ->
          failures >= MAX_FAREWELLS ? end(state, now) : Decision.quiet(planned(state, again, why));
      case ACTIVE, WAITING, ENDED -> Decision.quiet(before);
    };
  }

  /// The lease is over and no renewal came through.
  private static Decision lapsed(Subscription before, Instant now) {
    Subscription state =
        planned(
            before.withPhase(Phase.PENDING).withLeaseEnd(null).withTrust(before.trust().idle()),
            now.plus(ANNOUNCE),
            "the lease is over");
    return Decision.said(state, "polled as usual: the lease of %s is over".formatted(host(before)));
  }

  private Decision verified(Subscription before, @Nullable Duration granted, Instant now) {
    if (before.phase() != Phase.PENDING && before.phase() != Phase.RENEWING) {
      return Decision.quiet(before);
    }
    Duration given = granted == null ? lease : granted;
    if (given.compareTo(MIN_LEASE) < 0) {
      return failed(
          before.withPhase(Phase.PENDING).withLeaseEnd(null),
          "%s pushes for %d s only".formatted(host(before), given.toSeconds()),
          now);
    }
    Duration held = given.compareTo(MAX_LEASE) > 0 ? MAX_LEASE : given;
    double part = RENEW_AFTER + SPREAD * fraction(before, now);
    Subscription state =
        planned(
                before.withPhase(Phase.ACTIVE),
                now.plusMillis((long) (held.toMillis() * part)),
                "renewal")
            .withLeaseEnd(now.plus(held))
            .withFailures(0);
    return before.phase() == Phase.RENEWING
        ? Decision.quiet(state)
        : Decision.said(state, "%s will push it until %s".formatted(host(state), state.leaseEnd()));
  }

  private static Decision denied(Subscription before, String reason, Instant now) {
    return switch (before.phase()) {
      case LEAVING, ENDED -> end(before, now);
      case WAITING -> Decision.quiet(before);
      case PENDING, ACTIVE, RENEWING -> {
        int failures = before.failures() + 1;
        Subscription state =
            nextHub(before.withFailures(failures))
                .withPhase(Phase.WAITING)
                .withLeaseEnd(null)
                .withTrust(before.trust().idle());
        Duration wait = jittered(state, linear(DENIED_STEP, failures, MAX_DENIED), now);
        String why =
            reason.isBlank()
                ? "%s refuses to push".formatted(host(before))
                : "%s refuses to push: %s".formatted(host(before), reason);
        yield Decision.said(planned(state, now.plus(wait), why), "polled as usual: " + why);
      }
    };
  }

  private static Decision end(Subscription before, Instant now) {
    @Nullable Instant lease = before.leaseEnd();
    Instant from = lease == null || lease.isBefore(now) ? now : lease;
    return Decision.quiet(
        planned(before.withPhase(Phase.ENDED), from.plus(REMEMBER), "forgotten then"));
  }

  /// The other hubs have their turn before this one has another.
  private static Subscription nextHub(Subscription state) {
    if (state.others().isEmpty()) {
      return state;
    }
    List<String> queue = new ArrayList<>(state.others());
    String next = queue.removeFirst();
    queue.add(state.hub());
    return state.withHub(next).withOthers(queue);
  }

  private static Subscription planned(Subscription state, Instant at, String why) {
    return state.withAsked(false).withNextAt(at).withWhy(why);
  }

  private static Duration linear(Duration step, int failures, Duration max) {
    Duration wait = step.multipliedBy(failures);
    return wait.compareTo(max) > 0 ? max : wait;
  }

  /// Up to a tenth less or more.
  private static Duration jittered(Subscription state, Duration wait, Instant now) {
    return Duration.ofMillis((long) (wait.toMillis() * (0.9 + 0.2 * fraction(state, now))));
  }

  /// Evenly spread in [0, 1), fixed for a subscription and a time.
  private static double fraction(Subscription state, Instant now) {
    String what = state.hub() + '\n' + state.topic() + '\n' + now.toEpochMilli();
    return Long.parseLong(Hash.hex(what, 12), 16) / (double) (1L << 48);
  }

  static String host(Subscription state) {
    return PushPace.host(state.hub());
  }
}
