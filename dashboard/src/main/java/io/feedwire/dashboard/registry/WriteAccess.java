package io.feedwire.dashboard.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.feedwire.dashboard.DashboardSettings;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who may change sources: whoever sends the token of the settings (RFC 6750, 2.1). Without one in
/// the settings, nobody.
@Singleton
final class WriteAccess {

  private static final String SCHEME = "bearer ";

  private final byte @Nullable [] expected;

  WriteAccess(DashboardSettings settings) {
    this.expected = settings.token() == null ? null : digest(settings.token());
  }

  /// Why a change is refused.
  ///
  /// @param status of HTTP
  record Refusal(int status, String sentence) {}

  /// Empty for whoever may.
  ///
  /// @param authorization the header's value
  Optional<Refusal> refusal(@Nullable String authorization) {
    if (expected == null) {
      return Optional.of(
          new Refusal(
              403,
              "changing sources over HTTP is off; the setting feedwire.dashboard.token"
                  + " (FEEDWIRE_DASHBOARD_TOKEN) switches it on"));
    }
    if (authorization == null
        || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.of(new Refusal(401, "send the token as Authorization: Bearer …"));
    }
    // Digests are of one length, and compared in a time that does not depend on what is in them.
    byte[] sent = digest(authorization.substring(SCHEME.length()).strip());
    return MessageDigest.isEqual(sent, expected)
        ? Optional.empty()
        : Optional.of(new Refusal(401, "this is not the token"));
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
