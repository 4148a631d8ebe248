package io.feedwire.fetcher.work;

import io.feedwire.contracts.source.Source;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// What is due when, each lane by itself: what an archive has to fetch stands before nothing of
/// live news. Not thread-safe.
public final class DueLists {

  private final Map<Source.Lane, DueList> byLane = new EnumMap<>(Source.Lane.class);

  public DueLists() {
    for (Source.Lane lane : Source.Lane.values()) {
      byLane.put(lane, new DueList());
    }
  }

  /// How many are planned.
  public int size() {
    return byLane.values().stream().mapToInt(DueList::size).sum();
  }

  /// Plans one, in place of any earlier plan.
  public void put(Source.Lane lane, String id, String domain, Instant at) {
    remove(id);
    Objects.requireNonNull(byLane.get(lane)).put(id, domain, at);
  }

  /// Plans one no more.
  public void remove(String id) {
    byLane.values().forEach(list -> list.remove(id));
  }

  /// Starts what is due.
  public void dispatch(Instant now, Dispatch.Starter starter) {
    byLane.values().forEach(list -> Dispatch.due(list, now, starter));
  }
}
