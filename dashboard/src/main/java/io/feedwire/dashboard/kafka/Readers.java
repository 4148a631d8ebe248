package io.feedwire.dashboard.kafka;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs a loop for every reader, from the start of the HTTP server on.
@Singleton
public class Readers {

  /// What closing waits for at most: a poll that has been woken up.
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final Map<String, ReadLoop> loops = new LinkedHashMap<>();
  private final Map<String, Thread> threads = new LinkedHashMap<>();

  Readers(List<TopicReader> readers, Consumers consumers) {
    for (TopicReader reader : readers) {
      String name = reader.name();
      var loop = new ReadLoop(reader, () -> consumers.ofReader(name), InstantSource.system());
      loops.put(name, loop);
      threads.put(name, Thread.ofPlatform().daemon().name("dashboard-" + name).unstarted(loop));
    }
  }

  @EventListener
  void onStartup(ServerStartupEvent started) {
    threads.values().forEach(Thread::start);
  }

  /// How each reader is, by name.
  public Map<String, ReaderState> states() {
    Map<String, ReaderState> states = new LinkedHashMap<>();
    loops.forEach((name, loop) -> states.put(name, loop.state()));
    return states;
  }

  @PreDestroy
  void close() throws InterruptedException {
    loops.values().forEach(ReadLoop::close);
    for (Thread thread : threads.values()) {
      if (thread.isAlive()) {
        thread.join(CLOSE_TIMEOUT);
      }
    }
  }
}
