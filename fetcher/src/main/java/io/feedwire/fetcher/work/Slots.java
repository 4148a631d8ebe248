package io.feedwire.fetcher.work;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How much may be in flight in this process: in all, and to one host. Thread-safe.
public final class Slots {

  private final int total;
  private final int perHost;
  private final Map<String, Integer> hosts = new HashMap<>();
  private int taken;

  public Slots(int total, int perHost) {
    this.total = total;
    this.perHost = perHost;
  }

  enum Answer {
    TAKEN,
    HOST_BUSY,
    ALL_BUSY
  }

  /// @param host whom the work talks to; null for work that talks to nobody
  synchronized Answer take(@Nullable String host) {
    if (taken >= total) {
      return Answer.ALL_BUSY;
    }
    if (host != null) {
      if (hosts.getOrDefault(host, 0) >= perHost) {
        return Answer.HOST_BUSY;
      }
      hosts.merge(host, 1, Integer::sum);
    }
    taken++;
    return Answer.TAKEN;
  }

  synchronized void giveBack(@Nullable String host) {
    taken--;
    if (host != null) {
      hosts.computeIfPresent(host, (name, count) -> count == 1 ? null : count - 1);
    }
  }
}
