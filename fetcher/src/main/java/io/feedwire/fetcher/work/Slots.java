package io.feedwire.fetcher.work;

import io.feedwire.contracts.source.Source;

/// How much may be in flight in this process. Each lane has slots of its own, so that an archive
/// never takes those of live news. Thread-safe.
public final class Slots {

  /// Archives are in no hurry, and a step of a folder holds a batch of files.
  private static final int LIVE_PER_BACKFILL = 4;

  private final int live;
  private final int backfill;
  private int liveTaken;
  private int backfillTaken;

  /// @param live of the live lane; archives have a quarter of that beside it, one at least
  public Slots(int live) {
    this.live = live;
    this.backfill = Math.max(1, live / LIVE_PER_BACKFILL);
  }

  synchronized boolean take(Source.Lane lane) {
    return switch (lane) {
      case LIVE -> {
        boolean free = liveTaken < live;
        liveTaken += free ? 1 : 0;
        yield free;
      }
      case BACKFILL -> {
        boolean free = backfillTaken < backfill;
        backfillTaken += free ? 1 : 0;
        yield free;
      }
    };
  }

  synchronized void giveBack(Source.Lane lane) {
    switch (lane) {
      case LIVE -> liveTaken--;
      case BACKFILL -> backfillTaken--;
    }
  }

  /// How many are taken.
  public synchronized int taken() {
    return liveTaken + backfillTaken;
  }
}
