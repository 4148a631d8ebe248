package io.feedwire.runtime;

import io.feedwire.contracts.topic.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs every topology of this process, from [Service] on until the process ends.
///
/// A stream thread that dies is replaced: what kills one is a broker that was away too long or a
/// lost lease, and its work is repeated exactly once. When threads die faster than [Replacements]
/// allows, the application ends; [StreamsHealth] reports it as down and [#failed] completes, so
/// that the process can end and be started again.
@Singleton
public class StreamsRunner implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StreamsRunner.class);

  /// What closing waits for at most: a transaction in flight and the flush of the stores.
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

  private final KafkaSettings settings;
  private final InstanceSettings instance;
  private final Topics topics;
  private final List<TopologyDefinition> definitions;
  private final MeterRegistry meters;
  private final InstantSource clock = InstantSource.system();
  private final CompletableFuture<StartFailure> failed = new CompletableFuture<>();
  private final Map<String, KafkaStreams> running = new LinkedHashMap<>();
  private final Map<String, Boolean> wasRunning = new ConcurrentHashMap<>();
  private final List<CompletableFuture<Void>> ready = new ArrayList<>();
  private final List<KafkaStreamsMetrics> metrics = new ArrayList<>();

  /// @param definitions all that this process runs
  public StreamsRunner(
      KafkaSettings settings,
      InstanceSettings instance,
      Topics topics,
      List<TopologyDefinition> definitions,
      MeterRegistry meters) {
    this.settings = settings;
    this.instance = instance;
    this.topics = topics;
    this.definitions = definitions;
    this.meters = meters;
  }

  /// Starts all topologies; their topics must exist. The result is complete when each has been seen
  /// running once.
  public synchronized CompletableFuture<Void> start() {
    definitions.forEach(TopologyDefinition::prepare);
    for (TopologyDefinition definition : definitions) {
      start(definition);
    }
    return CompletableFuture.allOf(ready.toArray(CompletableFuture[]::new));
  }

  private void start(TopologyDefinition definition) {
    Properties properties = StreamsConfiguration.of(definition, settings, instance, topics);
    var streams = new KafkaStreams(definition.build(), new StreamsConfig(properties));
    var started = new CompletableFuture<Void>();
    var replacements = new Replacements();
    streams.setStateListener(
        (state, before) -> {
          LOG.debug("{}: {} → {}", definition.name(), before, state);
          if (state == KafkaStreams.State.RUNNING) {
            wasRunning.put(definition.name(), true);
            started.complete(null);
          } else if (state == KafkaStreams.State.ERROR) {
            var failure =
                new StartFailure(definition.name() + " stopped with an error; see the log");
            started.completeExceptionally(failure);
            failed.complete(failure);
          }
        });
    streams.setUncaughtExceptionHandler(
        failure -> {
          if (replacements.allow(clock.instant())) {
            LOG.error("{}: a stream thread failed and is replaced", definition.name(), failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
          }
          LOG.error("{}: stream threads fail again and again", definition.name(), failure);
          return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    var measured = new KafkaStreamsMetrics(streams);
    measured.bindTo(meters);
    metrics.add(measured);
    ready.add(started);
    running.put(definition.name(), streams);
    streams.start();
  }

  /// Completes when a topology has ended with an error that it does not recover from.
  CompletableFuture<StartFailure> failed() {
    return failed;
  }

  /// The state of each topology by name; a topology not started yet is absent.
  synchronized Map<String, KafkaStreams.State> states() {
    Map<String, KafkaStreams.State> states = new LinkedHashMap<>();
    running.forEach((name, streams) -> states.put(name, streams.state()));
    return states;
  }

  /// Whether this process has topologies that were never seen running.
  boolean starting() {
    return wasRunning.size() < definitions.size();
  }

  /// Ends all topologies, each within seconds; what they had not committed is done again.
  @Override
  @PreDestroy
  public synchronized void close() {
    List<Thread> closing = new ArrayList<>();
    for (TopologyDefinition definition : definitions) {
      @Nullable KafkaStreams streams = running.get(definition.name());
      if (streams != null) {
        closing.add(Thread.ofVirtual().start(() -> close(definition, streams)));
      }
    }
    for (Thread thread : closing) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    running.clear();
    // Each has a thread and holds its topology.
    metrics.forEach(KafkaStreamsMetrics::close);
    metrics.clear();
  }

  private static void close(TopologyDefinition definition, KafkaStreams streams) {
    if (streams.state() == KafkaStreams.State.RUNNING) {
      definition.stopping();
    }
    streams.close(CLOSE_TIMEOUT);
  }
}
