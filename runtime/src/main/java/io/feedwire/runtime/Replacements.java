package io.feedwire.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// Tells a thread that died of a passing fault from one that will die of the same record again.
///
/// A broker that is away kills a thread after minutes (Streams' own `task.timeout.ms` is five);
/// what kills it at once, again and again, is a bug or a record, and replacing it for ever would
/// look like health.
final class Replacements {

  /// More than the threads that a process has (one an application by default) and few enough to end
  /// a hot loop in seconds.
  static final int MOST = 10;

  static final Duration WITHIN = Duration.ofMinutes(1);

  private final Deque<Instant> times = new ArrayDeque<>();

  /// Notes one more death; whether its thread may be replaced.
  synchronized boolean allow(Instant now) {
    while (!times.isEmpty() && times.getFirst().isBefore(now.minus(WITHIN))) {
      times.removeFirst();
    }
    if (times.size() >= MOST) {
      return false;
    }
    times.addLast(now);
    return true;
  }
}
