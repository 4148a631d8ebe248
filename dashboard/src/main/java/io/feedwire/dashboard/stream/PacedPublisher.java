package io.feedwire.dashboard.stream;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns plain blocking code into a publisher: a virtual thread of its own runs the work, and each
/// piece of output waits until the subscriber asked for it. Cancelling interrupts the thread. For
/// one subscriber.
final class PacedPublisher implements Publisher<byte[]> {

  private static final Logger LOG = LoggerFactory.getLogger(PacedPublisher.class);

  /// A response that the server never begins to write, for a client that has gone, must not hold
  /// its place for ever.
  private static final long SUBSCRIBE_WITHIN_SECONDS = 10;

  /// What is run; it writes to `out`.
  interface Work {
    void run(StreamSession.Out out) throws InterruptedException;
  }

  private final CountDownLatch subscribed = new CountDownLatch(1);
  private final Semaphore demand = new Semaphore(0);
  private volatile @Nullable Subscriber<? super byte[]> subscriber;
  private final Thread thread;

  /// @param after runs once, whatever the end
  PacedPublisher(Work work, Runnable after) {
    this.thread = Thread.ofVirtual().name("sse").unstarted(() -> run(work, after));
  }

  PacedPublisher start() {
    thread.start();
    return this;
  }

  private void run(Work work, Runnable after) {
    try {
      if (subscribed.await(SUBSCRIBE_WITHIN_SECONDS, TimeUnit.SECONDS)) {
        work.run(this::send);
      }
    } catch (InterruptedException gone) {
      LOG.debug("a client has gone");
    } catch (RuntimeException e) {
      LOG.error("a stream to a client failed", e);
      @Nullable Subscriber<? super byte[]> to = subscriber;
      if (to != null) {
        to.onError(e);
      }
    } finally {
      after.run();
    }
  }

  private void send(byte[] bytes) throws InterruptedException {
    demand.acquire();
    @Nullable Subscriber<? super byte[]> to = subscriber;
    if (to != null) {
      to.onNext(bytes);
    }
  }

  @Override
  public void subscribe(Subscriber<? super byte[]> to) {
    subscriber = to;
    to.onSubscribe(
        new Subscription() {
          @Override
          public void request(long n) {
            // Unbounded demand comes as Long.MAX_VALUE, which a semaphore cannot hold twice.
            int room = Integer.MAX_VALUE / 2 - demand.availablePermits();
            demand.release((int) Math.max(0, Math.min(n, room)));
          }

          @Override
          public void cancel() {
            thread.interrupt();
          }
        });
    subscribed.countDown();
  }
}
