package io.feedwire.fetcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.feedwire.contracts.source.Access;
import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.FetchOutcome.Status;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.source.Problem;
import io.feedwire.contracts.source.Source;
import io.feedwire.fetcher.FakeWeb.Facts;
import io.feedwire.fetcher.http.FetchResult;
import io.feedwire.fetcher.http.HttpTarget;
import io.feedwire.fetcher.http.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What sources mean to one another, and what a server's answers mean for the next weeks.
class PolitenessTest {

  private static final Duration FIRST = Duration.ofSeconds(3);

  @TempDir private Path state;
  private final FakeWeb web = new FakeWeb();
  private FetcherHarness fetcher;

  @BeforeEach
  void start() {
    start(Map.of("feedwire.fetcher.domain-delay", "1s", "feedwire.fetcher.full-fetches", 0.01));
  }

  private void start(Map<String, Object> settings) {
    fetcher = new FetcherHarness(state, settings, web);
  }

  @AfterEach
  void stop() {
    fetcher.close();
  }

  private static Source source(String url) {
    return Source.of(url, Source.Kind.FEED, url, Source.Lane.LIVE);
  }

  private void add(String... urls) {
    for (String url : urls) {
      fetcher.add(source(url).withInterval(Duration.ofMinutes(15)));
    }
  }

  /// Lets time pass in steps of a second, as it does.
  private void seconds(int seconds) {
    IntStream.range(0, seconds).forEach(i -> fetcher.pass(Duration.ofSeconds(1)));
  }

  private void days(int days, Duration step) {
    long steps = Duration.ofDays(days).dividedBy(step);
    for (long i = 0; i < steps; i++) {
      fetcher.pass(step);
      fetcher.ticks();
    }
  }

  private FetchOutcome last() {
    return fetcher.outcomes().getLast();
  }

  private static FetchResult ok(HttpTarget target) {
    return FakeWeb.feed(target, Facts.NONE, "1", "2");
  }

  @Test
  void a_domain_is_asked_once_a_second_whatever_its_hosts() {
    web.at("a.example.org", PolitenessTest::ok).at("b.example.org", PolitenessTest::ok);
    web.at("example.net", PolitenessTest::ok);
    add("http://a.example.org/1", "http://b.example.org/2", "http://a.example.org/3");
    add("http://example.net/4");

    fetcher.pass(FIRST);
    assertThat(web.asked("a.example.org") + web.asked("b.example.org")).isEqualTo(1);
    assertThat(web.asked("example.net")).isEqualTo(1);
    seconds(1);
    assertThat(web.asked("a.example.org") + web.asked("b.example.org")).isEqualTo(2);
    seconds(1);
    assertThat(web.asked("a.example.org") + web.asked("b.example.org")).isEqualTo(3);
  }

  @Test
  void nobody_is_asked_before_the_delay_since_the_partition_came_is_over() {
    fetcher.close();
    start(Map.of("feedwire.fetcher.domain-delay", "10s"));
    web.at("a.org", PolitenessTest::ok);
    add("http://a.org/1");
    seconds(9);
    assertThat(web.asked("a.org")).isZero();
    seconds(2);
    assertThat(web.asked("a.org")).isEqualTo(1);
  }

  @Test
  void one_domain_with_thousands_due_makes_nobody_else_wait() {
    web.at("big.org", PolitenessTest::ok);
    List<String> singles = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      add("http://big.org/" + i);
    }
    for (int i = 0; i < 200; i++) {
      web.at("s" + i + ".org", PolitenessTest::ok);
      add("http://s" + i + ".org/");
      singles.add("s" + i + ".org");
    }

    seconds(12);

    assertThat(singles).allSatisfy(host -> assertThat(web.asked(host)).isEqualTo(1));
    assertThat(web.asked("big.org")).isBetween(8L, 12L);
  }

  @Test
  void a_server_that_wants_patience_gets_it_for_all_of_its_domain_and_for_requests() {
    Instant until = FetcherHarness.START.plus(Duration.ofHours(2));
    web.at("a.org", target -> new FetchResult.Throttled(429, until, "later"));
    web.at("www.a.org", PolitenessTest::ok);
    add("http://a.org/1");
    fetcher.pass(FIRST);
    fetcher.ticks();
    assertThat(last().nextAt()).isEqualTo(until);

    add("http://www.a.org/2");
    fetcher.requests.pipeInput(
        "x", new FetchRequest("x", "http://www.a.org/3", "item", 1, null, Source.Lane.LIVE));
    seconds(60);
    fetcher.pass(Duration.ofMinutes(110));
    fetcher.ticks();
    assertThat(web.asked("www.a.org")).isZero();

    fetcher.pass(Duration.ofMinutes(10));
    seconds(5);
    assertThat(web.asked("www.a.org")).isEqualTo(2);
  }

  @Test
  void a_server_that_grants_no_more_requests_is_left_alone_until_it_does() {
    Instant reset = FetcherHarness.START.plus(Duration.ofMinutes(30));
    var facts = new Facts(null, null, null, new Response.Quota(0, reset));
    web.at("a.org", target -> FakeWeb.feed(target, facts, "1"));
    add("http://a.org/1");
    fetcher.pass(FIRST);
    fetcher.ticks();
    assertThat(last().status()).isEqualTo(Status.FETCHED);

    add("http://a.org/2");
    fetcher.pass(Duration.ofMinutes(29));
    fetcher.ticks();
    assertThat(web.asked("a.org")).isEqualTo(1);
    fetcher.pass(Duration.ofMinutes(2));
    fetcher.ticks();
    assertThat(web.asked("a.org")).isEqualTo(2);
  }

  @Test
  void when_nobody_can_be_reached_nobody_is_charged() {
    for (int i = 0; i < 30; i++) {
      add("http://s" + i + ".org/");
    }
    seconds(30);
    List<FetchOutcome> outcomes = fetcher.outcomes();
    assertThat(outcomes).filteredOn(one -> one.problem() == Problem.DNS).hasSizeLessThan(12);
    assertThat(outcomes)
        .filteredOn(one -> one.problem() == Problem.OWN_NETWORK)
        .isNotEmpty()
        .allSatisfy(
            one -> {
              assertThat(one.failures()).isZero();
              assertThat(one.error()).isEqualTo("it failed");
              assertThat(one.nextWhy()).isEqualTo("most fetches fail: it is our own network");
            });
    long asked = web.asked.size();

    seconds(20);
    assertThat(web.asked.size() - asked).as("tries while nobody answers").isLessThan(12);

    IntStream.range(0, 30).forEach(i -> web.at("s" + i + ".org", PolitenessTest::ok));
    // Those that failed before it could be known wait their interval.
    seconds(20 * 60);
    assertThat(fetcher.outcomes())
        .filteredOn(one -> one.status() == Status.FETCHED)
        .extracting(FetchOutcome::sourceId)
        .doesNotHaveDuplicates()
        .hasSize(30);
  }

  @Test
  void what_is_gone_is_asked_more_and_more_seldom_and_never_given_up() {
    web.at("a.org", target -> FakeWeb.failed(Problem.GONE));
    fetcher.add(source("http://a.org/"));
    days(1, Duration.ofMinutes(10));
    assertThat(web.asked("a.org")).isLessThanOrEqualTo(2);
    days(90, Duration.ofHours(6));

    assertThat(web.asked("a.org")).isBetween(5L, 20L);
    FetchOutcome last = last();
    assertThat(last.problem()).isEqualTo(Problem.GONE);
    assertThat(last.failures()).isEqualTo((int) web.asked("a.org"));

    web.at("a.org", PolitenessTest::ok);
    days(35, Duration.ofHours(6));
    assertThat(fetcher.outcomes()).anyMatch(one -> one.status() == Status.FETCHED);
  }

  @Test
  void a_move_is_followed_for_good_after_days_and_undone_when_it_fails() {
    var moved = new Facts(null, "http://new.org/feed", null, null);
    web.at("old.org", target -> FakeWeb.feed(target, moved, "1", "2"));
    web.at("new.org", PolitenessTest::ok);
    add("http://old.org/feed");
    days(2, Duration.ofMinutes(16));
    assertThat(web.asked("new.org")).isZero();
    assertThat(last().movedTo()).isEqualTo("http://new.org/feed");

    days(2, Duration.ofMinutes(16));
    assertThat(web.asked("new.org")).isPositive();
    long old = web.asked("old.org");
    days(1, Duration.ofMinutes(16));
    assertThat(web.asked("old.org")).isEqualTo(old);

    web.at("new.org", target -> FakeWeb.failed(Problem.NOT_FOUND));
    days(1, Duration.ofMinutes(16));
    assertThat(web.asked("old.org")).isGreaterThan(old);
    assertThat(last().status()).isIn(Status.FETCHED, Status.UNCHANGED);
  }

  @ParameterizedTest
  @CsvSource({
    "<!doctype html><p>Welcome</p>, NO_FEED",
    "<rss><channel><title>Moved</title></channel></rss>,"
  })
  void a_move_to_what_lists_nothing_is_never_followed(String there, @Nullable Problem problem) {
    web.at("old.org", PolitenessTest::ok);
    add("http://old.org/feed");
    days(1, Duration.ofMinutes(16));
    var moved = new Facts(null, "http://new.org/", null, null);
    web.at("old.org", target -> FakeWeb.document(target, moved, there));
    web.at("new.org", target -> FakeWeb.document(target, Facts.NONE, there));
    days(5, Duration.ofMinutes(16));
    assertThat(web.asked("new.org")).isZero();
    assertThat(last().problem()).isEqualTo(problem);

    web.at("old.org", target -> FakeWeb.feed(target, Facts.NONE, "1", "2", "3"));
    days(1, Duration.ofMinutes(16));
    assertThat(fetcher.outcomes()).anyMatch(one -> Integer.valueOf(1).equals(one.newItems()));
  }

  @Test
  void a_web_page_in_place_of_a_feed_is_a_failure_and_goes_no_further() {
    String html = "\uFEFF<!-- -->\n<!DOCTYPE html><html><body>%s</body></html>";
    web.at("page.org", target -> FakeWeb.document(target, Facts.NONE, html.formatted("Hello")));
    web.at(
        "within.org",
        target -> FakeWeb.document(target, Facts.NONE, html.formatted("<rss><channel/></rss>")));
    add("http://page.org/", "http://within.org/");
    fetcher.pass(FIRST);
    fetcher.ticks();

    assertThat(fetcher.outcomes())
        .extracting(FetchOutcome::sourceId, FetchOutcome::problem, FetchOutcome::documents)
        .containsExactlyInAnyOrder(
            tuple("http://page.org/", Problem.NO_FEED, 0), tuple("http://within.org/", null, 1));
    assertThat(fetcher.raw.readValuesToList()).hasSize(1);
  }

  @Test
  void a_move_to_another_server_takes_no_secrets_with_it() {
    var moved = new Facts(null, "http://new.org/feed", null, null);
    web.at("old.org", target -> FakeWeb.feed(target, moved, "1", "2"));
    web.at("new.org", PolitenessTest::ok);
    var access =
        new Access("Mine/1", Map.of("X-Key", "k"), List.of(), "${FEEDWIRE_SECRET_X}", true);
    fetcher.add(
        source("http://old.org/feed").withInterval(Duration.ofMinutes(15)).withAccess(access));
    days(4, Duration.ofMinutes(16));

    assertThat(web.asked("new.org")).isPositive();
    assertThat(web.asked)
        .allSatisfy(
            target ->
                assertThat(target.access())
                    .isEqualTo(
                        "old.org".equals(target.uri().getHost())
                            ? access
                            : new Access("Mine/1", Map.of(), List.of(), null, false)));
  }

  @Test
  void a_server_that_says_304_whatever_happens_is_found_out() {
    List<String> items = new ArrayList<>(List.of("0"));
    web.at(
        "liar.org",
        target ->
            target.etag() != null
                ? new FetchResult.NotModified(
                    FakeWeb.response(new Facts("\"same\"", null, null, null)))
                : FakeWeb.feed(
                    target, new Facts("\"same\"", null, null, null), items.toArray(String[]::new)));
    add("http://liar.org/");
    for (int i = 1; i <= 600; i++) {
      items.set(0, Integer.toString(i));
      fetcher.pass(Duration.ofMinutes(17));
      fetcher.ticks();
    }

    List<HttpTarget> asked = web.asked;
    assertThat(asked.getLast().etag()).as("asked without conditions from then on").isNull();
    assertThat(asked.stream().filter(target -> target.etag() != null).count())
        .as("asked with conditions before")
        .isBetween(1L, 590L);
    fetcher.outcomes();
    items.set(0, "next");
    fetcher.pass(Duration.ofMinutes(17));
    fetcher.ticks();
    assertThat(last().newItems()).isEqualTo(1);
  }

  @Test
  void an_archive_takes_no_slot_of_live_news() {
    fetcher.close();
    start(Map.of("feedwire.fetcher.in-flight", 2, "feedwire.fetcher.domain-delay", "0s"));
    IntStream.range(0, 5).forEach(i -> web.at("b" + i + ".org", PolitenessTest::ok));
    web.at("live.org", PolitenessTest::ok);
    fetcher.hold();
    for (int i = 0; i < 5; i++) {
      fetcher.add(source("http://b" + i + ".org/").withLane(Source.Lane.BACKFILL));
    }
    fetcher.pass(FIRST);
    fetcher.ticks();
    assertThat(fetcher.held).hasSize(1);
    add("http://live.org/");
    fetcher.pass(FIRST);
    fetcher.ticks();
    assertThat(fetcher.held).as("one archive, and live news").hasSize(2);
    fetcher.release();
  }

  @Test
  void what_an_instance_was_asking_when_it_ended_is_asked_again_in_minutes_and_not_at_once() {
    web.at("a.org", PolitenessTest::ok);
    add("http://a.org/");
    fetcher.hold();
    fetcher.pass(FIRST);
    fetcher.ticks();

    assertThat(fetcher.plannedAt("http://a.org/"))
        .isBetween(fetcher.now().plusSeconds(110), fetcher.now().plusSeconds(120));
  }

  @Test
  void a_feed_is_polled_as_often_as_it_publishes() {
    var count = new int[1];
    web.at(
        "busy.org", target -> FakeWeb.feed(target, Facts.NONE, "b" + count[0]++, "b" + count[0]++));
    web.at("calm.org", PolitenessTest::ok);
    fetcher.add(source("http://busy.org/"));
    fetcher.add(source("http://calm.org/"));
    days(3, Duration.ofMinutes(5));

    assertThat(web.asked("busy.org")).isGreaterThan(3 * web.asked("calm.org"));
    assertThat(web.asked("calm.org")).isBetween(10L, 150L);
  }
}
