package io.feedwire.fetcher.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Basic authorization (RFC 7617).
final class Credentials {

  private Credentials() {}

  /// @param userAndPassword `user:password`
  static @Nullable String basic(@Nullable String userAndPassword) {
    return userAndPassword == null
        ? null
        : "Basic " + Base64.getEncoder().encodeToString(userAndPassword.getBytes(UTF_8));
  }
}
