package io.feedwire.fetcher.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.source.Source;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PollPolicyTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Source FEED = source("feed", "https://example.org/");
  private static final Source FOLDER = source("folder", "file:///archive/");

  private final PollPolicy policy =
      new PollPolicy(Duration.ofMinutes(15), Duration.ofSeconds(2), Duration.ofHours(24));

  private static Source source(String id, String location) {
    Source.Kind kind = location.startsWith("file:") ? Source.Kind.FOLDER : Source.Kind.FEED;
    return Source.of(id, kind, location, Source.Lane.LIVE);
  }

  private static Duration wait(NextPoll next) {
    return Duration.between(NOW, next.at());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "b", "c", "d", "e", "f", "g", "h"})
  void a_new_feed_is_polled_within_two_seconds(String id) {
    assertThat(wait(policy.first(FEED.withId(id), NOW)))
        .isBetween(Duration.ZERO, Duration.ofSeconds(2));
  }

  @Test
  void a_new_folder_is_read_at_once() {
    assertThat(policy.first(FOLDER, NOW).at()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "b", "c", "d", "e", "f", "g", "h"})
  void a_feed_that_went_well_waits_its_interval_give_or_take_a_tenth(String id) {
    NextPoll next = policy.afterSuccess(FEED.withId(id), NOW, Duration.ofSeconds(9));

    assertThat(wait(next)).isBetween(Duration.ofSeconds(810), Duration.ofSeconds(990));
    assertThat(next.why()).isEqualTo("interval of 15 min");
  }

  @Test
  void jitter_differs_by_source_and_time_and_is_the_same_again() {
    NextPoll one = policy.afterSuccess(FEED, NOW, Duration.ZERO);

    assertThat(policy.afterSuccess(FEED, NOW, Duration.ZERO)).isEqualTo(one);
    assertThat(policy.afterSuccess(FEED.withId("other"), NOW, Duration.ZERO)).isNotEqualTo(one);
    assertThat(
            Duration.between(
                one.at(), policy.afterSuccess(FEED, NOW.plusSeconds(1), Duration.ZERO).at()))
        .isNotEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void an_interval_of_its_own_goes_first_and_none_is_nothing() {
    Source own = FEED.withInterval(Duration.ofHours(2));
    Source nothing = FEED.withInterval(Duration.ZERO);

    assertThat(policy.afterSuccess(own, NOW, Duration.ZERO).why()).isEqualTo("interval of 2 h");
    assertThat(wait(policy.afterSuccess(nothing, NOW, Duration.ZERO))).isPositive();
  }

  @Test
  void a_folder_that_takes_long_is_looked_at_less() {
    assertThat(policy.afterSuccess(FOLDER, NOW, Duration.ofMillis(10)).why())
        .isEqualTo("interval of 2 s");
    NextPoll slow = policy.afterSuccess(FOLDER, NOW, Duration.ofSeconds(1));
    assertThat(wait(slow)).isBetween(Duration.ofSeconds(18), Duration.ofSeconds(22));
    assertThat(slow.why()).isEqualTo("20 times what the look took");
  }

  @ParameterizedTest
  @CsvSource({
    "1, PT15M, failure 1 in a row: 1 × 15 min",
    "4, PT1H, failure 4 in a row: 4 × 15 min",
    "95, PT23H45M, failure 95 in a row: 95 × 15 min",
    "96, PT24H, failure 96 in a row: the longest wait",
    "2000000000, PT24H, failure 2000000000 in a row: the longest wait"
  })
  void failures_wait_interval_by_interval_and_a_day_at_most(
      int failures, Duration about, String why) {
    NextPoll next = policy.afterFailure(FEED, NOW, failures);

    assertThat(wait(next).toMillis())
        .isBetween(about.toMillis() * 9 / 10, about.toMillis() * 11 / 10);
    assertThat(next.why()).isEqualTo(why);
  }

  @Test
  void an_interval_longer_than_a_day_is_not_shortened_by_failing() {
    NextPoll next = policy.afterFailure(FEED.withInterval(Duration.ofDays(7)), NOW, 3);

    assertThat(wait(next)).isGreaterThan(Duration.ofDays(6));
  }

  @Test
  void a_time_that_the_server_names_is_kept_exactly() {
    Instant until = NOW.plus(Duration.ofHours(3));

    assertThat(policy.afterThrottle(FEED, NOW, 1, until))
        .isEqualTo(new NextPoll(until, "the server asked to wait until then"));
  }

  @Test
  void a_time_sooner_than_the_interval_changes_nothing() {
    NextPoll next = policy.afterThrottle(FEED, NOW, 7, NOW.plusSeconds(1));

    assertThat(wait(next)).isBetween(Duration.ofSeconds(810), Duration.ofSeconds(990));
  }

  @Test
  void no_server_sends_us_away_for_years() {
    NextPoll next = policy.afterThrottle(FEED, NOW, 1, NOW.plus(Duration.ofDays(300)));

    assertThat(wait(next)).isEqualTo(Duration.ofDays(7));
  }

  @Test
  void throttling_without_a_time_backs_off_as_a_failure() {
    assertThat(policy.afterThrottle(FEED, NOW, 4, null))
        .isEqualTo(policy.afterFailure(FEED, NOW, 4));
  }
}
