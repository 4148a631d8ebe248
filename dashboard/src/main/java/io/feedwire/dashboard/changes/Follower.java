package io.feedwire.dashboard.changes;

import java.time.Duration;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// One client's way through the ring: first what the ring held when it came, then what is added.
/// This is the client's queue. It holds no entry that the ring does not hold, apart from that first
/// backlog, so a client that reads slowly costs no memory; it loses the oldest and is told so.
public final class Follower {

  /// What comes next for a client.
  public sealed interface Next {
    /// One change, and the place after it.
    record Item(Entry entry, Positions after) implements Next {}

    /// This many changes were lost, between the one before and the one after.
    record Dropped(long count) implements Next {}

    /// Nothing came in time.
    record Idle() implements Next {}
  }

  private final Ring ring;
  private final int queue;
  private final ArrayDeque<Entry> backlog;
  private Positions position;
  private long number;

  Follower(Ring ring, int queue, Ring.Seam seam) {
    this.ring = ring;
    this.queue = queue;
    this.backlog = new ArrayDeque<>(seam.backlog());
    this.position = seam.start();
    this.number = seam.next();
  }

  /// Follows from a place on; null when the ring no longer reaches back to it.
  ///
  /// @param from the place; null for the end of the log
  /// @param queue how many entries the client may lag behind
  /// @param timeout how long to wait when the place is ahead of what the ring has read
  public static @Nullable Follower from(
      Ring ring, @Nullable Positions from, int queue, Duration timeout)
      throws InterruptedException {
    return ring.seam(from, timeout).map(seam -> new Follower(ring, queue, seam)).orElse(null);
  }

  /// The place up to which the client has everything that was not dropped.
  public Positions position() {
    return position;
  }

  /// Waits for what comes next, as long as `timeout`.
  public Next next(Duration timeout) throws InterruptedException {
    @Nullable Entry held = backlog.poll();
    if (held != null) {
      return item(held);
    }
    return switch (ring.get(number, queue, timeout)) {
      case Ring.Got.One(Entry entry) -> {
        number++;
        yield item(entry);
      }
      case Ring.Got.Overtaken(long oldest) -> {
        long lost = oldest - number;
        number = oldest;
        yield new Next.Dropped(lost);
      }
      case Ring.Got.Nothing() -> new Next.Idle();
    };
  }

  private Next item(Entry entry) {
    position = position.after(entry);
    return new Next.Item(entry, position);
  }
}
