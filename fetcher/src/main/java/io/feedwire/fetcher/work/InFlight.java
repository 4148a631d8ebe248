package io.feedwire.fetcher.work;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work that one processor has given to other threads, at most one piece an id, and the results
/// that wait until its stream thread applies them. All methods are for the stream thread.
///
/// A slot is held until the result is applied, so that results cannot pile up. What is forgotten
/// meanwhile (the source was removed or replaced) or belongs to a processor that closed (its
/// partition moved) still runs to its end, and nothing becomes of it.
public final class InFlight<R> {

  private static final Logger LOG = LoggerFactory.getLogger(InFlight.class);

  /// What became of a wish to start.
  public enum Start {
    STARTED,
    /// The id has work running, or its host has as much as it may have: others may start.
    NOT_NOW,
    /// Nothing may start.
    FULL
  }

  /// Applies a result; gives the next piece of work when there is more to do for this id.
  public interface Application<R> {
    Optional<Supplier<R>> apply(String id, R result);
  }

  private final Executor executor;
  private final Slots slots;
  private final Map<String, Ticket> running = new HashMap<>();
  private final Queue<Done<R>> done = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  public InFlight(Executor executor, Slots slots) {
    this.executor = executor;
    this.slots = slots;
  }

  private static final class Ticket {
    private final String id;
    private final @Nullable String host;
    private final AtomicBoolean released = new AtomicBoolean();
    private boolean forgotten;

    Ticket(String id, @Nullable String host) {
      this.id = id;
      this.host = host;
    }
  }

  /// @param result absent when the work ended with an exception, which is a bug
  private record Done<R>(Ticket ticket, @Nullable R result) {}

  /// Starts work for an id, if it may start now.
  ///
  /// @param host whom it talks to; null for nobody
  public Start start(String id, @Nullable String host, Supplier<R> work) {
    if (running.containsKey(id)) {
      return Start.NOT_NOW;
    }
    return switch (slots.take(host)) {
      case ALL_BUSY -> Start.FULL;
      case HOST_BUSY -> Start.NOT_NOW;
      case TAKEN -> {
        var ticket = new Ticket(id, host);
        running.put(id, ticket);
        run(ticket, work);
        yield Start.STARTED;
      }
    };
  }

  private void run(Ticket ticket, Supplier<R> work) {
    executor.execute(
        () -> {
          @Nullable R result = null;
          try {
            result = work.get();
          } catch (RuntimeException | Error e) {
            LOG.error("{}: the fetch ended with a bug", ticket.id, e);
          } finally {
            done.add(new Done<>(ticket, result));
            if (closed) {
              release(ticket);
            }
          }
        });
  }

  /// The result that an id's work will have is of no use any more.
  public void forget(String id) {
    @Nullable Ticket ticket = running.get(id);
    if (ticket != null) {
      ticket.forgotten = true;
    }
  }

  /// Applies what has come in.
  ///
  /// @param failed called with the id whose work ended with a bug
  public void drain(Application<R> application, Consumer<String> failed) {
    @Nullable Done<R> next;
    while ((next = done.poll()) != null) {
      Ticket ticket = next.ticket();
      Optional<Supplier<R>> more = Optional.empty();
      try {
        @Nullable R result = next.result();
        if (!ticket.forgotten && result != null) {
          more = application.apply(ticket.id, result);
        } else if (!ticket.forgotten) {
          failed.accept(ticket.id);
        }
      } finally {
        if (more.isEmpty()) {
          running.remove(ticket.id);
          release(ticket);
        }
      }
      more.ifPresent(work -> run(ticket, work));
    }
  }

  /// Gives back all slots; of what is still running, when it ends.
  public void close() {
    closed = true;
    @Nullable Done<R> next;
    while ((next = done.poll()) != null) {
      release(next.ticket());
    }
  }

  private void release(Ticket ticket) {
    if (ticket.released.compareAndSet(false, true)) {
      slots.giveBack(ticket.host);
    }
  }
}
