package io.feedwire.fetcher.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BreakerTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private final Breaker breaker = new Breaker();

  private void looks(int from, int to, boolean failed, Instant at) {
    IntStream.range(from, to).forEach(i -> breaker.note("d" + i + ".org", failed, at));
  }

  @Test
  void opens_when_most_domains_fail() {
    looks(0, 2, false, NOW);
    looks(2, 7, true, NOW);
    assertThat(breaker.isOpen(NOW)).as("5 of 7: too few to tell").isFalse();

    looks(7, 10, true, NOW);
    assertThat(breaker.isOpen(NOW)).as("8 of 10").isTrue();
  }

  @Test
  void one_domain_with_many_feeds_is_one() {
    IntStream.range(0, 1000).forEach(i -> breaker.note("big.org", true, NOW));
    looks(0, 12, false, NOW);

    assertThat(breaker.isOpen(NOW)).isFalse();
  }

  @Test
  void a_domain_that_answers_now_and_then_does_not_fail() {
    looks(0, 20, true, NOW);
    looks(0, 20, false, NOW);

    assertThat(breaker.isOpen(NOW)).isFalse();
  }

  @Test
  void lets_one_try_in_two_seconds_while_open() {
    looks(0, 20, true, NOW);

    assertThat(breaker.lets(NOW)).isTrue();
    assertThat(breaker.lets(NOW.plusMillis(1999))).isFalse();
    assertThat(breaker.lets(NOW.plusSeconds(2))).isTrue();
  }

  @Test
  void closes_when_enough_answer_or_what_failed_is_long_ago() {
    looks(0, 20, true, NOW);
    looks(0, 6, false, NOW.plusSeconds(10));
    assertThat(breaker.isOpen(NOW.plusSeconds(10))).isFalse();

    looks(100, 200, true, NOW.plusSeconds(20));
    assertThat(breaker.isOpen(NOW.plusSeconds(20))).isTrue();
    assertThat(breaker.isOpen(NOW.plusSeconds(20).plus(Duration.ofMinutes(3)))).isFalse();
    assertThat(breaker.lets(NOW.plusSeconds(20).plus(Duration.ofMinutes(3)))).isTrue();
  }
}
