package io.feedwire.dashboard.changes;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A log of one partition, of which the oldest may be gone.
@Singleton
@Replaces(KafkaChangeLog.class)
public final class InMemoryChangeLog implements ChangeLog {

  private static final int BATCH = 2;

  private final List<Entry> entries = new ArrayList<>();
  private int oldest;
  private int open;

  /// The whole log, and the offset of the oldest entry kept.
  public synchronized void hold(List<Entry> all, int oldest) {
    entries.clear();
    entries.addAll(all);
    this.oldest = oldest;
  }

  public synchronized int open() {
    return open;
  }

  @Override
  public synchronized Replay replay(Since since) {
    open++;
    int asked =
        switch (since) {
          case Since.Now() -> entries.size();
          case Since.Time(Instant time) -> time.toEpochMilli() <= 0 ? oldest : entries.size();
          case Since.Cursor(Positions positions) -> Math.toIntExact(positions.of(0));
        };
    return new Reading(asked);
  }

  private static Positions at(int offset) {
    return new Positions(Map.of(0, (long) offset));
  }

  private final class Reading implements Replay {
    private int next;
    private boolean begun;

    Reading(int next) {
      this.next = next;
    }

    @Override
    public Step read(Duration timeout) {
      synchronized (InMemoryChangeLog.this) {
        if (!begun) {
          begun = true;
          int asked = next;
          boolean kept = asked >= oldest && asked <= entries.size();
          next = kept ? asked : oldest;
          return kept ? new Step.Start(at(next)) : new Step.TooOld(at(asked), at(next));
        }
        int from = next;
        next = Math.min(entries.size(), from + BATCH);
        return new Step.Read(List.copyOf(entries.subList(from, next)), at(from), at(next));
      }
    }

    @Override
    public void close() {
      synchronized (InMemoryChangeLog.this) {
        open--;
      }
    }
  }
}
