package io.feedwire.fetcher.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Starts what is due, and passes over what may not start just now.
public final class Dispatch {

  private Dispatch() {}

  /// Starts the work of one that is due.
  public interface Starter {
    InFlight.Start start(DueList.Due due);
  }

  public static void due(DueList list, Instant now, Starter starter) {
    List<DueList.Due> passedOver = new ArrayList<>();
    try {
      Optional<DueList.Due> next;
      boolean full = false;
      while (!full && (next = list.take(now)).isPresent()) {
        DueList.Due due = next.get();
        switch (starter.start(due)) {
          case InFlight.Start.Started started -> {}
          case InFlight.Start.Later(Instant at) -> {
            // At once, so that the rest of its domain isn't tried one by one.
            list.put(due.id(), due.domain(), due.since());
            list.rest(due.domain(), at.isAfter(now) ? at : now.plusMillis(1));
          }
          case InFlight.Start.Full none -> {
            passedOver.add(due);
            full = true;
          }
        }
      }
    } finally {
      passedOver.forEach(due -> list.put(due.id(), due.domain(), due.since()));
    }
  }
}
