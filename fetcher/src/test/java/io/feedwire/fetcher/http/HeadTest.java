package io.feedwire.fetcher.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.source.Problem;
import io.feedwire.fetcher.http.FetchResult.Failed;
import io.feedwire.fetcher.http.FetchResult.Fetched;
import io.feedwire.fetcher.http.HeadResult.Told;
import io.feedwire.fetcher.reach.AllowList;
import io.feedwire.fetcher.reach.Reach;
import io.feedwire.fetcher.reach.Resolver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a server says of a file, and what is not taken from it.
class HeadTest {

  private static final Duration AMPLE = Duration.ofSeconds(60);
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private final ScriptedServer server = new ScriptedServer();
  private final HttpFetcher fetcher = fetcher(AllowList.LOOPBACK, Resolver.system());

  private static HttpFetcher fetcher(AllowList allowed, Resolver resolver) {
    var times = new HttpLimits.Times(AMPLE, AMPLE, AMPLE, AMPLE);
    return new HttpFetcher(
        new HttpLimits("Feedwire/test", 1000, 64 * 1024, 1024 * 1024, times),
        new Reach(allowed, resolver),
        name -> null,
        InstantSource.fixed(NOW));
  }

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    server.close();
  }

  private static ScriptedServer.Answer head(String text) {
    return out -> out.write(("HTTP/1.1 " + text + "\r\n\r\n").getBytes(ISO_8859_1));
  }

  private HeadResult ask() {
    return fetcher.head(server.uri("/a.jpg"));
  }

  private Failed failed() {
    HeadResult result = ask();
    assertThat(result).isInstanceOf(Failed.class);
    return (Failed) result;
  }

  private Told told() {
    HeadResult result = ask();
    assertThat(result).isInstanceOf(Told.class);
    return (Told) result;
  }

  @Test
  void a_file_is_asked_about_by_HEAD_alone() {
    server.then(head("200 OK\r\nContent-Type: Image/JPEG; q=1\r\nContent-Length: 123456789012"));

    Told told = told();

    assertThat(told.mediaType()).isEqualTo("image/jpeg");
    assertThat(told.bytes()).isEqualTo(123_456_789_012L);
    assertThat(told.response().status()).isEqualTo(200);
    assertThat(told.response().contentLocation()).isNull();
    assertThat(server.requests()).hasSize(1);
    assertThat(server.requests().getFirst()).startsWith("HEAD /a.jpg HTTP/1.1\r\n");
    assertThat(server.header(0, "Accept")).isEqualTo("*/*");
    assertThat(server.header(0, "Accept-Encoding")).isEqualTo("identity");
    assertThat(server.header(0, "User-Agent")).isEqualTo("Feedwire/test");
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Length: 12, 12",
    "'Content-Length: 12\r\nContent-Length: 12', 12",
    "'Content-Length: 12\r\nContent-Length: 13',",
    "Content-Length: twelve,",
    "Content-Length: -1,",
    "'Content-Length: 12\r\nContent-Encoding: gzip',",
    "Transfer-Encoding: chunked,",
    "Transfer-Encoding: rubbish,",
    "X-Nothing: 1,"
  })
  void a_length_is_taken_where_it_is_one(String headers, Long bytes) {
    server.then(head("200 OK\r\n" + headers));

    assertThat(told().bytes()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "jpeg", "image/", "/jpeg", "image/jpeg\tx", "<script>/x"})
  void a_media_type_is_taken_where_it_is_one(String type) {
    server.then(head("200 OK\r\nContent-Type: " + type));

    assertThat(told().mediaType()).isNull();
  }

  @Test
  void redirects_are_asked_by_HEAD_as_well_and_the_end_is_told() {
    server
        .then("301 Moved", "Location: /b.jpg", "")
        .then("303 See", "Location: /c.jpg", "")
        .then(head("200 OK\r\nContent-Location: /d.jpg"));

    assertThat(told().response().contentLocation()).isEqualTo(server.uri("/c.jpg").toString());
    assertThat(server.requests())
        .hasSize(3)
        .allSatisfy(request -> assertThat(request).startsWith("HEAD "));
  }

  @Test
  void a_circle_of_redirects_is_left() {
    server.then("302 Found", "Location: /a.jpg", "");

    assertThat(failed().problem()).isEqualTo(Problem.REDIRECT_LOOP);
  }

  /// It writes until nobody listens any more.
  @Test
  void a_body_that_is_sent_all_the_same_is_not_read() throws InterruptedException {
    var hungUp = new CountDownLatch(1);
    server
        .then(
            out -> {
              try {
                head("200 OK\r\nContent-Length: 9999999999").write(out);
                while (true) {
                  out.write(new byte[64 * 1024]);
                }
              } catch (IOException e) {
                hungUp.countDown();
              }
            })
        .then("200 OK", "", "<rss/>");

    assertThat(told().bytes()).isEqualTo(9_999_999_999L);
    assertThat(hungUp.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(fetcher.fetch(HttpTarget.of(server.uri("/feed")))).isInstanceOf(Fetched.class);
    assertThat(server.connections()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "404 No, NOT_FOUND, 404",
    "410 Gone, GONE, 410",
    "405 No, METHOD_NOT_ALLOWED, 405",
    "501 No, METHOD_NOT_ALLOWED, 501",
    "403 No, FORBIDDEN, 403",
    "401 No, UNAUTHORIZED, 401",
    "500 No, SERVER_ERROR, 500",
    "204 None, STATUS, 204",
    "304 Same, STATUS, 304",
    "302 Found, BAD_REDIRECT, 302"
  })
  void a_status_that_says_no_is_named_and_nothing_else_is_tried(
      String status, Problem problem, int number) {
    server.then(head(status));

    Failed failed = failed();

    assertThat(failed.problem()).isEqualTo(problem);
    assertThat(failed.status()).isEqualTo(number);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void a_server_that_wants_patience_has_it() {
    server.then(head("429 Slow down\r\nRetry-After: 60"));

    assertThat(ask())
        .isInstanceOfSatisfying(
            FetchResult.Throttled.class,
            throttled -> assertThat(throttled.until()).isEqualTo(NOW.plusSeconds(60)));
  }

  @Test
  void pages_in_place_of_the_file_are_named() {
    server.then(head("403 No\r\nContent-Type: text/html\r\ncf-mitigated: challenge"));
    assertThat(failed().problem()).isEqualTo(Problem.CHALLENGE);

    server
        .then("302 Found", "Location: /users/sign_in?next=a.jpg", "")
        .then(head("200 OK\r\nContent-Type: text/html"));
    ask();
    assertThat(failed().problem()).isEqualTo(Problem.LOGIN_PAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "[::1]", "localhost", "169.254.169.254", "10.0.0.1"})
  void nobody_is_asked_who_must_not_be(String host) {
    try (var guarded = fetcher(AllowList.NONE, Resolver.system())) {
      URI file = URI.create("http://" + host + ":" + server.uri("/").getPort() + "/a.jpg");

      assertThat(guarded.head(file))
          .isInstanceOfSatisfying(
              Failed.class,
              failed -> assertThat(failed.problem()).isEqualTo(Problem.BLOCKED_ADDRESS));
    }
    assertThat(server.connections()).isZero();
  }

  /// A public server that redirects; here it is the one name that is allowed.
  @Test
  void nor_by_a_redirect() throws IOException {
    Resolver names = host -> List.of(InetAddress.getByName("127.0.0.1"));
    try (var inside = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        var guarded = fetcher(AllowList.of(List.of("public.example")), names)) {
      server.then(
          "302 Found", "Location: http://inside.example:" + inside.getLocalPort() + "/", "");
      URI file = URI.create("http://public.example:" + server.uri("/").getPort() + "/a.jpg");

      assertThat(guarded.head(file))
          .isInstanceOfSatisfying(
              Failed.class,
              failed -> assertThat(failed.problem()).isEqualTo(Problem.BLOCKED_ADDRESS));
      assertThat(server.connections()).isEqualTo(1);
    }
  }
}
