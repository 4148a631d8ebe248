package io.feedwire.fetcher.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.feedwire.contracts.source.Authority;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Basic authorization (RFC 7617).
final class Credentials {

  private Credentials() {}

  /// What stands before the host of an address, as it is meant; null where nothing does.
  static @Nullable String of(URI uri) {
    @Nullable String user = Authority.of(uri).user();
    // A plus is one: only forms mean a blank by it.
    return user == null ? null : URLDecoder.decode(user.replace("+", "%2B"), UTF_8);
  }

  /// @param userAndPassword `user:password`
  static @Nullable String basic(@Nullable String userAndPassword) {
    return userAndPassword == null
        ? null
        : "Basic " + Base64.getEncoder().encodeToString(userAndPassword.getBytes(UTF_8));
  }
}
