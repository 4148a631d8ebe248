package io.feedwire.fetcher.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.Hash;
import io.feedwire.contracts.source.Access;
import io.feedwire.contracts.source.Problem;
import io.feedwire.fetcher.http.FetchResult.Failed;
import io.feedwire.fetcher.http.FetchResult.Fetched;
import io.feedwire.fetcher.http.FetchResult.NotModified;
import io.feedwire.fetcher.http.FetchResult.Throttled;
import io.feedwire.fetcher.http.FetchResult.TooLarge;
import io.feedwire.fetcher.http.FetchResult.Unchanged;
import io.feedwire.fetcher.reach.AllowList;
import io.feedwire.fetcher.reach.Reach;
import io.feedwire.fetcher.reach.Resolver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFetcherTest extends AgainstScriptedServer {

  @Test
  void returns_body_and_headers_verbatim() {
    server.then(
        "200 OK",
        "ETag: W/\"a b\"\nLast-Modified: yesterday, roughly\nContent-Type: text/xml; charset=GBK",
        "<rss/>");

    assertThat(fetch("/feed"))
        .isInstanceOfSatisfying(
            Fetched.class,
            fetched -> {
              assertThat(fetched.body()).asString(UTF_8).isEqualTo("<rss/>");
              assertThat(fetched.hash()).isEqualTo(Hash.hex("<rss/>", 32));
              assertThat(fetched.response())
                  .isEqualTo(
                      new Response(
                          200,
                          "W/\"a b\"",
                          "yesterday, roughly",
                          "text/xml; charset=GBK",
                          null,
                          null,
                          null,
                          List.of(),
                          null));
            });
    assertThat(server.header(0, "user-agent")).isEqualTo("Feedwire/test");
    assertThat(server.header(0, "accept-encoding")).isEqualTo("gzip, deflate, br, zstd");
    assertThat(server.header(0, "if-none-match")).isEmpty();
    assertThat(server.header(0, "upgrade")).isEmpty();
  }

  @Test
  void tells_of_each_request_that_it_has_sent() {
    server.then("302 Found", "Location: /b", "");
    server.then("200 OK", "", "<rss/>");
    List<URI> sent = new ArrayList<>();
    var reach = new Reach(AllowList.LOOPBACK, Resolver.system());
    try (var telling =
        new HttpFetcher(limits(AMPLE), reach, name -> null, InstantSource.fixed(NOW), sent::add)) {
      assertThat(telling.fetch(HttpTarget.of(server.uri("/a")))).isInstanceOf(Fetched.class);
      assertThat(sent).containsExactly(server.uri("/a"), server.uri("/b"));

      sent.clear();
      assertThat(telling.fetch(HttpTarget.of(URI.create("http://127.0.0.1:1/"))))
          .isInstanceOf(Failed.class);
      assertThat(sent).isEmpty();
    }
  }

  @Test
  void headers_too_long_for_a_record_are_left_out() {
    server.then("200 OK", "ETag: \"" + "x".repeat(10_000) + "\"", "<rss/>");

    assertThat(fetch("/feed"))
        .isInstanceOfSatisfying(
            Fetched.class, fetched -> assertThat(fetched.response().etag()).isNull());
  }

  @Test
  void sends_both_validators_back_verbatim_and_understands_304() {
    server.then("304 Not Modified", "ETag: W/\"a b\"", "");

    FetchResult result =
        fetcher.fetch(
            new HttpTarget(
                server.uri("/feed"), "W/\"a b\"", "yesterday, roughly", "hash", Access.USUAL));

    assertThat(result).isInstanceOf(NotModified.class);
    assertThat(server.header(0, "if-none-match")).isEqualTo("W/\"a b\"");
    assertThat(server.header(0, "if-modified-since")).isEqualTo("yesterday, roughly");
  }

  @Test
  void the_same_bytes_again_are_unchanged() {
    server.then("200 OK", "", "<rss/>");

    FetchResult result =
        fetcher.fetch(
            new HttpTarget(server.uri("/feed"), null, null, Hash.hex("<rss/>", 32), Access.USUAL));

    assertThat(result)
        .isInstanceOfSatisfying(
            Unchanged.class, unchanged -> assertThat(unchanged.bytes()).isEqualTo(6));
  }

  @Test
  void decompresses_gzip() {
    server.then("200 OK", "Content-Encoding: gzip", ScriptedServer.gzip("<rss/>".getBytes(UTF_8)));

    assertThat(fetch("/feed"))
        .isInstanceOfSatisfying(
            Fetched.class,
            fetched -> assertThat(fetched.body()).asString(UTF_8).isEqualTo("<rss/>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "none", "UTF-8, identity", "\u0001rot13"})
  void what_is_no_coding_changes_no_bytes(String coding) {
    server.then("200 OK", "Content-Encoding: " + coding, "<rss/>");

    assertThat(fetch("/feed"))
        .isInstanceOfSatisfying(
            Fetched.class,
            fetched -> assertThat(fetched.body()).asString(UTF_8).isEqualTo("<rss/>"));
  }

  @Test
  void a_gzip_bomb_is_too_large() {
    server.then("200 OK", "Content-Encoding: gzip", ScriptedServer.gzip(new byte[100 * CAP]));

    assertThat(fetch("/feed"))
        .isInstanceOfSatisfying(
            TooLarge.class,
            large ->
                assertThat(large.sentence())
                    .isEqualTo(
                        "decompressed, the document has at least 1001 bytes; 1000 are allowed"));
  }

  @Test
  void what_just_fits_is_whole_compressed_or_not() {
    byte[] fits = new byte[CAP];
    server
        .then("200 OK", "", fits)
        .then("200 OK", "Content-Encoding: gzip", ScriptedServer.gzip(fits));

    for (int i = 0; i < 2; i++) {
      assertThat(fetch("/feed"))
          .isInstanceOfSatisfying(
              Fetched.class, fetched -> assertThat(fetched.body()).hasSize(CAP));
    }
  }

  @Test
  void a_declared_length_over_the_cap_is_too_large_with_its_number() {
    server.then("200 OK", "", new byte[CAP + 234]);

    assertThat(fetch("/feed"))
        .isEqualTo(
            new TooLarge(
                200, 1234, Problem.TOO_LARGE, "the document has 1234 bytes; 1000 are allowed"));
  }

  @Test
  void an_endless_body_of_no_declared_length_is_hung_up_on() {
    server.then(
        out -> {
          out.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes(ISO_8859_1));
          byte[] some = new byte[100];
          while (true) {
            out.write(some);
          }
        });

    assertThat(fetch("/feed")).isInstanceOf(TooLarge.class);
  }

  @Test
  void a_body_that_drips_ends_at_the_deadline() {
    server.thenDrip();

    try (var impatient = fetcher(Duration.ofMillis(1500))) {
      assertThat(impatient.fetch(HttpTarget.of(server.uri("/feed"))))
          .isEqualTo(
              new Failed(
                  null,
                  Problem.DEADLINE,
                  "127.0.0.1 did not send the whole document within 1.5 s"));
    }
  }

  @Test
  void follows_redirects_and_says_where_the_document_was() {
    server
        .then("301 Moved", "Location: /b?x=1", "moved")
        .then("302 Found", "Location: " + server.uri("/c"), "")
        .then("200 OK", "", "<rss/>");

    assertThat(fetch("/a"))
        .isInstanceOfSatisfying(
            Fetched.class,
            fetched ->
                assertThat(fetched.response().contentLocation())
                    .isEqualTo(server.uri("/c").toString()));
    assertThat(server.requests().get(1)).startsWith("GET /b?x=1 ");
  }

  @ParameterizedTest
  @CsvSource({
    "?redirected=1, /a?redirected=1",
    "c[1], /c%5B1%5D",
    "/z\u00fcrich/新, /z%C3%BCrich/%E6%96%B0"
  })
  void a_redirect_leads_where_browsers_go(String location, String path) {
    String bytes = new String(location.getBytes(UTF_8), ISO_8859_1);
    server.then("302 Found", "Location: " + bytes, "").then("200 OK", "", "<rss/>");

    assertThat(fetch("/a")).isInstanceOf(Fetched.class);
    assertThat(server.requests().get(1)).startsWith("GET " + path + " ");
  }

  @Test
  void letters_of_an_unknown_encoding_are_sent_back_byte_by_byte() {
    server.then("302 Found", "Location: /z\u00fcrich", "").then("200 OK", "", "<rss/>");

    assertThat(fetch("/a")).isInstanceOf(Fetched.class);
    assertThat(server.requests().get(1)).startsWith("GET /z%FCrich ");
  }

  @Test
  void a_hub_is_followed_by_the_same_bytes() {
    String path = new String("/hüb".getBytes(UTF_8), ISO_8859_1);
    server.then("307 Go", "Location: " + path, "").then("202 Accepted", "", "");

    fetcher.post(server.uri("/a"), "hub.mode=subscribe");

    assertThat(server.requests().get(1)).startsWith("POST /h%C3%BCb ");
  }

  @Test
  void hosts_have_underscores() {
    server.then("200 OK", "", "<rss/>");
    URI uri = server.uri("/feed");
    var reach = new Reach(AllowList.LOOPBACK, host -> List.of(InetAddress.getLoopbackAddress()));
    try (var anyName = fetcher(AMPLE, reach)) {
      assertThat(anyName.fetch(HttpTarget.of(named("joe:s%20t@my_site.example", uri))))
          .isInstanceOf(Fetched.class);
    }
    assertThat(server.header(0, "host")).isEqualTo("my_site.example:" + uri.getPort());
    assertThat(server.header(0, "authorization")).isEqualTo("Basic am9lOnMgdA==");
  }

  private static URI named(String host, URI uri) {
    return URI.create(uri.toString().replace("127.0.0.1", host));
  }

  @Test
  void a_redirect_loop_is_called_so() {
    server.then("302 Found", "Location: /again", "");

    assertThat(fetch("/a"))
        .isEqualTo(new Failed(null, Problem.REDIRECT_LOOP, "127.0.0.1 redirects in a circle"));
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void a_chain_of_redirects_ends() {
    for (int i = 0; i < 10; i++) {
      server.then("302 Found", "Location: /" + i, "");
    }

    assertThat(fetch("/a"))
        .isEqualTo(
            new Failed(
                null,
                Problem.TOO_MANY_REDIRECTS,
                "redirected more than 5 times, last to 127.0.0.1"));
    assertThat(server.requests()).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({"file:///etc/hostname", "ftp://example.org/x", "http://", "javascript:alert(1)"})
  void a_redirect_away_from_http_is_refused(String location) {
    server.then("302 Found", "Location: " + location, "");

    assertThat(fetch("/a"))
        .isEqualTo(
            new Failed(
                302, Problem.BAD_REDIRECT, "127.0.0.1 redirects to what is no http or https URL"));
  }

  @Test
  void credentials_are_a_header_and_stay_with_their_host() {
    try (var other = new ScriptedServer()) {
      other.then("200 OK", "", "x");
      server
          .then("302 Found", "Location: /here", "")
          .then("302 Found", "Location: " + other.uri("/there"), "");
      URI withUser = URI.create(server.uri("/a").toString().replace("//", "//joe:s%20t@"));

      assertThat(fetcher.fetch(HttpTarget.of(withUser))).isInstanceOf(Fetched.class);

      assertThat(server.header(0, "authorization")).isEqualTo("Basic am9lOnMgdA==");
      assertThat(server.header(1, "authorization")).isEqualTo("Basic am9lOnMgdA==");
      assertThat(server.requests().getFirst()).doesNotContain("joe");
      assertThat(other.header(0, "authorization")).isEmpty();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "429 Too Many Requests | Retry-After: 120                           | 2026-01-02T03:06:05Z",
        "503 Unavailable       | Retry-After: Fri, 02 Jan 2026 04:00:00 GMT | 2026-01-02T04:00:00Z",
        "429 Too Many Requests | Retry-After: soon                          | ",
        "429 Too Many Requests | X-Nothing: 1                               | "
      })
  void both_forms_of_retry_after_are_understood(String status, String header, Instant until) {
    server.then(status, header, "");

    assertThat(fetch("/feed"))
        .isInstanceOfSatisfying(
            Throttled.class, throttled -> assertThat(throttled.until()).isEqualTo(until));
  }
}
