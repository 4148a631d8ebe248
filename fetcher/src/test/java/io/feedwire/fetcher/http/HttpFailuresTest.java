package io.feedwire.fetcher.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.source.Problem;
import io.feedwire.fetcher.http.FetchResult.Failed;
import io.feedwire.fetcher.reach.AllowList;
import io.feedwire.fetcher.reach.Reach;
import io.feedwire.fetcher.reach.Resolver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each failure has a name and a sentence.
class HttpFailuresTest extends AgainstScriptedServer {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "500 Oops        | SERVER_ERROR | 127.0.0.1 has a fault of its own (500)",
        "503 Unavailable | SERVER_ERROR | 127.0.0.1 has a fault of its own (503)",
        "404 Not Found   | NOT_FOUND    | 127.0.0.1 has no such document (404)",
        "410 Gone        | GONE         | 127.0.0.1 says the document is gone for good (410)",
        "401 Who         | UNAUTHORIZED | 127.0.0.1 wants credentials, or other ones (401)",
        "407 Who         | UNAUTHORIZED | 127.0.0.1 wants credentials, or other ones (407)",
        "403 No          | FORBIDDEN    | 127.0.0.1 does not let us read this (403)",
        "451 No          | FORBIDDEN    | 127.0.0.1 does not let us read this (451)",
        "302 Found       | BAD_REDIRECT | 127.0.0.1 redirects and does not say where (302)",
        "204 Nothing     | STATUS       | 127.0.0.1 answered that there is no content (204)",
        "206 Part        | STATUS       | 127.0.0.1 sent a part that nobody asked for (206)",
        "304 Same        | STATUS       | 127.0.0.1 says that nothing changed, though nothing was"
            + " known (304)",
        "418 Teapot      | STATUS       | 127.0.0.1 answered 418, which is no document",
        "999 No          | STATUS       | 127.0.0.1 answered 999, which is no document"
      })
  void another_status_is_a_failure_in_words(String status, Problem problem, String sentence) {
    server.then(status, "", "body of the error");

    assertThat(fetch("/feed"))
        .isEqualTo(new Failed(Integer.valueOf(status.substring(0, 3)), problem, sentence));
  }

  @Test
  void an_error_with_an_endless_body_costs_nothing() {
    server.then("500 Oops", "", new byte[1_000_000]);

    assertThat(fetch("/feed")).isInstanceOf(Failed.class);
  }

  @Test
  void a_truncated_body_is_a_failure() {
    server.then(
        out -> out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc".getBytes(ISO_8859_1)));

    assertThat(fetch("/feed"))
        .isEqualTo(
            new Failed(
                null,
                Problem.BROKEN,
                "127.0.0.1 closed the connection before the document was complete"));
  }

  @Test
  void truncated_gzip_is_a_failure() {
    byte[] whole = ScriptedServer.gzip("<rss>and more</rss>".getBytes(UTF_8));
    server.then("200 OK", "Content-Encoding: gzip", Arrays.copyOf(whole, whole.length - 12));

    assertThat(fetch("/feed"))
        .isEqualTo(new Failed(200, Problem.BAD_ENCODING, "the compressed body ends early"));
  }

  @Test
  void text_that_is_called_gzip_is_a_failure() {
    server.then("200 OK", "Content-Encoding: gzip", "<rss>not compressed</rss>");

    assertThat(fetch("/feed"))
        .isEqualTo(
            new Failed(
                200,
                Problem.BAD_ENCODING,
                "the body is said to be gzip and cannot be decompressed"));
  }

  @Test
  void an_encoding_not_asked_for_is_a_failure() {
    server.then("200 OK", "Content-Encoding: compress", "????");

    assertThat(fetch("/feed"))
        .isEqualTo(
            new Failed(
                200,
                Problem.BAD_ENCODING,
                "127.0.0.1 sent the encoding 'compress', not asked for"));
  }

  @ParameterizedTest
  @CsvSource({"'SSH-2.0-OpenSSH_9.6\r\n'", "'HTTP/1.1 2x0 OK\r\n\r\n'"})
  void what_is_no_http_is_a_failure(String answer) {
    server.then(out -> out.write(answer.getBytes(ISO_8859_1)));

    assertThat(fetch("/feed"))
        .isEqualTo(new Failed(null, Problem.NOT_HTTP, "the answer of 127.0.0.1 is not valid HTTP"));
  }

  @Test
  void a_closed_port_refuses() throws IOException {
    int port;
    try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }

    assertThat(fetcher.fetch(HttpTarget.of(URI.create("http://127.0.0.1:" + port + "/"))))
        .isEqualTo(new Failed(null, Problem.REFUSED, "127.0.0.1 refused the connection"));
  }

  @Test
  void an_unknown_name_is_called_so() {
    Resolver none =
        host -> {
          throw new UnknownHostException(host);
        };
    try (var lost = fetcher(AMPLE, new Reach(AllowList.NONE, none))) {
      assertThat(lost.fetch(HttpTarget.of(URI.create("http://feeds.example/"))))
          .isEqualTo(new Failed(null, Problem.DNS, "the name feeds.example is not known"));
    }
  }

  @Test
  void a_server_that_speaks_no_tls_is_called_so() {
    server.then(out -> out.write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(ISO_8859_1)));
    URI https = URI.create(server.uri("/").toString().replace("http:", "https:"));

    assertThat(fetcher.fetch(HttpTarget.of(https)))
        .isEqualTo(new Failed(null, Problem.TLS, "no secure connection to 127.0.0.1 (TLS)"));
  }

  @Test
  void a_connection_that_ends_without_an_answer_is_a_failure() {
    server.then(out -> {});

    assertThat(fetch("/feed"))
        .isEqualTo(
            new Failed(null, Problem.BROKEN, "127.0.0.1 closed the connection without an answer"));
  }
}
