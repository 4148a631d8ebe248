package io.feedwire.fetcher.websub;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.fetcher.websub.Subscription.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SubscriptionPolicyTest {

  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
  private static final Hubs HUBS =
      new Hubs(List.of("https://one.example/", "https://two.example/"), "https://a.example/feed");

  private final SubscriptionPolicy policy = new SubscriptionPolicy(Duration.ofDays(10));

  private Subscription after(Subscription before, SubscriptionEvent event, Instant now) {
    return Objects.requireNonNull(policy.next(before, event, now).state());
  }

  private Subscription asked() {
    Subscription pending =
        Objects.requireNonNull(
            policy.next(null, new SubscriptionEvent.Discovered(HUBS), START).state());
    Decision decision = policy.next(pending, new SubscriptionEvent.Due(), pending.nextAt());
    assertThat(decision.ask()).isEqualTo(Decision.Ask.SUBSCRIBE);
    return Objects.requireNonNull(decision.state());
  }

  private Subscription active(Duration lease) {
    return after(asked(), new SubscriptionEvent.Verified(lease), START);
  }

  @Test
  void nothing_but_a_hub_begins_a_subscription() {
    List<SubscriptionEvent> others =
        List.of(
            new SubscriptionEvent.NoHub(),
            new SubscriptionEvent.Unwanted("paused"),
            new SubscriptionEvent.Due(),
            new SubscriptionEvent.Verified(Duration.ofDays(1)),
            new SubscriptionEvent.Left(),
            new SubscriptionEvent.Denied(""));

    assertThat(others).allMatch(event -> policy.next(null, event, START).state() == null);
  }

  @Test
  void a_lease_is_renewed_when_between_sixty_and_eighty_per_cent_of_it_are_over() {
    for (int days = 1; days <= 30; days++) {
      Subscription active = active(Duration.ofDays(days));
      assertThat(active.nextAt())
          .isBetween(
              START.plus(Duration.ofHours(days * 24L * 6 / 10)),
              START.plus(Duration.ofHours(days * 24L * 8 / 10 + 1)));
      assertThat(active.leaseEnd()).isEqualTo(START.plus(Duration.ofDays(days)));
    }
  }

  @Test
  void a_lease_that_is_too_long_is_held_for_thirty_days_and_one_too_short_is_none() {
    assertThat(active(Duration.ofDays(4000)).leaseEnd()).isEqualTo(START.plus(Duration.ofDays(30)));

    Subscription refused = active(Duration.ofMinutes(5));
    assertThat(refused.phase()).isEqualTo(Phase.WAITING);
    assertThat(refused.why()).isEqualTo("one.example pushes for 300 s only");
    assertThat(refused.leaseEnd()).isNull();
  }

  @Test
  void a_hub_that_names_no_lease_is_taken_to_give_what_it_was_asked_for() {
    Subscription active = after(asked(), new SubscriptionEvent.Verified(null), START);

    assertThat(active.leaseEnd()).isEqualTo(START.plus(Duration.ofDays(10)));
  }

  @Test
  void a_hub_that_does_not_ask_back_has_another_take_its_place_after_a_while() {
    Subscription asked = asked();
    Subscription waiting = after(asked, new SubscriptionEvent.Due(), asked.nextAt());

    assertThat(waiting.phase()).isEqualTo(Phase.WAITING);
    assertThat(waiting.hub()).isEqualTo("https://two.example/");
    assertThat(waiting.others()).containsExactly("https://one.example/");
    assertThat(waiting.why()).isEqualTo("one.example did not ask back");
    assertThat(Duration.between(asked.nextAt(), waiting.nextAt()))
        .isBetween(Duration.ofMinutes(13), Duration.ofMinutes(17));
  }

  @Test
  void attempts_come_later_and_later_and_at_least_once_a_day() {
    Subscription state = asked();
    Instant now = START;
    Duration last = Duration.ZERO;
    for (int i = 0; i < 200; i++) {
      state = after(state, new SubscriptionEvent.NotTaken("500"), now);
      Duration wait = Duration.between(now, state.nextAt());
      assertThat(wait).isLessThan(Duration.ofHours(27));
      last = wait;
      now = state.nextAt();
      state = after(state, new SubscriptionEvent.Due(), now);
      now = state.nextAt();
      state = after(state, new SubscriptionEvent.Due(), now);
      assertThat(state.asked()).isTrue();
    }
    assertThat(last).isGreaterThan(Duration.ofHours(21));
  }

  @Test
  void a_renewal_that_fails_is_repeated_while_the_hub_still_pushes() {
    Subscription state = active(Duration.ofDays(10));
    state = after(state, new SubscriptionEvent.Due(), state.nextAt());
    assertThat(state.phase()).isEqualTo(Phase.RENEWING);
    Instant now = state.nextAt();
    state = after(state, new SubscriptionEvent.Due(), now);
    state = after(state, new SubscriptionEvent.NotTaken("503"), now);

    assertThat(state.phase()).isEqualTo(Phase.ACTIVE);
    assertThat(state.pushes(now)).isTrue();
    assertThat(state.nextAt()).isBefore(now.plus(Duration.ofMinutes(20)));
  }

  @Test
  void what_a_hub_answers_after_it_has_verified_is_of_no_interest() {
    Subscription active = active(Duration.ofDays(10));

    assertThat(after(active, new SubscriptionEvent.Taken(), START)).isEqualTo(active);
    assertThat(after(active, new SubscriptionEvent.NotTaken("500"), START)).isEqualTo(active);
    assertThat(after(active, new SubscriptionEvent.Verified(Duration.ofDays(1)), START))
        .isEqualTo(active);
  }

  @Test
  void a_hub_may_refuse_at_any_time_and_is_asked_again_days_later() {
    var one = new Hubs(List.of("https://one.example/"), "https://a.example/feed");
    Subscription state =
        after(active(Duration.ofDays(10)), new SubscriptionEvent.Discovered(one), START);
    Decision denied = policy.next(state, new SubscriptionEvent.Denied("too much"), START);

    assertThat(denied.said()).isEqualTo("polled as usual: one.example refuses to push: too much");
    Subscription waiting = Objects.requireNonNull(denied.state());
    assertThat(waiting.pushes(START)).isFalse();
    assertThat(waiting.nextAt()).isAfter(START.plus(Duration.ofHours(21)));
  }

  @Test
  void a_hub_that_vanishes_from_one_document_is_kept_and_from_two_is_left() {
    Subscription once = after(active(Duration.ofDays(1)), new SubscriptionEvent.NoHub(), START);
    assertThat(once.phase()).isEqualTo(Phase.ACTIVE);
    assertThat(after(once, new SubscriptionEvent.Discovered(HUBS), START).missing()).isZero();

    assertThat(after(once, new SubscriptionEvent.NoHub(), START).phase()).isEqualTo(Phase.LEAVING);
  }

  @Test
  void a_feed_under_another_address_is_another_subscription() {
    Subscription active = active(Duration.ofDays(1));
    var moved = new SubscriptionEvent.Discovered(new Hubs(HUBS.hubs(), "https://b.example/"));

    Subscription leaving = after(active, moved, START);
    assertThat(leaving.phase()).isEqualTo(Phase.LEAVING);
    assertThat(after(leaving, moved, START).topic()).isEqualTo(HUBS.topic());
    Subscription ended = after(leaving, new SubscriptionEvent.Denied(""), START);
    assertThat(ended.phase()).isEqualTo(Phase.ENDED);
    assertThat(after(ended, moved, START).topic()).isEqualTo("https://b.example/");
  }

  @Test
  void a_hub_that_cannot_be_told_is_given_up_after_three_attempts() {
    Subscription state =
        after(active(Duration.ofDays(1)), new SubscriptionEvent.Unwanted("removed"), START);
    Instant now = START;
    int asked = 0;
    while (state.phase() == Phase.LEAVING) {
      now = state.nextAt();
      Decision decision = policy.next(state, new SubscriptionEvent.Due(), now);
      asked += decision.ask() == Decision.Ask.UNSUBSCRIBE ? 1 : 0;
      state = Objects.requireNonNull(decision.state());
    }

    assertThat(asked).isEqualTo(3);
    assertThat(policy.next(state, new SubscriptionEvent.Due(), state.nextAt()).state()).isNull();
  }

  @Test
  void a_hub_that_was_never_asked_need_not_be_told() {
    Subscription pending =
        Objects.requireNonNull(
            policy.next(null, new SubscriptionEvent.Discovered(HUBS), START).state());

    assertThat(after(pending, new SubscriptionEvent.Unwanted("removed"), START).phase())
        .isEqualTo(Phase.ENDED);
  }
}
