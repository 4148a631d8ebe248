package io.feedwire.fetcher.http;

import io.feedwire.sources.Locations;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Where redirects have led from the address asked for.
final class Way {

  private final URI from;
  private final Route origin;
  private URI at;
  private @Nullable URI movedTo;
  private boolean permanent = true;
  private boolean own = true;

  Way(URI from) {
    this.from = from;
    this.origin = Route.of(from, null, false);
    this.at = from;
  }

  void redirected(int status, URI to) {
    permanent &= status == 301 || status == 308;
    if (permanent) {
      movedTo = to;
    }
    // Once elsewhere, whoever leads back chose where to.
    own &= Route.of(to, null, false).sameOrigin(origin);
    at = to;
  }

  /// Whether it never left the origin asked for.
  boolean isOwn() {
    return own;
  }

  /// Where it ended.
  URI at() {
    return at;
  }

  boolean isRedirected() {
    return !at.equals(from);
  }

  @Nullable String movedTo() {
    return movedTo == null || movedTo.equals(from) ? null : shown(movedTo);
  }

  /// The address of what came; null when it is the one asked for.
  ///
  /// @param named by `Content-Location`
  @Nullable String contentLocation(@Nullable String named) {
    URI address =
        named == null
            ? at
            : Locations.resolve(at, named)
                .filter(other -> Route.of(other, null, false).sameOrigin(Route.of(at, null, false)))
                .orElse(at);
    return shown(address).equals(shown(from)) ? null : shown(address);
  }

  private static String shown(URI uri) {
    return Locations.withoutUser(uri).toASCIIString();
  }
}
