package io.feedwire.standalone;

import io.feedwire.fetcher.http.DocumentFetcher;
import io.feedwire.fetcher.http.HttpFetcher;
import io.feedwire.fetcher.http.HttpLimits;
import java.time.Duration;
import java.time.InstantSource;

/// How the command line looks at an address before it is added.
final class Lookup {

  /// A person waits; the fetcher, later, has more patience.
  private static final HttpLimits LIMITS =
      new HttpLimits(
          "Feedwire/0.1 (+https://github.com/feedwire/feedwire)",
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          8 * 1024 * 1024);

  private Lookup() {}

  static DocumentFetcher open() {
    return new HttpFetcher(LIMITS, InstantSource.system());
  }
}
