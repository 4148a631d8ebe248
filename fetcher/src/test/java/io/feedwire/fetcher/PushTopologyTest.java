package io.feedwire.fetcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.FetchOutcome.Status;
import io.feedwire.fetcher.websub.Callbacks;
import io.feedwire.fetcher.websub.TestHub;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The fetcher's topology, a hub, and the callback of another instance between them.
class PushTopologyTest extends PushHarness {

  @Test
  void a_push_is_a_document_and_the_same_bytes_are_nothing_new_afterwards() {
    TestHub.Asked asked = subscribe(feed(List.of(hub), "1"));
    fetcher.outcomes();
    fetcher.raw.readValuesToList();
    assertThat(verify(asked, "864000")).isEqualTo(new Callbacks.Answer(200, "42 is it"));
    assertThat(reasons()).singleElement().asString().contains("127.0.0.1 will push it until");

    String news = feed(List.of(hub), "2", "1");
    assertThat(push(asked, news)).isEqualTo(202);
    assertThat(push(asked, news)).isEqualTo(202);

    FetchOutcome pushed = fetcher.outcomes().getFirst();
    assertThat(pushed.status()).isEqualTo(Status.FETCHED);
    assertThat(pushed.documents()).isEqualTo(1);
    assertThat(pushed.nextWhy()).isEqualTo("pushed by 127.0.0.1");
    assertThat(fetcher.raw.readValuesToList()).containsExactly(news.getBytes(UTF_8));

    poll(news);
    FetchOutcome polled = fetcher.outcomes().getFirst();
    assertThat(polled.status()).isEqualTo(Status.UNCHANGED);
    assertThat(polled.nextWhy())
        .endsWith(" new an hour; 127.0.0.1 pushes: this is in case one is lost");
    assertThat(Duration.between(polled.at(), Objects.requireNonNull(polled.nextAt())))
        .isBetween(Duration.ofMinutes(55), Duration.ofMinutes(95));
    assertThat(fetcher.raw.isEmpty()).isTrue();
  }

  @Test
  void a_hub_that_has_not_pushed_yet_changes_no_interval() {
    verify(subscribe(feed(List.of(hub), "1")), "864000");
    fetcher.outcomes();

    poll(feed(List.of(hub), "1"));

    assertThat(reasons())
        .singleElement()
        .asString()
        .endsWith(" new an hour; 127.0.0.1 has not pushed yet");
  }

  @Test
  void a_hub_that_is_late_is_distrusted_until_three_pushes_came_first() {
    TestHub.Asked asked = pushing();
    poll(feed(List.of(hub), "2", "1"));
    fetcher.outcomes();
    served = feed(List.of(hub), "3", "2", "1");
    fetcher.pass(Duration.ofHours(2));
    fetcher.ticks();
    assertThat(reasons()).singleElement().asString().contains("in case one is lost");

    fetcher.pass(Duration.ofMinutes(5));
    fetcher.ticks();
    assertThat(reasons()).contains("polled as usual: a poll found an item before 127.0.0.1");
    fetcher.pass(Duration.ofHours(2));
    fetcher.ticks();
    assertThat(reasons()).last().asString().contains("has pushed 0 of 3 in time since it was late");

    push(asked, feed(List.of(hub), "4"));
    push(asked, feed(List.of(hub), "5"));
    push(asked, feed(List.of(hub), "6"));
    fetcher.pass(Duration.ofHours(2));
    fetcher.ticks();
    assertThat(reasons()).last().asString().contains("in case one is lost");
  }

  @Test
  void an_item_that_is_pushed_soon_after_a_poll_found_it_costs_no_trust() {
    TestHub.Asked asked = pushing();
    poll(feed(List.of(hub), "3", "2", "1"));
    fetcher.pass(Duration.ofMinutes(2));
    push(asked, feed(List.of(hub), "3", "2"));
    fetcher.pass(Duration.ofMinutes(5));
    fetcher.ticks();

    assertThat(reasons()).noneMatch(why -> why.contains("polled as usual"));
  }

  @Test
  void what_is_not_signed_as_agreed_is_answered_ignored_and_said_once_a_minute() {
    TestHub.Asked asked = pushing();
    String body = feed(List.of(hub), "9");

    assertThat(push(asked, body, TestHub.sign("sha256", body.getBytes(UTF_8), "other")))
        .isEqualTo(202);
    assertThat(push(asked, body, null)).isEqualTo(202);

    assertThat(reasons()).containsExactly("a push was ignored: its signature is wrong");
    assertThat(fetcher.raw.isEmpty()).isTrue();
  }

  @Test
  void a_push_before_the_hub_has_verified_is_ignored() {
    TestHub.Asked asked = subscribe(feed(List.of(hub), "1"));
    fetcher.outcomes();
    fetcher.raw.readValuesToList();

    assertThat(push(asked, feed(List.of(hub), "2"))).isEqualTo(202);

    assertThat(reasons()).containsExactly("a push was ignored: no lease of 127.0.0.1 holds");
    assertThat(fetcher.raw.isEmpty()).isTrue();
  }

  @Test
  void what_is_pushed_while_it_is_fetched_is_one_document() {
    TestHub.Asked asked = pushing();
    served = feed(List.of(hub), "3", "2");
    fetcher.hold();
    fetcher.pass(INTERVAL);
    fetcher.ticks();
    assertThat(fetcher.held).hasSize(1);
    push(asked, served);
    fetcher.release();
    fetcher.ticks();

    assertThat(fetcher.raw.readValuesToList()).hasSize(1);
    assertThat(fetcher.outcomes())
        .extracting(FetchOutcome::status)
        .containsExactly(Status.FETCHED, Status.UNCHANGED);
  }

  /// It names no hub, and is no document of the feed's.
  @Test
  void a_web_page_in_place_of_the_feed_ends_no_lease() {
    TestHub.Asked asked = pushing();
    poll("<!doctype html><p>Be back soon</p>");
    fetcher.pass(Duration.ofDays(1));
    fetcher.ticks();
    poll("<!doctype html><p>Be back sooner</p>");
    assertThat(fetcher.raw.isEmpty()).isTrue();

    assertThat(push(asked, feed(List.of(hub), "3"))).isEqualTo(202);
    assertThat(fetcher.raw.readValuesToList()).hasSize(1);
  }

  @Test
  void an_interval_that_somebody_chose_is_kept() {
    TestHub.Asked asked = pushing();
    fetcher.add(source().withInterval(Duration.ofMinutes(10)));
    fetcher.pass(Duration.ofSeconds(3));
    fetcher.ticks();
    push(asked, feed(List.of(hub), "5"));
    fetcher.outcomes();
    fetcher.pass(INTERVAL);
    fetcher.ticks();

    assertThat(reasons()).containsExactly("interval of 10 min");
  }
}
