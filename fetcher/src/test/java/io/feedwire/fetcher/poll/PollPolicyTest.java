package io.feedwire.fetcher.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.source.Problem;
import io.feedwire.contracts.source.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PollPolicyTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Source FEED = source("feed", "https://example.org/");
  private static final Source FOLDER = source("folder", "file:///archive/");

  private final PollPolicy policy =
      new PollPolicy(
          Duration.ofMinutes(5),
          Duration.ofHours(24),
          Duration.ofSeconds(2),
          Duration.ofDays(30),
          0.01);

  private static Source source(String id, String location) {
    Source.Kind kind = location.startsWith("file:") ? Source.Kind.FOLDER : Source.Kind.FEED;
    return Source.of(id, kind, location, Source.Lane.LIVE);
  }

  private static Duration wait(NextPoll next) {
    return Duration.between(NOW, next.at());
  }

  /// A pace that has been the same for weeks.
  private static Pace pace(double itemsAnHour, int listed) {
    return new Pace(
        itemsAnHour * 1000 - 1,
        999,
        itemsAnHour * 1000 - itemsAnHour,
        999,
        listed,
        NOW,
        false,
        Hints.NONE,
        false);
  }

  private static final Pace HOURLY = pace(1, 50);

  private static Failing failing(int count, Problem problem) {
    return new Failing(count, count * Severity.of(problem).weight(), NOW, problem);
  }

  private void assertWaits(NextPoll next, Duration about) {
    assertThat(wait(next).toMillis())
        .isBetween(about.toMillis() * 89 / 100, about.toMillis() * 111 / 100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "b", "c", "d", "e", "f", "g", "h"})
  void a_new_feed_is_polled_within_two_seconds(String id) {
    assertThat(wait(policy.first(FEED.withId(id), 0, NOW)))
        .isBetween(Duration.ZERO, Duration.ofSeconds(2));
  }

  @Test
  void ten_thousand_new_feeds_are_spread() {
    assertThat(wait(policy.first(FEED, 10_000, NOW)))
        .isBetween(Duration.ZERO, Duration.ofSeconds(102));
    assertThat(wait(policy.first(FEED.withId("b"), 10_000, NOW)))
        .isNotEqualTo(wait(policy.first(FEED, 10_000, NOW)));
  }

  @Test
  void a_new_folder_is_read_at_once() {
    assertThat(policy.first(FOLDER, 1000, NOW).at()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "1, PT11M, 1.0 new an hour",
    "4, PT5M30S, 4.0 new an hour",
    "0.25, PT22M, 0.3 new an hour",
    "0.01, PT1H50M, 0.01 new an hour",
    "100, PT5M, 100.0 new an hour; at least 5 min",
    "0.00002, PT24H, 0.00 new an hour; at most 1 d"
  })
  void a_feed_four_times_as_busy_is_polled_twice_as_often(double rate, Duration about, String why) {
    NextPoll next = policy.afterSuccess(FEED, pace(rate, 1000), NOW);

    assertWaits(next, about);
    assertThat(next.why()).isEqualTo(why);
  }

  @Test
  void a_document_of_new_items_alone_halves_the_interval() {
    NextPoll next = policy.afterSuccess(FEED, HOURLY.withOverflowed(true), NOW);

    assertWaits(next, Duration.ofSeconds(330));
    assertThat(next.why()).isEqualTo("all 50 items were new: some may be missed");
  }

  @Test
  void what_the_publisher_asks_for_is_a_floor_and_a_day_the_most() {
    Pace hour = HOURLY.withHints(new Hints(Duration.ofHours(1), "the feed's ttl"));
    Pace year = HOURLY.withHints(new Hints(Duration.ofDays(365), "Cache-Control or Expires"));

    assertWaits(policy.afterSuccess(FEED, hour, NOW), Duration.ofHours(1));
    assertThat(policy.afterSuccess(FEED, hour, NOW).why()).isEqualTo("the feed's ttl asks for 1 h");
    assertWaits(policy.afterSuccess(FEED, year, NOW), Duration.ofHours(24));
  }

  @Test
  void limits_of_its_own_go_before_all_and_an_interval_before_these() {
    Pace hour = HOURLY.withHints(new Hints(Duration.ofHours(1), "the feed's ttl"));
    Source limited = FEED.withMaxInterval(Duration.ofMinutes(10));
    Source seldom = FEED.withMinInterval(Duration.ofHours(3));
    Source fixed = limited.withInterval(Duration.ofHours(2));

    assertWaits(policy.afterSuccess(limited, hour, NOW), Duration.ofMinutes(10));
    assertWaits(policy.afterSuccess(seldom, hour, NOW), Duration.ofHours(3));
    assertThat(policy.afterSuccess(fixed, hour, NOW).why()).isEqualTo("interval of 2 h");
    assertThat(wait(policy.afterSuccess(FEED.withInterval(Duration.ZERO), hour, NOW))).isPositive();
  }

  /// The shortest and the longest of a thousand waits, of as many sources.
  private record Waits(Duration least, Duration most) {}

  private Waits waits(Source source, Function<Source, NextPoll> next) {
    List<Duration> all =
        IntStream.range(0, 1000)
            .mapToObj(i -> wait(next.apply(source.withId("s" + i))))
            .sorted()
            .toList();
    return new Waits(all.getFirst(), all.getLast());
  }

  private static void assertBetween(Waits waits, Duration least, Duration most) {
    Duration near = most.minus(least).dividedBy(50);
    assertThat(waits.least()).isBetween(least, least.plus(near));
    assertThat(waits.most()).isBetween(most.minus(near), most);
  }

  @Test
  void chance_makes_an_interval_that_somebody_chose_longer_by_a_tenth_at_most() {
    Source chosen = FEED.withInterval(Duration.ofMinutes(100));
    Source year = FEED.withInterval(Duration.ofDays(366));

    assertBetween(
        waits(chosen, source -> policy.afterSuccess(source, HOURLY, NOW)),
        Duration.ofMinutes(100),
        Duration.ofMinutes(110));
    assertBetween(
        waits(year, source -> policy.afterSuccess(source, HOURLY, NOW)),
        Duration.ofDays(366),
        Duration.ofHours(9662));
    assertBetween(
        waits(FOLDER, source -> policy.afterFolder(source, NOW, Duration.ZERO)),
        Duration.ofSeconds(2),
        Duration.ofMillis(2200));
  }

  @Test
  void chance_undercuts_no_floor() {
    Pace hour = HOURLY.withHints(new Hints(Duration.ofMinutes(60), "the feed's ttl"));
    Pace nearly = HOURLY.withHints(new Hints(Duration.ofSeconds(640), "the feed's ttl"));

    assertBetween(
        waits(FEED, source -> policy.afterSuccess(source, hour, NOW)),
        Duration.ofMinutes(60),
        Duration.ofMinutes(66));
    assertBetween(
        waits(FEED, source -> policy.afterSuccess(source, nearly, NOW)),
        Duration.ofSeconds(640),
        Duration.ofSeconds(726));
    assertBetween(
        waits(FEED, source -> policy.afterSuccess(source, pace(100, 1000), NOW)),
        Duration.ofSeconds(300),
        Duration.ofSeconds(330));
    assertBetween(
        waits(FEED, source -> policy.afterFailure(source, HOURLY, failing(1, Problem.DNS), NOW)),
        Duration.ofSeconds(660),
        Duration.ofSeconds(726));
  }

  @Test
  void chance_exceeds_no_ceiling() {
    Source often = FEED.withMaxInterval(Duration.ofMinutes(10));
    Source exact = often.withMinInterval(Duration.ofMinutes(10));
    Pace year = HOURLY.withHints(new Hints(Duration.ofDays(365), "Cache-Control or Expires"));

    assertBetween(
        waits(often, source -> policy.afterSuccess(source, HOURLY, NOW)),
        Duration.ofMinutes(9),
        Duration.ofMinutes(10));
    assertBetween(
        waits(FEED, source -> policy.afterSuccess(source, year, NOW)),
        Duration.ofMinutes(1296),
        Duration.ofMinutes(1440));
    assertBetween(
        waits(exact, source -> policy.afterSuccess(source, HOURLY, NOW)),
        Duration.ofMinutes(10),
        Duration.ofMinutes(11));
    assertBetween(
        waits(FEED, source -> policy.afterFailure(source, HOURLY, failing(4000, Problem.DNS), NOW)),
        Duration.ofDays(27),
        Duration.ofDays(30));
    assertBetween(
        waits(FEED, source -> policy.afterFailure(source, HOURLY, failing(3800, Problem.DNS), NOW)),
        Duration.ofMinutes(41_800),
        Duration.ofDays(30));
  }

  @Test
  void what_was_learnt_is_given_or_taken_a_tenth() {
    assertBetween(
        waits(FEED, source -> policy.afterSuccess(source, HOURLY, NOW)),
        Duration.ofSeconds(594),
        Duration.ofSeconds(726));
  }

  @Test
  void jitter_differs_by_source_and_time_and_is_the_same_again() {
    NextPoll one = policy.afterSuccess(FEED, HOURLY, NOW);

    assertThat(policy.afterSuccess(FEED, HOURLY, NOW)).isEqualTo(one);
    assertThat(policy.afterSuccess(FEED.withId("other"), HOURLY, NOW)).isNotEqualTo(one);
    assertThat(
            Duration.between(one.at(), policy.afterSuccess(FEED, HOURLY, NOW.plusSeconds(1)).at()))
        .isNotEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void a_folder_that_takes_long_is_looked_at_less() {
    assertThat(policy.afterFolder(FOLDER, NOW, Duration.ofMillis(10)).why())
        .isEqualTo("interval of 2 s");
    NextPoll slow = policy.afterFolder(FOLDER, NOW, Duration.ofSeconds(1));
    assertThat(wait(slow)).isBetween(Duration.ofSeconds(18), Duration.ofSeconds(22));
    assertThat(slow.why()).isEqualTo("20 times what the look took");
  }

  @ParameterizedTest
  @CsvSource({
    "1, DNS, PT11M, failed: 1 × 11 min",
    "4, DNS, PT44M, failed 4 times in a row: 4 × 11 min",
    "4, SERVER_ERROR, PT88M, failed 4 times in a row: 8 × 11 min",
    "4, NOT_FOUND, PT176M, failed 4 times in a row: 16 × 11 min",
    "1, GONE, PT17H36M, failed: 96 × 11 min",
    "4000, DNS, PT720H, failed 4000 times in a row: the longest wait",
    "20000000, NOT_FOUND, PT720H, failed 20000000 times in a row: the longest wait"
  })
  void failures_wait_by_their_weight_step_by_step_and_a_month_at_most(
      int failures, Problem problem, Duration about, String why) {
    NextPoll next = policy.afterFailure(FEED, HOURLY, failing(failures, problem), NOW);

    assertWaits(next, about);
    assertThat(next.why()).isEqualTo(why);
  }

  @Test
  void an_interval_longer_than_a_month_is_not_shortened_by_failing() {
    Source seldom = FEED.withInterval(Duration.ofDays(40));

    assertWaits(
        policy.afterFailure(seldom, HOURLY, failing(3, Problem.DNS), NOW), Duration.ofDays(40));
  }

  @Test
  void a_feed_that_is_polled_once_a_day_is_tried_again_within_the_hour() {
    assertWaits(
        policy.afterFailure(FEED, pace(0.00002, 10), failing(1, Problem.DNS), NOW),
        Duration.ofHours(1));
  }

  @Test
  void a_time_that_the_server_names_is_kept_exactly() {
    Instant until = NOW.plus(Duration.ofHours(3));

    assertThat(policy.afterThrottle(FEED, HOURLY, failing(1, Problem.RATE_LIMITED), until, NOW))
        .isEqualTo(new NextPoll(until, "the server asked to wait until then"));
  }

  @Test
  void a_time_sooner_than_its_turn_changes_nothing() {
    Failing failing = failing(7, Problem.RATE_LIMITED);

    assertThat(policy.afterThrottle(FEED, HOURLY, failing, NOW.plusSeconds(1), NOW))
        .isEqualTo(policy.afterFailure(FEED, HOURLY, failing, NOW));
  }

  @Test
  void one_fetch_in_a_hundred_asks_without_conditions_and_all_of_a_liar() {
    long full =
        IntStream.range(0, 100_000)
            .filter(i -> policy.isFull("feed", HOURLY, NOW.plusSeconds(i)))
            .count();

    assertThat(full).isBetween(800L, 1200L);
    assertThat(
            IntStream.range(0, 100)
                .allMatch(i -> policy.isFull("feed", HOURLY.withLiar(true), NOW.plusSeconds(i))))
        .isTrue();
  }
}
