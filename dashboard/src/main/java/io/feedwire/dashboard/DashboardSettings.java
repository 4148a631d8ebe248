package io.feedwire.dashboard;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The keys under `feedwire.dashboard` (`FEEDWIRE_DASHBOARD_…` in the environment).
///
/// @param ring how many of the newest changes are kept in memory: what the page shows, and how far
///   back a client may resume without a consumer of its own
/// @param ringBytes largest total size of the values in the ring, in bytes: a burst of very large
///   articles shortens the ring and does not fill the heap
/// @param clientQueue how many changes a client of `/stream/articles` may lag behind before it
///   loses the oldest of them, and is told how many
/// @param clients how many clients `/stream/articles` serves at once; more are answered 503
/// @param heartbeat after how much silence a client is sent a comment, so that proxies keep the
///   connection and a dead one is noticed
/// @param token what a client that changes sources must send as `Authorization: Bearer …`; absent:
///   nobody changes sources over HTTP
@ConfigurationProperties("feedwire.dashboard")
public record DashboardSettings(
    @Bindable(defaultValue = "1000") int ring,
    @Bindable(defaultValue = "67108864") long ringBytes,
    @Bindable(defaultValue = "1000") int clientQueue,
    @Bindable(defaultValue = "200") int clients,
    @Bindable(defaultValue = "15s") Duration heartbeat,
    @Nullable String token) {

  /// Shorter ones are guessed.
  private static final int MIN_TOKEN = 16;

  public DashboardSettings {
    if (ring < 1 || ringBytes < 1 || clientQueue < 1 || clients < 1) {
      throw new IllegalArgumentException(
          "feedwire.dashboard: ring, ring-bytes, client-queue and clients must be 1 or more");
    }
    if (!heartbeat.isPositive()) {
      throw new IllegalArgumentException("feedwire.dashboard: heartbeat must be longer than 0");
    }
    if (token != null && token.isBlank()) {
      token = null;
    }
    if (token != null && !token.matches("[!-~]{" + MIN_TOKEN + ",500}")) {
      throw new IllegalArgumentException(
          "feedwire.dashboard: token must be 16 or more visible characters of ASCII");
    }
  }

  /// Without the token: settings are logged.
  @Override
  public String toString() {
    return "DashboardSettings[ring=%d, ringBytes=%d, clientQueue=%d, clients=%d, heartbeat=%s, token=%s]"
        .formatted(ring, ringBytes, clientQueue, clients, heartbeat, token == null ? "none" : "…");
  }
}
