package io.feedwire.fetcher.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

  /// So many looks, every so often, each with so many new items.
  private static Pace looks(Pace from, int looks, Duration every, int fresh) {
    Pace pace = from;
    Instant at = from.seenAt() == null ? START : from.seenAt();
    for (int i = 0; i < looks; i++) {
      at = at.plus(every);
      pace = pace.after(20, fresh, true, at);
    }
    return pace;
  }

  private static Pace first() {
    return Pace.UNKNOWN.after(20, 20, true, START);
  }

  @Test
  void the_first_document_teaches_nothing() {
    assertThat(first().rate()).isEqualTo(1);
    assertThat(first().overflowed()).isFalse();
  }

  @Test
  void a_steady_feed_is_known_within_days() {
    Pace pace = looks(first(), 3 * 24, Duration.ofHours(1), 2);

    assertThat(pace.rate()).isCloseTo(2, within(0.1));
  }

  @Test
  void a_silent_feed_is_asked_less_and_less() {
    Pace day = looks(first(), 24, Duration.ofHours(1), 0);
    Pace week = looks(day, 6 * 24, Duration.ofHours(1), 0);

    assertThat(day.rate()).isLessThan(0.1);
    assertThat(week.rate()).isLessThan(day.rate() / 2);
  }

  @Test
  void a_burst_counts_at_once_and_is_over_after_hours() {
    Pace calm = looks(first(), 100, Duration.ofHours(1), 0);
    Pace burst = looks(calm, 3, Duration.ofMinutes(15), 5);
    Pace after = looks(burst, 24, Duration.ofHours(1), 0);

    assertThat(burst.rate()).isGreaterThan(10 * calm.rate());
    assertThat(after.rate()).isLessThan(burst.rate() / 4);
  }

  @Test
  void a_look_that_came_late_teaches_nothing() {
    Pace calm = looks(first(), 100, Duration.ofHours(1), 0);
    Pace late = calm.after(20, 20, false, START.plus(Duration.ofDays(9)));

    assertThat(late.rate()).isEqualTo(calm.rate());
    assertThat(late.overflowed()).isTrue();
    assertThat(late.seenAt()).isEqualTo(START.plus(Duration.ofDays(9)));
  }

  @Test
  void a_document_of_new_items_alone_is_an_overflow_until_the_next() {
    Pace full = looks(first(), 1, Duration.ofHours(1), 20);

    assertThat(full.overflowed()).isTrue();
    assertThat(looks(full, 1, Duration.ofHours(1), 19).overflowed()).isFalse();
  }

  @Test
  void a_clock_that_goes_back_does_no_harm() {
    Pace pace = first().after(20, 1, true, START.minusSeconds(3600));

    assertThat(pace.rate()).isBetween(1.0, 3.0);
  }
}
