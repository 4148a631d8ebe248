package io.feedwire.fetcher.http;

import static io.feedwire.fetcher.http.HostileAnswers.BOMB;
import static io.feedwire.fetcher.http.HostileAnswers.CAP;
import static io.feedwire.fetcher.http.HostileAnswers.CHUNKED;
import static io.feedwire.fetcher.http.HostileAnswers.OK;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.source.Access;
import io.feedwire.contracts.source.Problem;
import io.feedwire.fetcher.reach.AllowList;
import io.feedwire.fetcher.reach.Reach;
import io.feedwire.fetcher.reach.Resolver;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Servers that do what no server should. Each is named in its outcome, and costs nothing.
class HostileServerTest {

  /// Longer than any machine needs here: only what never ends may meet it.
  private static final Duration AMPLE = Duration.ofSeconds(60);

  /// What is waited for in vain.
  private static final Duration SHORT = Duration.ofMillis(400);

  /// Between two drops.
  private static final Duration DROP = Duration.ofMillis(20);

  private static HttpFetcher fetcher(HttpLimits.Times times) {
    var limits = new HttpLimits("Feedwire/test", CAP, 64 * 1024, 4 * 1024 * 1024, times);
    return new HttpFetcher(
        limits,
        new Reach(AllowList.LOOPBACK, Resolver.system()),
        name -> null,
        InstantSource.system());
  }

  private static String outcome(FetchResult result) {
    return switch (result) {
      case FetchResult.Failed(var status, Problem problem, String sentence) -> problem.name();
      case FetchResult.TooLarge(var status, var bytes, Problem problem, String sentence) ->
          problem.name();
      case FetchResult.Fetched(byte[] body, var hash, var response) ->
          new String(body, UTF_8).equals("<rss/>") ? "FETCHED" : "FETCHED SOMETHING ELSE";
      default -> result.getClass().getSimpleName();
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.feedwire.fetcher.http.HostileAnswers#all")
  void is_named(HostileAnswers.Kind kind) throws IOException {
    try (var server = new ScriptedServer();
        var fetcher = fetcher(new HttpLimits.Times(AMPLE, AMPLE, AMPLE, AMPLE))) {
      server.then(kind.answer());

      FetchResult result = fetcher.fetch(HttpTarget.of(server.uri("/feed")));

      assertThat(outcome(result)).as("%s", result).isEqualTo(kind.expected());
    }
  }

  /// A server that is slow in some way, and the limit that it meets.
  private enum Slow {
    SILENT(Problem.FIRST_BYTE_TIMEOUT, "", ""),
    DRIPPING_HEAD(Problem.DEADLINE, OK + "X: ", "y"),
    DRIPPING_STATUS(Problem.DEADLINE, "HTTP/1.1 2", "0"),
    DRIPPING_INTERIM(Problem.DEADLINE, "", "HTTP/1.1 103 Early Hints\r\nX: "),
    DRIPPING_BODY(Problem.DEADLINE, OK + "Content-Length: 10000\r\n\r\n", "x"),
    DRIPPING_CHUNKS(Problem.DEADLINE, CHUNKED, "1\r\nx\r\n"),
    DRIPPING_CHUNK_LENGTH(Problem.DEADLINE, CHUNKED, "0"),
    DRIPPING_TRAILERS(Problem.DEADLINE, CHUNKED + "1\r\nx\r\n0\r\nX: ", "y"),
    DRIPPING_GZIP(
        Problem.DEADLINE,
        OK + "Content-Encoding: gzip\r\n\r\n" + new String(BOMB, 0, 20, ISO_8859_1),
        "\0"),
    STOPPED_HEAD(Problem.IDLE_TIMEOUT, OK + "X: ", ""),
    STOPPED_BODY(Problem.IDLE_TIMEOUT, OK + "Content-Length: 10000\r\n\r\nabc", ""),
    STOPPED_CHUNKS(Problem.IDLE_TIMEOUT, CHUNKED + "5\r\nhello\r\n", ""),
    STOPPED_TLS(Problem.CONNECT_TIMEOUT, "", ""),
    DRIPPING_TLS(Problem.CONNECT_TIMEOUT, "\u0016\u0003\u0003\u0040\0\u0002", "\0");

    private final Problem expected;
    private final String start;
    private final String drop;

    Slow(Problem expected, String start, String drop) {
      this.expected = expected;
      this.start = start;
      this.drop = drop;
    }

    boolean secure() {
      return expected == Problem.CONNECT_TIMEOUT;
    }

    HttpLimits.Times times() {
      return new HttpLimits.Times(
          expected == Problem.CONNECT_TIMEOUT ? SHORT : AMPLE,
          expected == Problem.FIRST_BYTE_TIMEOUT ? SHORT : AMPLE,
          expected == Problem.IDLE_TIMEOUT ? SHORT : AMPLE,
          expected == Problem.DEADLINE ? SHORT : AMPLE);
    }

    void write(ScriptedServer server, OutputStream out) throws IOException {
      out.write(start.getBytes(ISO_8859_1));
      out.flush();
      while (!drop.isEmpty()) {
        server.pause(DROP);
        out.write(drop.getBytes(ISO_8859_1));
        out.flush();
      }
      server.pause(AMPLE);
    }
  }

  static Stream<Slow> slow() {
    return Arrays.stream(Slow.values());
  }

  @ParameterizedTest
  @MethodSource("slow")
  void meets_its_limit(Slow slow) throws IOException {
    try (var server = new ScriptedServer();
        var fetcher = fetcher(slow.times())) {
      server.then(out -> slow.write(server, out));
      String uri = server.uri("/feed").toString();

      FetchResult result =
          fetcher.fetch(
              HttpTarget.of(URI.create(slow.secure() ? uri.replace("http:", "https:") : uri)));

      assertThat(outcome(result)).as("%s", result).isEqualTo(slow.expected.name());
    }
  }

  /// One client meets all of them again and again; what it keeps does not grow.
  @Test
  void memory_stays_flat() throws IOException {
    try (var fetcher = fetcher(new HttpLimits.Times(AMPLE, AMPLE, AMPLE, AMPLE))) {
      rounds(fetcher, 2);
      long before = used();
      rounds(fetcher, 4);
      assertThat(used() - before).isLessThan(4 * 1024 * 1024);
    }
  }

  private static void rounds(HttpFetcher fetcher, int rounds) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      for (HostileAnswers.Kind kind : HostileAnswers.all().toList()) {
        try (var server = new ScriptedServer()) {
          server.then(kind.answer());
          FetchResult result =
              fetcher.fetch(new HttpTarget(server.uri("/feed"), null, null, "hash", Access.USUAL));
          if (!outcome(result).equals(kind.expected())) {
            wrong.add(kind + ": " + result);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }
}
