package io.feedwire.enricher;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/// Lets the desks of a topology write what is only in memory before it ends: what a processor hands
/// on when it is closed is lost, since its last transaction is over by then. One for a topology;
/// thread-safe.
final class Ending {

  private final Set<Object> holding = new HashSet<>();
  private volatile boolean begun;

  /// Another desk holds something.
  synchronized void opened(Object desk) {
    holding.add(desk);
  }

  /// A desk has written what it held, and writes all else at once; or is closed.
  synchronized void written(Object desk) {
    holding.remove(desk);
    notifyAll();
  }

  /// Whether all is to be written at once.
  boolean begun() {
    return begun;
  }

  /// Begins the end, and waits until all is written, or for so long: tasks that are moved to
  /// another instance at that moment write nothing.
  void begin(Duration patience) {
    begun = true;
    long until = System.nanoTime() + patience.toNanos();
    synchronized (this) {
      try {
        while (!holding.isEmpty() && System.nanoTime() < until) {
          wait(Math.max(1, Duration.ofNanos(until - System.nanoTime()).toMillis()));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
