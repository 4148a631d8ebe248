package io.feedwire.fetcher.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.source.Access;
import io.feedwire.contracts.source.AccessBuilder;
import io.feedwire.contracts.source.Problem;
import io.feedwire.fetcher.http.FetchResult.Failed;
import io.feedwire.fetcher.http.FetchResult.Fetched;
import io.feedwire.fetcher.http.FetchResult.NotModified;
import io.feedwire.fetcher.reach.AllowList;
import io.feedwire.fetcher.reach.Reach;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How a source is asked, and what is told to whom.
class AccessTest {

  private static final Duration AMPLE = Duration.ofSeconds(60);
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "FEEDWIRE_SECRET_TOKEN", "s3cret\n",
          "FEEDWIRE_SECRET_LOGIN", "joe:pa55word",
          "FEEDWIRE_SECRET_BROKEN", "a\r\nX-Evil: 1",
          "HOME", "/home/joe");

  private final ScriptedServer server = new ScriptedServer();
  private final ScriptedServer other = new ScriptedServer();
  private final HttpFetcher fetcher =
      new HttpFetcher(
          new HttpLimits(
              "Feedwire/test",
              1000,
              64 * 1024,
              1024 * 1024,
              new HttpLimits.Times(AMPLE, AMPLE, AMPLE, AMPLE)),
          new Reach(AllowList.LOOPBACK, AccessTest::outside),
          ENVIRONMENT::get,
          InstantSource.system());

  /// Only a proxy is to be connected to: a public address that nobody ever calls.
  private static List<InetAddress> outside(String host) throws UnknownHostException {
    if (host.equals("feeds.example")) {
      return List.of(InetAddress.getByName("9.9.9.9"));
    }
    throw new UnknownHostException(host);
  }

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    server.close();
    other.close();
  }

  private FetchResult fetch(URI uri, Access access) {
    return fetcher.fetch(new HttpTarget(uri, null, null, null, access));
  }

  private static Access headers(String name, String value) {
    return AccessBuilder.builder(Access.USUAL).headers(Map.of(name, value)).build();
  }

  private static Access proxies(Object... proxies) {
    return AccessBuilder.builder(Access.USUAL)
        .proxies(List.of(proxies).stream().map(String::valueOf).toList())
        .build();
  }

  @Test
  void headers_and_credentials_go_to_the_sources_own_origin_only() {
    Access access =
        AccessBuilder.builder(Access.USUAL)
            .headers(Map.of("X-Api-Key", "key ${FEEDWIRE_SECRET_TOKEN}", "accept", "text/x"))
            .credentials("${FEEDWIRE_SECRET_LOGIN}")
            .userAgent("Special/1")
            .build();
    server
        .then("302 Found", "Location: /here", "")
        .then("302 Found", "Location: " + other.uri("/there"), "")
        .then("200 OK", "", "<rss/>");
    other.then("302 Found", "Location: " + server.uri("/back"), "");

    assertThat(fetch(server.uri("/feed"), access)).isInstanceOf(Fetched.class);

    for (int i = 0; i < 2; i++) {
      assertThat(server.header(i, "x-api-key")).isEqualTo("key s3cret");
      assertThat(server.header(i, "authorization")).isEqualTo("Basic am9lOnBhNTV3b3Jk");
      assertThat(server.requests().get(i)).contains("accept: text/x").doesNotContain("Accept: app");
    }
    assertThat(other.requests().getFirst()).doesNotContain("s3cret", "am9l", "X-Api-Key");
    assertThat(server.requests().get(2)).doesNotContain("s3cret", "am9l", "X-Api-Key");
    assertThat(server.header(2, "user-agent")).isEqualTo("Special/1");
    assertThat(server.requests().toString()).doesNotContain("Cookie");
  }

  @Test
  void a_missing_secret_is_named_and_nothing_is_sent() {
    assertThat(fetch(server.uri("/feed"), headers("X-Key", "${FEEDWIRE_SECRET_NONE}")))
        .isEqualTo(
            new Failed(
                null,
                Problem.SECRET_MISSING,
                "the fetcher's environment has no FEEDWIRE_SECRET_NONE"));
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void other_variables_are_not_read() {
    server.then("200 OK", "", "<rss/>");

    fetch(server.uri("/feed"), headers("X-Key", "${HOME} ${FEEDWIRE_KAFKA}"));

    assertThat(server.header(0, "x-key")).isEqualTo("${HOME} ${FEEDWIRE_KAFKA}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host",
        "content-length",
        "Transfer-Encoding",
        "Connection",
        "If-None-Match",
        "a b",
        ""
      })
  void a_header_that_changes_the_request_itself_is_not_sent(String name) {
    assertThat(fetch(server.uri("/feed"), headers(name, "1")))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.problem()).isEqualTo(Problem.BAD_LOCATION));
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void a_secret_cannot_add_headers_and_is_not_told() {
    FetchResult result = fetch(server.uri("/feed"), headers("X-Key", "${FEEDWIRE_SECRET_BROKEN}"));

    assertThat(result.toString()).contains("X-Key").doesNotContain("X-Evil");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void validators_go_back_byte_by_byte() {
    server
        .then(
            "200 OK",
            "ETag: W/\"\u00e4\u0080\u00ff\\\"\nLast-Modified: gestern, \u00fcber",
            "<rss/>")
        .then("304 Not Modified", "", "");
    Response first = ((Fetched) fetch(server.uri("/feed"), Access.USUAL)).response();

    FetchResult second =
        fetcher.fetch(
            new HttpTarget(
                server.uri("/feed"), first.etag(), first.lastModified(), null, Access.USUAL));

    assertThat(second).isInstanceOf(NotModified.class);
    assertThat(server.header(1, "if-none-match")).isEqualTo("W/\"\u00e4\u0080\u00ff\\\"");
    assertThat(server.header(1, "if-modified-since")).isEqualTo("gestern, \u00fcber");
  }

  @Test
  void a_proxy_is_asked_for_the_whole_address() {
    server.then("200 OK", "", "<rss/>");
    String proxy = server.uri("").toString().replace("//", "//me:${FEEDWIRE_SECRET_TOKEN}@");

    assertThat(fetch(URI.create("http://feeds.example/a?b"), proxies(proxy)))
        .isInstanceOf(Fetched.class);

    assertThat(server.requests().getFirst()).startsWith("GET http://feeds.example/a?b HTTP/1.1");
    assertThat(server.header(0, "host")).isEqualTo("feeds.example");
    assertThat(server.header(0, "proxy-authorization")).isEqualTo("Basic bWU6czNjcmV0");
  }

  @Test
  void a_proxy_is_asked_for_a_way_to_a_secure_server() {
    server.then("403 No", "", "");

    assertThat(fetch(URI.create("https://feeds.example/a"), proxies(server.uri(""))))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.problem()).isEqualTo(Problem.PROXY);
              assertThat(failed.sentence()).contains("403");
            });
    assertThat(server.requests().getFirst())
        .startsWith("CONNECT feeds.example:443 HTTP/1.1\r\nHost: feeds.example:443");
  }

  @Test
  void the_next_proxy_is_tried_when_one_fails() throws IOException {
    int closed;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    other.then("407 Who", "", "");
    server.then("200 OK", "", "<rss/>");

    assertThat(
            fetch(
                URI.create("http://feeds.example/"),
                proxies(
                    "http://nowhere.example:3128",
                    "http://127.0.0.1:" + closed,
                    other.uri(""),
                    server.uri(""))))
        .isInstanceOf(Fetched.class);
    assertThat(other.requests()).hasSize(1);
  }

  @Test
  void when_no_proxy_leads_there_the_last_reason_is_told() {
    assertThat(
            fetch(
                URI.create("http://feeds.example/"),
                proxies("http://joe:secret@nowhere.example:3128")))
        .isEqualTo(
            new Failed(
                null,
                Problem.PROXY,
                "no proxy leads to feeds.example: the name nowhere.example is not known"));
  }

  @Test
  void a_servers_failure_is_no_proxys() {
    server.then(out -> out.write("HTTP/1.1 500 Oops\r\n\r\n".getBytes(ISO_8859_1)));

    assertThat(fetch(URI.create("http://feeds.example/"), proxies(server.uri(""), other.uri(""))))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.problem()).isEqualTo(Problem.SERVER_ERROR));
    assertThat(other.requests()).isEmpty();
  }
}
