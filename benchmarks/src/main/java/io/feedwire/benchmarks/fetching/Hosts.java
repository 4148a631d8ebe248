package io.feedwire.benchmarks.fetching;

import io.feedwire.contracts.source.Source;
import java.util.Map;

/// As many hosts as there are addresses in 127.0.0.0/8, each a domain of its own.
final class Hosts {

  /// What lets the fetcher reach them.
  static final Map<String, String> REACHABLE =
      Map.of("feedwire.fetcher.allowed-addresses", "127.0.0.0/8");

  private Hosts() {}

  /// `127.1.0.0` and on, without 127.0.0.1, which is everybody's.
  static String address(int index) {
    return "127.%d.%d.%d".formatted(1 + (index >> 16), (index >> 8) & 255, index & 255);
  }

  /// The feed of a host.
  static Source source(int index, int port) {
    return source("s" + index, address(index), port, "/feed");
  }

  static Source source(String id, String address, int port, String path) {
    return Source.of(
        id, Source.Kind.FEED, "http://%s:%d%s".formatted(address, port, path), Source.Lane.LIVE);
  }
}
