package io.feedwire.fetcher.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DomainsTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private final Domains domains = new Domains(Duration.ofSeconds(1), 2);

  private void asks(String domain, Instant at) {
    assertThat(domains.enter(domain, at)).isEmpty();
    domains.sent(domain, at);
  }

  @Test
  void the_second_fetch_begins_a_delay_after_the_first() {
    asks("a.org", NOW);
    assertThat(domains.enter("a.org", NOW.plusMillis(999))).contains(NOW.plusSeconds(1));
    asks("b.org", NOW.plusMillis(999));
    asks("a.org", NOW.plusSeconds(1));
  }

  @Test
  void the_delay_runs_from_when_the_request_was_sent() {
    assertThat(domains.enter("a.org", NOW)).isEmpty();
    Instant connecting = NOW.plusSeconds(3);
    assertThat(domains.enter("a.org", connecting)).contains(connecting.plusMillis(100));
    domains.sent("a.org", connecting);

    assertThat(domains.enter("a.org", connecting.plusMillis(999)))
        .contains(connecting.plusSeconds(1));
    asks("a.org", connecting.plusSeconds(1));
  }

  @Test
  void a_fetch_that_ends_without_a_request_holds_nobody_up() {
    assertThat(domains.enter("a.org", NOW)).isEmpty();
    domains.leave("a.org");

    asks("a.org", NOW.plusSeconds(1));
  }

  @Test
  void who_is_redirected_to_a_domain_has_asked_it() {
    domains.sent("a.org", NOW);

    assertThat(domains.enter("a.org", NOW.plusMillis(1))).contains(NOW.plusSeconds(1));
  }

  @Test
  void requests_beyond_a_fetch_s_first_wait_their_turn() {
    asks("a.org", NOW);

    assertThat(domains.next("a.org", NOW)).isEqualTo(NOW.plusSeconds(1));
    assertThat(domains.next("a.org", NOW)).isEqualTo(NOW.plusSeconds(2));
    assertThat(domains.enter("a.org", NOW)).contains(NOW.plusSeconds(3));
  }

  @Test
  void the_third_waits_until_one_of_two_has_ended() {
    asks("a.org", NOW);
    asks("a.org", NOW.plusSeconds(1));
    assertThat(domains.enter("a.org", NOW.plusSeconds(2))).contains(NOW.plusSeconds(3));

    domains.leave("a.org");
    assertThat(domains.enter("a.org", NOW.plusSeconds(3))).isEmpty();
  }

  @Test
  void nobody_enters_while_it_rests_and_a_shorter_rest_does_not_shorten_it() {
    domains.rest("a.org", NOW.plusSeconds(3600));
    domains.rest("a.org", NOW.plusSeconds(60));

    assertThat(domains.enter("a.org", NOW.plusSeconds(61))).contains(NOW.plusSeconds(3600));
    assertThat(domains.enter("a.org", NOW.plusSeconds(3600))).isEmpty();
  }

  @Test
  void a_rest_outlives_the_cleaning_of_many() {
    domains.rest("resting.org", NOW.plusSeconds(3600));
    for (int i = 0; i < 20_000; i++) {
      Instant at = NOW.plusSeconds(i / 10);
      assertThat(domains.enter("d" + i, at)).isEmpty();
      domains.leave("d" + i);
    }

    assertThat(domains.enter("resting.org", NOW.plusSeconds(2000))).contains(NOW.plusSeconds(3600));
  }
}
