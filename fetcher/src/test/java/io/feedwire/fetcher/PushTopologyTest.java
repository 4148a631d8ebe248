package io.feedwire.fetcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.FetchOutcome.Status;
import io.feedwire.contracts.source.Source;
import io.feedwire.fetcher.http.ScriptedServer;
import io.feedwire.fetcher.websub.Callbacks;
import io.feedwire.fetcher.websub.PushKeys;
import io.feedwire.fetcher.websub.SubscriptionDirectory;
import io.feedwire.fetcher.websub.TestHub;
import io.feedwire.fetcher.websub.TestPushLog;
import io.feedwire.fetcher.websub.WebSubSettings;
import io.feedwire.sources.Location;
import io.feedwire.sources.Locations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The fetcher's topology, a hub, and the callback of another instance between them.
class PushTopologyTest {

  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final Duration INTERVAL = Duration.ofMinutes(17);

  @TempDir private Path state;
  private final ScriptedServer server = new ScriptedServer();
  private final TestHub hub = new TestHub();
  private final TestHub second = new TestHub();
  private FetcherHarness fetcher;
  private SubscriptionDirectory directory;
  private Callbacks callbacks;
  private volatile String served = "";

  @BeforeEach
  void start() {
    server.then(out -> out.write(ScriptedServer.message("200 OK", "", served.getBytes(UTF_8))));
    var push =
        new WebSubSettings("https://feeds.example.org/in/", SECRET, null, Duration.ofDays(10));
    fetcher = new FetcherHarness(state, Map.of(), push);
    var keys = new PushKeys(SECRET);
    directory = new SubscriptionDirectory(keys);
    directory.complete();
    callbacks =
        new Callbacks(
            keys,
            directory,
            new TestPushLog(
                (call, headers) ->
                    fetcher.pushes.pipeInput(
                        new TestRecord<>(call.sourceId(), call.body(), headers, call.at()))),
            () -> fetcher.now());
  }

  @AfterEach
  void stop() throws IOException {
    fetcher.close();
    server.close();
    hub.close();
    second.close();
  }

  private static String feed(List<TestHub> hubs, String... items) {
    var feed = new StringBuilder("<rss xmlns:atom='http://www.w3.org/2005/Atom'><channel>");
    hubs.forEach(hub -> feed.append("<atom:link rel='hub' href='%s'/>".formatted(hub.uri())));
    feed.append("<atom:link rel='self' href='https://example.org/feed?a=1&amp;b=2'/>");
    for (String item : items) {
      feed.append("<item><guid>%s</guid></item>".formatted(item));
    }
    return feed.append("</channel></rss>").toString();
  }

  private Source source() {
    return ((Location.Readable) Locations.parse(server.uri("/feed").toString()))
        .toSource("A source", Source.Lane.LIVE, null);
  }

  /// Lets the fetcher poll a new source and ask its hub.
  private TestHub.Asked subscribe(String body) {
    served = body;
    fetcher.add(source());
    fetcher.pass(Duration.ofSeconds(2));
    fetcher.ticks();
    return asked(hub);
  }

  private TestHub.Asked asked(TestHub hub) {
    announce();
    fetcher.pass(Duration.ofSeconds(2));
    fetcher.ticks();
    announce();
    assertThat(hub.asked).hasSize(1);
    return Objects.requireNonNull(hub.asked.poll());
  }

  private void announce() {
    fetcher
        .subscriptions
        .readRecordsToList()
        .forEach(record -> directory.put(record.key(), record.value()));
  }

  private Callbacks.Answer verify(TestHub.Asked asked, String lease) {
    var intent = new Callbacks.Intent(asked.mode(), asked.topic(), "42 is it", lease, null);
    Callbacks.Answer answer = callbacks.intent(asked.token(), intent);
    announce();
    return answer;
  }

  private int push(TestHub.Asked asked, String body, @Nullable String signature) {
    var delivery = new Callbacks.Delivery("application/rss+xml", null, signature, List.of());
    try {
      int status =
          callbacks
              .deliver(asked.token(), delivery, new ByteArrayInputStream(body.getBytes(UTF_8)))
              .status();
      announce();
      return status;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private int push(TestHub.Asked asked, String body) {
    return push(asked, body, TestHub.sign("sha256", body.getBytes(UTF_8), asked.secret()));
  }

  private void poll(String body) {
    served = body;
    fetcher.pass(INTERVAL);
    fetcher.ticks();
  }

  private List<String> reasons() {
    return fetcher.outcomes().stream().map(FetchOutcome::nextWhy).toList();
  }

  private TestHub.Asked pushing() {
    TestHub.Asked asked = subscribe(feed(List.of(hub), "1"));
    assertThat(verify(asked, "864000").status()).isEqualTo(200);
    assertThat(push(asked, feed(List.of(hub), "2", "1"))).isEqualTo(202);
    fetcher.outcomes();
    fetcher.raw.readValuesToList();
    return asked;
  }

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
