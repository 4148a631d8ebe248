package io.feedwire.fetcher.work;

import io.feedwire.contracts.source.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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

  /// How soon to ask again for what cannot start and nobody knows for how long.
  private static final Duration WHILE_RUNNING = Duration.ofMillis(500);

  /// What became of a wish to start.
  public sealed interface Start {
    /// It runs.
    record Started() implements Start {}

    /// Others of its domain and it may start then.
    record Later(Instant at) implements Start {}

    /// Nothing of its lane may start.
    record Full() implements Start {}
  }

  private static final Start STARTED = new Start.Started();
  private static final Start FULL = new Start.Full();

  /// A piece of work.
  ///
  /// @param domain whom it talks to; null for nobody
  public record Work<R>(Source.Lane lane, @Nullable String domain, Supplier<R> run) {}

  /// Applies a result; gives the next piece of work when there is more to do for this id.
  public interface Application<R> {
    Optional<Supplier<R>> apply(String id, R result);
  }

  private final FetchEngine engine;
  private final Map<String, Ticket> running = new HashMap<>();
  private final Queue<Done<R>> done = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  public InFlight(FetchEngine engine) {
    this.engine = engine;
  }

  private static final class Ticket {
    private final String id;
    private final Source.Lane lane;
    private final @Nullable String domain;
    private final AtomicBoolean released = new AtomicBoolean();
    private boolean forgotten;

    Ticket(String id, Source.Lane lane, @Nullable String domain) {
      this.id = id;
      this.lane = lane;
      this.domain = domain;
    }
  }

  /// @param result absent when the work ended with an exception, which is a bug
  private record Done<R>(Ticket ticket, @Nullable R result) {}

  /// Starts work for an id, if it may start now.
  public Start start(String id, Work<R> work) {
    // Not the time of the tick: what came before in it may have taken long.
    Instant now = engine.clock().instant();
    if (running.containsKey(id)) {
      // It was replaced while it ran; its result is of no use, and its end is near.
      return new Start.Later(now.plus(WHILE_RUNNING));
    }
    @Nullable String domain = work.domain();
    if (domain != null && !engine.breaker().lets(now)) {
      return new Start.Later(now.plus(WHILE_RUNNING));
    }
    if (!engine.slots().take(work.lane())) {
      return FULL;
    }
    if (domain != null) {
      Optional<Instant> later = engine.domains().enter(domain, now);
      if (later.isPresent()) {
        engine.slots().giveBack(work.lane());
        return new Start.Later(later.get());
      }
    }
    var ticket = new Ticket(id, work.lane(), domain);
    running.put(id, ticket);
    run(ticket, work.run());
    return STARTED;
  }

  private void run(Ticket ticket, Supplier<R> work) {
    engine
        .executor()
        .execute(
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
      engine.slots().giveBack(ticket.lane);
      if (ticket.domain != null) {
        engine.domains().leave(ticket.domain);
      }
    }
  }
}
