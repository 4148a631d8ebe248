package io.feedwire.fetcher.http;

import io.feedwire.contracts.source.Authority;
import io.feedwire.sources.Locations;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A proxy that speaks HTTP.
///
/// @param authorization value of `Proxy-Authorization`
record ProxyServer(String host, int port, @Nullable String authorization) {

  /// That of `http`: it is left out of the normal form of a URL.
  private static final int STANDARD_PORT = 80;

  /// @param url `http://[user:password@]host:port`
  static Optional<ProxyServer> of(String url) {
    return Locations.http(url)
        .filter(uri -> uri.getScheme().equals("http"))
        .map(
            uri -> {
              int port = Authority.of(uri).port();
              return new ProxyServer(
                  Route.host(uri),
                  port < 0 ? STANDARD_PORT : port,
                  Credentials.basic(Credentials.of(uri)));
            });
  }

  /// Nobody is to read the password.
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
