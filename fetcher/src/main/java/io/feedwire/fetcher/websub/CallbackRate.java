package io.feedwire.fetcher.websub;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// How often one subscription's callback may be used. Counted by minute, so that nothing has to be
/// kept longer. Thread-safe.
final class CallbackRate {

  /// A feed that changes every second is none.
  private static final int PER_MINUTE = 60;

  private final Map<String, Integer> used = new HashMap<>();
  private final Map<String, Integer> complaints = new HashMap<>();
  private long minute;

  /// @param token of a subscription that exists: there are not more keys than subscriptions
  synchronized boolean allow(String token, Instant now) {
    turn(now);
    return used.merge(token, 1, Integer::sum) <= PER_MINUTE;
  }

  /// Whether what is wrong with a push is worth a record: once a minute.
  synchronized boolean mayComplain(String token, Instant now) {
    turn(now);
    return complaints.merge(token, 1, Integer::sum) <= 1;
  }

  private void turn(Instant now) {
    long current = now.getEpochSecond() / 60;
    if (current != minute) {
      minute = current;
      used.clear();
      complaints.clear();
    }
  }
}
