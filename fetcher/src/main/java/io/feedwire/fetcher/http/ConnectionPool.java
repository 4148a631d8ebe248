package io.feedwire.fetcher.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Connections that wait for another request to the same place. Thread-safe.
final class ConnectionPool implements AutoCloseable {

  /// Polls of one feed are minutes apart; what is gained is among the feeds of one host, one after
  /// the other. Servers commonly hang up after 5 to 75 s.
  private static final Duration MAX_IDLE = Duration.ofSeconds(20);

  private static final int MAX_IDLE_IN_ALL = 512;

  private record Idle(Connection connection, long since) {}

  private final Map<Route, Deque<Idle>> idle = new HashMap<>();

  /// The same, those that wait longest first.
  private final Set<Idle> inOrder = new LinkedHashSet<>();

  /// All connections there are, so that closing ends every wait.
  private final Set<Connection> all = ConcurrentHashMap.newKeySet();

  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("idle-connections").factory());

  private volatile boolean closed;

  ConnectionPool() {
    long every = MAX_IDLE.toMillis() / 4;
    sweeper.scheduleWithFixedDelay(this::sweep, every, every, TimeUnit.MILLISECONDS);
  }

  /// A connection that waits; null when there is none.
  @Nullable Connection take(Route route) {
    @Nullable Connection next;
    while ((next = takeAny(route)) != null) {
      if (next.isQuiet()) {
        return next;
      }
      drop(next);
    }
    return null;
  }

  private synchronized @Nullable Connection takeAny(Route route) {
    @Nullable Deque<Idle> waiting = idle.get(route);
    if (waiting == null) {
      return null;
    }
    // The one that waited least is the one that most probably lives.
    Idle last = waiting.removeLast();
    if (waiting.isEmpty()) {
      idle.remove(route);
    }
    inOrder.remove(last);
    return last.connection;
  }

  /// Notes a new connection.
  Connection opened(Connection connection) {
    all.add(connection);
    if (closed) {
      drop(connection);
    }
    return connection;
  }

  /// Takes a connection back that may be used again.
  void giveBack(Connection connection) {
    synchronized (this) {
      var entry = new Idle(connection, System.nanoTime());
      idle.computeIfAbsent(connection.route(), route -> new ArrayDeque<>()).addLast(entry);
      inOrder.add(entry);
    }
    sweepOver(MAX_IDLE_IN_ALL);
    if (closed) {
      close();
    }
  }

  void drop(Connection connection) {
    all.remove(connection);
    connection.close();
  }

  private void sweep() {
    long oldest = System.nanoTime() - MAX_IDLE.toNanos();
    @Nullable Connection next;
    while ((next = takeOldest(oldest, Integer.MAX_VALUE)) != null) {
      drop(next);
    }
  }

  private void sweepOver(int most) {
    @Nullable Connection next;
    while ((next = takeOldest(Long.MIN_VALUE, most)) != null) {
      drop(next);
    }
  }

  private synchronized @Nullable Connection takeOldest(long before, int most) {
    Iterator<Idle> oldest = inOrder.iterator();
    if (!oldest.hasNext()) {
      return null;
    }
    Idle first = oldest.next();
    boolean old = before != Long.MIN_VALUE && first.since - before < 0;
    if (!old && inOrder.size() <= most) {
      return null;
    }
    oldest.remove();
    Route route = first.connection.route();
    @Nullable Deque<Idle> waiting = idle.get(route);
    if (waiting != null) {
      waiting.remove(first);
      if (waiting.isEmpty()) {
        idle.remove(route);
      }
    }
    return first.connection;
  }

  @Override
  public void close() {
    closed = true;
    sweeper.shutdownNow();
    sweepOver(0);
    all.forEach(this::drop);
  }
}
