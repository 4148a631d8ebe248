package io.feedwire.fetcher.lists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.source.Source.Kind;
import io.feedwire.contracts.source.SourceIds;
import io.feedwire.fetcher.http.DocumentFetcher;
import io.feedwire.fetcher.http.HttpFetcher;
import io.feedwire.fetcher.http.HttpLimits;
import io.feedwire.fetcher.reach.AllowList;
import io.feedwire.fetcher.reach.Reach;
import io.feedwire.fetcher.reach.Resolver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedSearchTest {

  private static final String FEED = "<rss version='2.0'><channel/></rss>";

  private static final Duration AMPLE = Duration.ofSeconds(30);

  private final Map<String, String> documents = new ConcurrentHashMap<>();
  private final DocumentFetcher fetcher =
      new HttpFetcher(
          new HttpLimits(
              "test",
              1_000_000,
              64 * 1024,
              8_000_000,
              new HttpLimits.Times(AMPLE, AMPLE, AMPLE, AMPLE)),
          new Reach(AllowList.LOOPBACK, Resolver.system()),
          name -> null,
          InstantSource.system());
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String document = documents.get(exchange.getRequestURI().getPath());
          byte[] body = (document == null ? "<html>none" : document).getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(document == null ? 404 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop(0);
    fetcher.close();
  }

  private String url(String path) {
    return "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path);
  }

  private Source source(String path) {
    return Source.of(SourceIds.of(URI.create(url(path))), Kind.FEED, url(path), Source.Lane.LIVE);
  }

  private FeedSearch.Result search(Source asked) {
    return new FeedSearch(fetcher).search(asked);
  }

  @Test
  void a_feed_is_taken_as_it_is() {
    documents.put("/x", FEED);
    assertThat(search(source("/x")))
        .isEqualTo(new FeedSearch.Found(source("/x"), "the address is that of a feed"));
  }

  @Test
  void the_feed_that_a_page_names_takes_what_was_said_of_the_page() {
    documents.put("/", "<html><link rel=alternate type=application/rss+xml title=N href=/n>");
    documents.put("/n", FEED);
    Source asked = source("/").withInterval(Duration.ofMinutes(7)).withPaused(true);

    assertThat(search(asked))
        .isInstanceOfSatisfying(
            FeedSearch.Found.class,
            found -> {
              assertThat(found.source())
                  .isEqualTo(
                      source("/n")
                          .withName("N")
                          .withInterval(Duration.ofMinutes(7))
                          .withPaused(true));
              assertThat(found.sentence()).contains("chosen: " + url("/n"));
            });
  }

  @Test
  void a_feed_that_a_page_names_must_be_one() {
    documents.put("/", "<html><link rel=alternate type=application/rss+xml href=/n>");
    assertThat(search(source("/"))).isInstanceOf(FeedSearch.NotFound.class);
    documents.put("/n", "<html>log in");
    assertThat(search(source("/"))).isInstanceOf(FeedSearch.NotFound.class);
  }

  @Test
  void usual_addresses_are_tried() {
    documents.put("/", "<html>Hello");
    documents.put("/feed", "<html>no feed here");
    documents.put("/atom.xml", "<feed xmlns='http://www.w3.org/2005/Atom'/>");

    assertThat(search(source("/")))
        .isEqualTo(
            new FeedSearch.Found(
                source("/atom.xml"),
                "no feed named by the page; chosen: " + url("/atom.xml") + ", because it is one"));
  }

  @Test
  void a_page_without_a_feed_is_said_to_have_none() {
    documents.put("/", "<html>Hello");
    assertThat(search(source("/")))
        .isInstanceOfSatisfying(
            FeedSearch.NotFound.class,
            none -> assertThat(none.sentence()).startsWith("the page names no feed, and there is"));
  }

  @Test
  void what_does_not_answer_is_unreachable() {
    assertThat(search(source("/none"))).isInstanceOf(FeedSearch.Unreachable.class);
  }
}
