package io.feedwire.dashboard.changes;

import java.time.Duration;
import java.util.List;

/// The log of changes behind the ring, as far back as it is kept.
public interface ChangeLog {

  /// Begins to read; nothing is waited for before the first [Replay#read].
  Replay replay(Since since);

  /// One client's reading of the log. Its consumer, where it has one, is its own and is freed by
  /// closing. For one thread.
  interface Replay extends AutoCloseable {

    /// Takes the next step, within about `timeout`.
    Step read(Duration timeout) throws InterruptedException;

    @Override
    void close();
  }

  /// What one step of reading brings.
  sealed interface Step {

    /// Kafka does not answer, or the topic is not there yet.
    record Waiting() implements Step {}

    /// Reading begins at this place.
    record Start(Positions at) implements Step {}

    /// What was asked for is no longer kept, or never was; reading goes on at `oldest`.
    record TooOld(Positions asked, Positions oldest) implements Step {}

    /// Entries in the order of each partition, the place before and the place after them.
    record Read(List<Entry> entries, Positions before, Positions after) implements Step {}
  }
}
