package io.feedwire.fetcher.http;

import io.feedwire.fetcher.reach.AllowList;
import io.feedwire.fetcher.reach.Reach;
import io.feedwire.fetcher.reach.Resolver;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;

/// A client and the server that says what a test has it say.
abstract class AgainstScriptedServer {

  static final int CAP = 1000;
  static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  /// Longer than any machine needs for a loopback exchange: only what never ends may meet it.
  static final Duration AMPLE = Duration.ofSeconds(60);

  final ScriptedServer server = new ScriptedServer();
  final HttpFetcher fetcher = fetcher(AMPLE);

  static HttpFetcher fetcher(Duration deadline) {
    return fetcher(deadline, new Reach(AllowList.LOOPBACK, Resolver.system()));
  }

  static HttpFetcher fetcher(Duration deadline, Reach reach) {
    return new HttpFetcher(limits(deadline), reach, name -> null, InstantSource.fixed(NOW));
  }

  static HttpLimits limits(Duration deadline) {
    return new HttpLimits(
        "Feedwire/test",
        CAP,
        64 * 1024,
        1024 * 1024,
        new HttpLimits.Times(AMPLE, AMPLE, AMPLE, deadline));
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    fetcher.close();
  }

  FetchResult fetch(String path) {
    return fetcher.fetch(HttpTarget.of(server.uri(path)));
  }
}
