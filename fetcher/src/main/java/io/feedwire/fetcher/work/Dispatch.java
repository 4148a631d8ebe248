package io.feedwire.fetcher.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Starts what is due, oldest first, and passes over what may not start just now.
public final class Dispatch {

  private Dispatch() {}

  /// @param start starts the work of an id
  public static void due(Schedule schedule, Instant now, Function<String, InFlight.Start> start) {
    List<Schedule.Due> passedOver = new ArrayList<>();
    try {
      Optional<Schedule.Due> next;
      while ((next = schedule.takeDue(now)).isPresent()) {
        Schedule.Due due = next.get();
        InFlight.Start answer = start.apply(due.id());
        if (answer != InFlight.Start.STARTED) {
          passedOver.add(due);
        }
        if (answer == InFlight.Start.FULL) {
          break;
        }
      }
    } finally {
      passedOver.forEach(due -> schedule.put(due.id(), due.since()));
    }
  }
}
