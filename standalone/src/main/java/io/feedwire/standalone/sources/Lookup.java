package io.feedwire.standalone.sources;

import io.feedwire.contracts.source.Authority;
import io.feedwire.fetcher.http.DocumentFetcher;
import io.feedwire.fetcher.http.HttpFetcher;
import io.feedwire.fetcher.http.HttpLimits;
import io.feedwire.fetcher.reach.AllowList;
import io.feedwire.fetcher.reach.Reach;
import io.feedwire.fetcher.reach.Resolver;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/// How the command line looks at an address before it is added.
final class Lookup {

  /// A person waits; the fetcher, later, has more patience.
  private static final HttpLimits LIMITS =
      new HttpLimits(
          "Feedwire/0.1 (+https://github.com/feedwire/feedwire)",
          8 * 1024 * 1024,
          64 * 1024,
          64L * 1024 * 1024,
          new HttpLimits.Times(
              Duration.ofSeconds(5),
              Duration.ofSeconds(8),
              Duration.ofSeconds(8),
              Duration.ofSeconds(15)));

  private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private Lookup() {}

  /// @param typed what the person asks for: where that is the own machine, it may be reached; a
  ///   page of anybody else leads nowhere there
  static DocumentFetcher open(URI typed) {
    AllowList allowed =
        OWN_MACHINE.contains(Authority.of(typed).host()) ? AllowList.LOOPBACK : AllowList.NONE;
    return new HttpFetcher(
        LIMITS, new Reach(allowed, Resolver.system()), System::getenv, InstantSource.system());
  }
}
