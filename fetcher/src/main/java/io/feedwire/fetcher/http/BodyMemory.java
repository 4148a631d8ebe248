package io.feedwire.fetcher.http;

import io.feedwire.contracts.source.Problem;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The memory that all bodies being read may take together. Who finds none waits, within the time
/// that its fetch has left, and reads nothing meanwhile, so that its server waits too.
///
/// A quarter is kept for small bodies, so that they never wait for large ones. One body at a time
/// may go beyond the total, whoever waits first: else all could wait for each other, each with half
/// of a body. What is taken at most is therefore the total and one body of the largest.
///
/// Thread-safe. Covers reading: what is handed over counts no more.
final class BodyMemory {

  /// Nearly all feeds are smaller.
  private static final long SMALL = 512 * 1024;

  private final long total;
  private final ReentrantLock lock = new ReentrantLock(true);
  private final Condition changed = lock.newCondition();
  private long taken;
  private @Nullable Share overdraft;

  BodyMemory(long total) {
    this.total = total;
  }

  /// The bytes that are taken now.
  long taken() {
    lock.lock();
    try {
      return taken;
    } finally {
      lock.unlock();
    }
  }

  Share open() {
    return new Share();
  }

  /// What one body takes. For one thread.
  final class Share implements AutoCloseable {
    private long held;

    private Share() {}

    /// Takes more, as bytes come.
    ///
    /// @throws FetchException when there is none within the time left
    void take(long bytes, Deadline deadline) throws FetchException {
      lock.lock();
      try {
        while (!fits(bytes)) {
          if (overdraft == null) {
            overdraft = this;
          } else if (overdraft != this
              && !changed.await(deadline.leftInAll(), TimeUnit.MILLISECONDS)) {
            throw new FetchException(
                Problem.DEADLINE, "there was no memory for the document of %s in time");
          }
          if (overdraft == this) {
            break;
          }
        }
        held += bytes;
        taken += bytes;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new FetchException(Problem.FETCHER_FAULT, "the fetch was stopped");
      } finally {
        lock.unlock();
      }
    }

    private boolean fits(long bytes) {
      boolean small = held + bytes <= SMALL;
      return overdraft == this || taken + bytes <= (small ? total : total - total / 4);
    }

    @Override
    public void close() {
      lock.lock();
      try {
        taken -= held;
        held = 0;
        if (overdraft == this) {
          overdraft = null;
        }
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }
}
