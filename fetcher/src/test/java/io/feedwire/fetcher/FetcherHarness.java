package io.feedwire.fetcher;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.Topic;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.fetcher.http.HttpFetcher;
import io.feedwire.fetcher.websub.Push;
import io.feedwire.fetcher.websub.WebSubSettings;
import io.feedwire.fetcher.work.FetchEngine;
import io.feedwire.fetcher.work.Slots;
import io.feedwire.runtime.KafkaSettings;
import io.feedwire.sources.SourceRegistry;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/// The fetcher's topology with a clock that the test moves. Fetches run on the test's own thread,
/// or when the test says so.
final class FetcherHarness implements AutoCloseable {

  static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

  /// Binding takes half a second.
  private static final Map<Map<String, Object>, FetcherSettings> SETTINGS =
      new ConcurrentHashMap<>();

  final TestInputTopic<String, Source> sources;
  final TestInputTopic<String, FetchRequest> requests;
  final TestOutputTopic<String, byte[]> raw;
  final TestOutputTopic<String, byte[]> backfill;
  final TestOutputTopic<String, FetchOutcome> fetches;
  final TestInputTopic<String, byte[]> pushes;
  final TestOutputTopic<String, byte[]> subscriptions;
  final Queue<Runnable> held = new ArrayDeque<>();

  private final TopologyTestDriver driver;
  private final HttpFetcher http;
  private Instant now = START;
  private boolean holding;

  FetcherHarness(Path stateDir, Map<String, Object> settings) {
    this(stateDir, settings, WebSubSettings.off());
  }

  FetcherHarness(Path stateDir, Map<String, Object> settings, WebSubSettings push) {
    Topics topics = Topics.withPrefix("");
    FetcherSettings fetcher = settings(settings);
    http = new HttpFetcher(fetcher.http(), () -> now);
    Executor executor =
        work -> {
          if (holding) {
            held.add(work);
          } else {
            work.run();
          }
        };
    var engine =
        new FetchEngine(
            http, executor, new Slots(fetcher.inFlight(), fetcher.perHost()), () -> now);
    driver =
        new TopologyTestDriver(
            topology(topics, fetcher, engine, Push.without(push)).build(),
            properties(stateDir),
            START);
    sources = input(topics.sources());
    requests = input(topics.requests());
    raw = output(topics.raw());
    backfill = output(topics.backfill());
    fetches = output(topics.fetches());
    pushes = input(topics.pushes());
    subscriptions = output(topics.subscriptions());
  }

  static FetcherTopology topology(Topics topics, FetcherSettings settings, FetchEngine engine) {
    return topology(topics, settings, engine, Push.without(WebSubSettings.off()));
  }

  private static FetcherTopology topology(
      Topics topics, FetcherSettings settings, FetchEngine engine, Push push) {
    var wait = Duration.ofSeconds(1);
    var kafka = new KafkaSettings("127.0.0.1:1", "", 1, (short) 1, wait, "unused", 1, wait);
    var starting = new StartingSources(settings, new SourceRegistry(kafka, topics));
    return new FetcherTopology(topics, settings, engine, starting, push);
  }

  /// What the application makes of these keys, and of the defaults for all others.
  static FetcherSettings settings(Map<String, Object> settings) {
    return SETTINGS.computeIfAbsent(settings, FetcherHarness::bind);
  }

  private static FetcherSettings bind(Map<String, Object> settings) {
    try (var context = ApplicationContext.run(settings)) {
      return context.getBean(FetcherSettings.class);
    }
  }

  private static Properties properties(Path stateDir) {
    var properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "fetcher-test");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    return properties;
  }

  private <V> TestInputTopic<String, V> input(Topic<V> topic) {
    return driver.createInputTopic(
        topic.name(), topic.key().serializer(), topic.value().serializer());
  }

  private <V> TestOutputTopic<String, V> output(Topic<V> topic) {
    return driver.createOutputTopic(
        topic.name(), topic.key().deserializer(), topic.value().deserializer());
  }

  /// Lets time pass; what falls due meanwhile happens at its end.
  void pass(Duration time) {
    now = now.plus(time);
    driver.advanceWallClockTime(time);
  }

  /// Long enough for a tick to start what is due and another to apply what came of it.
  void ticks() {
    pass(Duration.ofMillis(200));
    pass(Duration.ofMillis(200));
  }

  /// From now on fetches wait until [#release].
  void hold() {
    holding = true;
  }

  /// Runs the fetches that waited.
  void release() {
    holding = false;
    while (!held.isEmpty()) {
      held.remove().run();
    }
  }

  Instant now() {
    return now;
  }

  void add(Source source) {
    sources.pipeInput(source.id(), source);
  }

  void remove(String id) {
    sources.pipeInput(new TestRecord<>(id, null));
  }

  /// The outcomes since the last call.
  List<FetchOutcome> outcomes() {
    return fetches.readValuesToList();
  }

  @Override
  public void close() {
    driver.close();
    http.close();
  }
}
