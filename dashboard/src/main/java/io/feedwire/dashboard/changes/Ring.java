package io.feedwire.dashboard.changes;

import io.feedwire.dashboard.DashboardSettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// The newest changes, bounded in number and bytes. One thread writes and never waits for a reader;
/// a reader that is overtaken learns how much it lost.
///
/// Entries are numbered from 0 in the order in which they were read; `floor` and `end` are the
/// places in the log between which the ring holds every change.
@Singleton
public final class Ring {

  /// What a reader gets for its number.
  sealed interface Got {
    record One(Entry entry) implements Got {}

    /// Entries up to `next` are gone.
    record Overtaken(long next) implements Got {}

    record Nothing() implements Got {}
  }

  /// The ring's entries from some place on, and the number of the one that comes after them.
  record Seam(List<Entry> backlog, long next, Positions start) {}

  private final long maxBytes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /// Number `n` lies at `n` modulo length.
  private final @Nullable Entry[] slots;

  private long first;
  private long next;
  private long bytes;
  private Positions floor = Positions.START;
  private Positions end = Positions.START;
  private boolean live;

  @Inject
  public Ring(DashboardSettings settings) {
    this(settings.ring(), settings.ringBytes());
  }

  Ring(int capacity, long maxBytes) {
    this.slots = new Entry[capacity];
    this.maxBytes = maxBytes;
  }

  /// Begins anew at a place in the log; what was held is forgotten. Readers see it as a loss only
  /// of what they had not read.
  public void restart(Positions at) {
    locked(
        () -> {
          Arrays.fill(slots, null);
          first = next;
          bytes = 0;
          floor = at;
          end = at;
          live = false;
        });
  }

  /// Adds what was read, and where the log is now read to.
  public void add(List<Entry> read, Positions position) {
    locked(
        () -> {
          for (Entry entry : read) {
            if (next - first == slots.length) {
              evict();
            }
            slots[slot(next++)] = entry;
            bytes += entry.json().length;
            while (bytes > maxBytes && next - first > 1) {
              evict();
            }
          }
          end = position;
        });
  }

  private void evict() {
    Entry gone = at(first);
    slots[slot(first++)] = null;
    bytes -= gone.json().length;
    floor = floor.after(gone);
  }

  /// From now on what is added is news, not history.
  public void goLive() {
    locked(() -> live = true);
  }

  /// Waits until the ring has caught up with the log.
  public boolean awaitLive(Duration timeout) throws InterruptedException {
    long left = timeout.toNanos();
    lock.lock();
    try {
      while (!live && left > 0) {
        left = changed.awaitNanos(left);
      }
      return live;
    } finally {
      lock.unlock();
    }
  }

  /// Everything from a place on, newest last; nothing when the ring does not, or no longer, reach
  /// back to it.
  ///
  /// @param from the place; null for the end of the log
  /// @param timeout how long to wait when the place is ahead of what has been read
  Optional<Seam> seam(@Nullable Positions from, Duration timeout) throws InterruptedException {
    long left = timeout.toNanos();
    lock.lock();
    try {
      if (from == null) {
        return Optional.of(new Seam(List.of(), next, end));
      }
      while (floor.atOrBefore(from) && !from.atOrBefore(end) && left > 0) {
        left = changed.awaitNanos(left);
      }
      if (!floor.atOrBefore(from) || !from.atOrBefore(end)) {
        return Optional.empty();
      }
      return Optional.of(
          new Seam(held().stream().filter(from::before).toList(), next, from.over(end)));
    } finally {
      lock.unlock();
    }
  }

  /// The entry of a number, waiting for it if it is still to come.
  ///
  /// @param lag how far behind the newest the number may be; a reader further behind is overtaken
  Got get(long number, int lag, Duration timeout) throws InterruptedException {
    long left = timeout.toNanos();
    lock.lock();
    try {
      while (number >= next) {
        if (left <= 0) {
          return new Got.Nothing();
        }
        left = changed.awaitNanos(left);
      }
      long oldest = Math.max(first, next - lag);
      if (number < oldest) {
        return new Got.Overtaken(oldest);
      }
      return new Got.One(at(number));
    } finally {
      lock.unlock();
    }
  }

  private Entry at(long number) {
    return Objects.requireNonNull(slots[slot(number)]);
  }

  private int slot(long number) {
    return (int) (number % slots.length);
  }

  private List<Entry> held() {
    return LongStream.range(first, next).mapToObj(this::at).toList();
  }

  /// All entries, newest first, the place after them, and whether that is the end of the log.
  public Snapshot snapshot() {
    lock.lock();
    try {
      return new Snapshot(held().reversed(), end, live);
    } finally {
      lock.unlock();
    }
  }

  /// The ring at one moment.
  public record Snapshot(List<Entry> newestFirst, Positions end, boolean live) {}

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
