package io.feedwire.standalone.up;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What has been opened so far, to be closed in the opposite order, once.
final class Opened implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Opened.class);

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  synchronized <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    return part;
  }

  /// A part that is still being opened: closing waits for it.
  <T extends AutoCloseable> CompletableFuture<T> addWhenReady(CompletableFuture<T> part) {
    add(
        () -> {
          try {
            part.join().close();
          } catch (CompletionException e) {
            LOG.debug("was never opened", e);
          }
        });
    return part;
  }

  @Override
  public synchronized void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        LOG.warn("closing goes on after a failure", e);
      }
    }
  }
}
