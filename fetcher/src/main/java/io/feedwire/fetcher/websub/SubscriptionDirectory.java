package io.feedwire.fetcher.websub;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All subscriptions of the installation by the token of their callback, as `feeds.subscriptions`
/// tells them. Some 500 bytes each. Thread-safe.
public final class SubscriptionDirectory {

  private final PushKeys keys;
  private final Map<String, Announcement> byToken = new HashMap<>();
  private final Map<String, String> tokens = new HashMap<>();
  private boolean complete;

  public SubscriptionDirectory(PushKeys keys) {
    this.keys = keys;
  }

  /// Takes the newest record of a source.
  ///
  /// @param value null when the subscription is forgotten
  public synchronized void put(String sourceId, byte @Nullable [] value) {
    @Nullable String before = tokens.remove(sourceId);
    if (before != null) {
      byToken.remove(before);
    }
    Optional.ofNullable(value)
        .flatMap(Announcement::read)
        .ifPresent(
            announced -> {
              String token = keys.token(sourceId, announced.hub(), announced.topic());
              tokens.put(sourceId, token);
              byToken.put(token, announced);
            });
  }

  /// Everything that was there at the start has been read: what is not known now does not exist.
  public synchronized void complete() {
    complete = true;
  }

  synchronized boolean isComplete() {
    return complete;
  }

  synchronized Optional<Announcement> find(String token) {
    return Optional.ofNullable(byToken.get(token));
  }
}
