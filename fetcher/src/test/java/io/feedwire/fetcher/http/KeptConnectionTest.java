package io.feedwire.fetcher.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.source.Problem;
import io.feedwire.fetcher.http.FetchResult.Failed;
import io.feedwire.fetcher.http.FetchResult.Fetched;
import io.feedwire.fetcher.reach.AllowList;
import io.feedwire.fetcher.reach.Reach;
import io.feedwire.fetcher.reach.Resolver;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptConnectionTest {

  private static final Duration AMPLE = Duration.ofSeconds(60);
  private static final ScriptedServer.Answer ONE = answer("Content-Length: 5\r\n\r\n<one>");
  private static final ScriptedServer.Answer TWO = answer("Content-Length: 5\r\n\r\n<two>");

  private final ScriptedServer server = new ScriptedServer();
  private final HttpFetcher fetcher =
      new HttpFetcher(
          new HttpLimits(
              "Feedwire/test",
              1000,
              64 * 1024,
              1024 * 1024,
              new HttpLimits.Times(AMPLE, AMPLE, AMPLE, AMPLE)),
          new Reach(AllowList.LOOPBACK, Resolver.system()),
          name -> null,
          InstantSource.system());

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    server.close();
  }

  private static ScriptedServer.Answer answer(String afterStatus) {
    return out -> out.write(("HTTP/1.1 200 OK\r\n" + afterStatus).getBytes(ISO_8859_1));
  }

  private String fetch() {
    FetchResult result = fetcher.fetch(HttpTarget.of(server.uri("/feed")));
    return switch (result) {
      case Fetched(byte[] body, var hash, var response) -> new String(body, UTF_8);
      case Failed(var status, Problem problem, var sentence) -> problem.name();
      default -> result.toString();
    };
  }

  @Test
  void requests_share_a_connection() {
    server.thenKept(
        ONE,
        answer("Transfer-Encoding: chunked\r\n\r\n5\r\n<two>\r\n0\r\n\r\n"),
        out -> out.write("HTTP/1.1 404 No\r\nContent-Length: 3\r\n\r\nabc".getBytes(ISO_8859_1)),
        out -> out.write("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n".getBytes(ISO_8859_1)),
        ONE);

    assertThat(fetch()).isEqualTo("<one>");
    assertThat(fetch()).isEqualTo("<two>");
    assertThat(fetch()).isEqualTo("NOT_FOUND");
    assertThat(fetch()).isEqualTo("SERVER_ERROR");
    assertThat(fetch()).isEqualTo("<one>");
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void one_that_the_server_gave_up_is_replaced() {
    server.thenKept(ONE, out -> {}).then(TWO);

    assertThat(fetch()).isEqualTo("<one>");
    assertThat(fetch()).isEqualTo("<two>");
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void a_new_one_without_an_answer_is_not_tried_again() {
    server.then(out -> {}).then(TWO);

    assertThat(fetch()).isEqualTo("BROKEN");
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void one_that_broke_within_its_answer_is_not_tried_again() {
    server.thenKept(ONE, out -> out.write("HTTP/1.1 200".getBytes(ISO_8859_1))).then(TWO);

    assertThat(fetch()).isEqualTo("<one>");
    assertThat(fetch()).isIn("BROKEN", "NOT_HTTP");
    assertThat(server.connections()).isEqualTo(1);
  }

  /// What was not asked for would be taken for the answer to the next request.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\n\r\n<one>HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<evil>",
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<one>\r\n0\r\n\r\n",
        "Content-Length: 5\r\nConnection: close\r\n\r\n<one>",
        "Connection: Keep-Alive\r\n\r\n<one>"
      })
  void one_that_cannot_be_trusted_is_not_kept(String first) {
    server.then(answer(first)).then(TWO);

    assertThat(fetch()).isEqualTo("<one>");
    assertThat(fetch()).isEqualTo("<two>");
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void a_body_after_204_or_304_is_no_answer() {
    server
        .then(
            out ->
                out.write(
                    "HTTP/1.1 204 No\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<evil>"
                        .getBytes(ISO_8859_1)))
        .then(TWO);

    assertThat(fetch()).isEqualTo("STATUS");
    assertThat(fetch()).isEqualTo("<two>");
  }
}
