package io.feedwire.fetcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.fetcher.websub.Callbacks;
import io.feedwire.fetcher.websub.TestHub;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How a feed comes to be pushed, and ceases to be.
class PushSubscriptionTest extends PushHarness {

  @Test
  void the_hub_of_a_feed_is_asked_once_every_instance_knows() {
    served = feed(List.of(hub), "1");
    fetcher.add(source());
    fetcher.pass(Duration.ofSeconds(2));
    fetcher.ticks();
    assertThat(hub.asked).isEmpty();

    TestHub.Asked asked = asked(hub);

    assertThat(asked.mode()).isEqualTo("subscribe");
    assertThat(asked.topic()).isEqualTo("https://example.org/feed?a=1&b=2");
    assertThat(asked.callback()).startsWith("https://feeds.example.org/in/websub/");
    assertThat(asked.token()).hasSize(32);
    assertThat(asked.leaseSeconds()).isEqualTo("864000");
    assertThat(asked.secret()).hasSize(64).isNotEqualTo(SECRET);
  }

  @Test
  void a_subscription_is_renewed_before_its_lease_ends() {
    pushing();
    fetcher.pass(Duration.ofDays(8));
    fetcher.ticks();

    TestHub.Asked again = asked(hub);

    assertThat(again.mode()).isEqualTo("subscribe");
    assertThat(verify(again, "864000").status()).isEqualTo(200);
    fetcher.pass(Duration.ofDays(3));
    fetcher.ticks();
    assertThat(push(again, feed(List.of(hub), "7"))).isEqualTo(202);
    assertThat(reasons()).contains("pushed by 127.0.0.1");
  }

  @Test
  void a_hub_that_forgets_is_polled_for_when_its_lease_is_over() {
    TestHub.Asked asked = pushing();
    for (int hours = 0; hours < 10 * 24 + 1; hours++) {
      fetcher.pass(Duration.ofHours(1));
      fetcher.ticks();
    }
    announce();

    assertThat(hub.asked.size()).isGreaterThan(3);
    assertThat(reasons()).contains("polled as usual: the lease of 127.0.0.1 is over");
    fetcher.raw.readValuesToList();
    push(asked, feed(List.of(hub), "8"));
    assertThat(fetcher.raw.isEmpty()).isTrue();
  }

  @Test
  void a_hub_that_refuses_has_another_take_its_place() {
    TestHub.Asked asked = subscribe(feed(List.of(hub, second), "1"));
    var denied = new Callbacks.Intent("denied", asked.topic(), null, null, "we are\nfull");
    assertThat(callbacks.intent(asked.token(), denied).status()).isEqualTo(202);
    assertThat(reasons()).contains("polled as usual: 127.0.0.1 refuses to push: we are full");

    fetcher.pass(Duration.ofDays(2));
    fetcher.ticks();
    TestHub.Asked other = asked(second);

    assertThat(other.secret()).isNotEqualTo(asked.secret());
    assertThat(verify(other, "864000").status()).isEqualTo(200);
  }

  @Test
  void a_hub_that_answers_an_error_is_asked_again_later_and_later() {
    hub.answers(500, 404);
    subscribe(feed(List.of(hub), "1"));
    fetcher.ticks();
    assertThat(reasons()).contains("no push: 127.0.0.1 answered 500");

    fetcher.pass(Duration.ofMinutes(17));
    fetcher.ticks();
    asked(hub);
    fetcher.pass(Duration.ofMinutes(17));
    fetcher.ticks();
    assertThat(hub.asked).isEmpty();
    fetcher.pass(Duration.ofMinutes(17));
    fetcher.ticks();
    asked(hub);
  }

  @Test
  void a_hub_that_moved_is_followed() {
    hub.redirectsTo(second.uri());
    served = feed(List.of(hub), "1");
    fetcher.add(source());
    fetcher.pass(Duration.ofSeconds(2));
    fetcher.ticks();

    assertThat(asked(second).mode()).isEqualTo("subscribe");
  }

  @Test
  void a_removed_source_is_unsubscribed_and_its_hub_told_so() {
    TestHub.Asked asked = pushing();
    fetcher.remove(source().id());
    TestHub.Asked leaving = asked(hub);

    assertThat(leaving.mode()).isEqualTo("unsubscribe");
    assertThat(leaving.callback()).isEqualTo(asked.callback());
    assertThat(push(asked, feed(List.of(hub), "9"))).isEqualTo(410);
    assertThat(verify(leaving, "").text()).isEqualTo("42 is it");
    assertThat(verify(leaving, "").status()).isEqualTo(404);
    assertThat(push(asked, feed(List.of(hub), "9"))).isEqualTo(410);

    fetcher.pass(Duration.ofDays(12));
    fetcher.ticks();
    announce();
    assertThat(push(asked, feed(List.of(hub), "9"))).isEqualTo(404);
    assertThat(hub.asked).isEmpty();
  }

  @Test
  void a_paused_source_is_unsubscribed_and_subscribed_again_when_it_goes_on() {
    pushing();
    fetcher.add(source().withPaused(true));
    TestHub.Asked leaving = asked(hub);
    assertThat(leaving.mode()).isEqualTo("unsubscribe");
    verify(leaving, "");

    fetcher.add(source());
    assertThat(asked(hub).mode()).isEqualTo("subscribe");
  }

  @Test
  void a_feed_that_names_no_hub_any_more_is_unsubscribed() {
    pushing();
    poll(feed(List.of(), "3"));
    fetcher.pass(Duration.ofHours(2));
    assertThat(hub.asked).isEmpty();
    served = feed(List.of(), "4");
    for (int i = 0; i < 4; i++) {
      fetcher.pass(Duration.ofHours(2));
      fetcher.ticks();
    }

    assertThat(hub.asked).extracting(TestHub.Asked::mode).contains("unsubscribe");
  }

  @Test
  void a_hub_that_cannot_be_reached_leaves_the_feed_polled_and_says_why() {
    hub.close();
    served = feed(List.of(hub), "1");
    fetcher.add(source());
    fetcher.pass(Duration.ofSeconds(2));
    fetcher.ticks();
    fetcher.pass(Duration.ofSeconds(2));
    fetcher.ticks();

    assertThat(reasons()).last().asString().startsWith("no push: ").contains("127.0.0.1");
    poll(served);
    assertThat(reasons()).singleElement().asString().endsWith(" new an hour");
  }
}
