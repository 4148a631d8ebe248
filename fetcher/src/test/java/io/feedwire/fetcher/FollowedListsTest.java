package io.feedwire.fetcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.Hash;
import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.Problem;
import io.feedwire.contracts.source.Source;
import io.feedwire.fetcher.FakeWeb.Facts;
import io.feedwire.fetcher.http.FetchResult;
import io.feedwire.fetcher.http.HttpTarget;
import io.feedwire.fetcher.http.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sources that name other sources, followed through the whole topology.
class FollowedListsTest {

  private static final String LIST = "http://lists.org/feeds.opml";

  @TempDir private Path state;
  private final FakeWeb web = new FakeWeb();
  private FetcherHarness fetcher;

  @BeforeEach
  void start() {
    fetcher = new FetcherHarness(state, Map.of(), web);
    for (String host : List.of("a.org", "b.org", "c.org")) {
      web.at(host, target -> FakeWeb.feed(target, Facts.NONE, host));
    }
  }

  @AfterEach
  void stop() {
    fetcher.close();
  }

  private static FetchResult document(HttpTarget target, String type, String body) {
    byte[] bytes = body.getBytes(UTF_8);
    String hash = Hash.hex(bytes, 32);
    var response = new Response(200, null, null, type, null, null, null, List.of(), null);
    return hash.equals(target.bodyHash())
        ? new FetchResult.Unchanged(bytes.length, response)
        : new FetchResult.Fetched(bytes, hash, response);
  }

  private void list(String... urls) {
    var body = new StringBuilder("<opml version=\"2.0\"><body>");
    for (String url : urls) {
      body.append("<outline type=\"rss\" text=\"T\" xmlUrl=\"").append(url).append("\"/>");
    }
    String opml = body.append("</body></opml>").toString();
    web.at("lists.org", target -> document(target, "text/x-opml", opml));
  }

  private static Source source(Source.Kind kind, String url) {
    return Source.of(url, kind, url, Source.Lane.LIVE).withInterval(Duration.ofMinutes(15));
  }

  private void minutes(int minutes) {
    IntStream.range(0, minutes * 6).forEach(i -> fetcher.pass(Duration.ofSeconds(10)));
  }

  @Test
  void what_a_list_names_is_polled_and_what_it_names_no_more_is_not() {
    list("http://a.org/feed", "http://b.org/feed");
    fetcher.add(source(Source.Kind.OPML, LIST));
    minutes(2);
    assertThat(web.asked("a.org")).isPositive();
    assertThat(web.asked("b.org")).isPositive();
    FetchOutcome read =
        fetcher.outcomes().stream()
            .filter(one -> one.sourceId().equals(LIST))
            .findFirst()
            .orElseThrow();
    assertThat(read.documents()).as("a list is no document to parse").isZero();
    assertThat(read.nextWhy()).contains("2");

    list("http://b.org/feed", "http://c.org/feed");
    minutes(20);
    assertThat(web.asked("c.org")).isPositive();
    long asked = web.asked("a.org");
    minutes(60);
    assertThat(web.asked("a.org")).isEqualTo(asked);
    assertThat(web.asked("b.org")).isGreaterThan(2);
  }

  @Test
  void a_list_that_is_removed_takes_what_it_named_with_it() {
    list("http://a.org/feed");
    fetcher.add(source(Source.Kind.OPML, LIST));
    minutes(2);
    assertThat(web.asked("a.org")).isPositive();

    fetcher.remove(LIST);
    minutes(1);
    long asked = web.asked("a.org");
    minutes(120);
    assertThat(web.asked("a.org")).isEqualTo(asked);
  }

  @Test
  void a_source_that_somebody_added_himself_stays_his() {
    Source own = source(Source.Kind.FEED, "http://a.org/feed");
    list("http://a.org/feed");
    fetcher.add(source(Source.Kind.OPML, LIST));
    minutes(2);
    String id =
        fetcher.outcomes().stream()
            .map(FetchOutcome::sourceId)
            .filter(one -> !one.equals(LIST))
            .findFirst()
            .orElseThrow();
    Source mine = own.withId(id).withInterval(Duration.ofMinutes(7));
    fetcher.add(mine);
    list("http://b.org/feed");
    minutes(20);

    assertThat(fetcher.source(id)).as("not taken away with the list").isEqualTo(mine);
    long asked = web.asked("a.org");
    minutes(30);
    assertThat(web.asked("a.org")).isGreaterThan(asked + 2);
  }

  @Test
  void a_list_that_is_a_fault_for_once_takes_nothing_away() {
    list("http://a.org/feed");
    fetcher.add(source(Source.Kind.OPML, LIST));
    minutes(2);
    fetcher.outcomes();
    web.at("lists.org", target -> document(target, "text/html", "<html><p>Maintenance</html>"));
    minutes(60);

    assertThat(fetcher.outcomes())
        .filteredOn(one -> one.sourceId().equals(LIST))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.problem()).isEqualTo(Problem.NO_FEED));
    long asked = web.asked("a.org");
    minutes(120);
    assertThat(web.asked("a.org")).isGreaterThan(asked);
  }

  @Test
  void a_page_that_names_its_feed_is_followed() {
    web.at(
        "page.org",
        target ->
            target.uri().getPath().equals("/feed.xml")
                ? FakeWeb.feed(target, Facts.NONE, "1")
                : document(
                    target,
                    "text/html",
                    "<html><head><link rel=alternate type='application/rss+xml' href='/feed.xml'>"
                        + "</head></html>"));
    fetcher.add(source(Source.Kind.PAGE, "http://page.org/"));
    minutes(2);

    assertThat(fetcher.raw.readValuesToList()).hasSize(1);
    assertThat(fetcher.outcomes())
        .anyMatch(
            one ->
                one.sourceId().equals("http://page.org/")
                    && String.valueOf(one.nextWhy()).contains("feed.xml"));
  }

  @Test
  void a_page_that_is_a_feed_itself_is_read_as_one() {
    fetcher.add(source(Source.Kind.PAGE, "http://a.org/feed"));
    minutes(2);

    assertThat(fetcher.source("http://a.org/feed").kind()).isEqualTo(Source.Kind.FEED);
    assertThat(fetcher.raw.readValuesToList()).hasSize(1);
  }

  @Test
  void a_page_without_a_feed_says_so() {
    web.at("page.org", target -> document(target, "text/html", "<html><p>Hello</html>"));
    fetcher.add(source(Source.Kind.PAGE, "http://page.org/"));
    minutes(2);

    FetchOutcome outcome = fetcher.outcomes().getFirst();
    assertThat(outcome.problem()).isEqualTo(Problem.NO_FEED);
    assertThat(outcome.error()).contains("usual addresses");
    assertThat(outcome.failures()).isEqualTo(1);
  }
}
