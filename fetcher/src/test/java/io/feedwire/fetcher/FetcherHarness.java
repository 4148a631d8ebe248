package io.feedwire.fetcher;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.source.FileCheck;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.Topic;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.fetcher.http.DocumentFetcher;
import io.feedwire.fetcher.http.HttpFetcher;
import io.feedwire.fetcher.poll.FolderMetrics;
import io.feedwire.fetcher.poll.SourceState;
import io.feedwire.fetcher.reach.AllowList;
import io.feedwire.fetcher.reach.Reach;
import io.feedwire.fetcher.reach.Resolver;
import io.feedwire.fetcher.websub.Push;
import io.feedwire.fetcher.websub.WebSubSettings;
import io.feedwire.fetcher.work.Breaker;
import io.feedwire.fetcher.work.Domains;
import io.feedwire.fetcher.work.FetchEngine;
import io.feedwire.fetcher.work.FetchMetrics;
import io.feedwire.fetcher.work.Slots;
import io.feedwire.runtime.KafkaSettings;
import io.feedwire.sources.SourceRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

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
  final TestOutputTopic<String, FileCheck> checks;
  final TestInputTopic<String, byte[]> pushes;
  final TestOutputTopic<String, byte[]> subscriptions;
  final Queue<Runnable> held = new ArrayDeque<>();

  private final TopologyTestDriver driver;
  private final DocumentFetcher http;
  private Instant now = START;
  private boolean holding;

  FetcherHarness(Path stateDir, Map<String, Object> settings) {
    this(stateDir, settings, null, WebSubSettings.off());
  }

  FetcherHarness(Path stateDir, Map<String, Object> settings, WebSubSettings push) {
    this(stateDir, settings, null, push);
  }

  FetcherHarness(Path stateDir, Map<String, Object> settings, DocumentFetcher server) {
    this(stateDir, settings, server, WebSubSettings.off());
  }

  /// @param server what answers in place of the network
  private FetcherHarness(
      Path stateDir,
      Map<String, Object> settings,
      @Nullable DocumentFetcher server,
      WebSubSettings push) {
    Topics topics = Topics.withPrefix("");
    FetcherSettings fetcher = settings(undelayed(settings));
    http =
        server != null
            ? server
            : new HttpFetcher(
                fetcher.http(),
                new Reach(AllowList.LOOPBACK, Resolver.system()),
                name -> null,
                () -> now);
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
            http,
            executor,
            new Slots(fetcher.inFlight()),
            new Domains(fetcher.domainDelay(), fetcher.perDomain()),
            new Breaker(),
            new FetchMetrics(new SimpleMeterRegistry()),
            () -> now);
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
    checks = output(topics.checks());
    pushes = input(topics.pushes());
    subscriptions = output(topics.subscriptions());
  }

  /// All servers of a test are one host, and what is asked must not hang on its port: a fetch is
  /// full by the source's id and the time.
  static Map<String, Object> undelayed(Map<String, Object> settings) {
    Map<String, Object> all =
        new HashMap<>(
            Map.of("feedwire.fetcher.domain-delay", "0s", "feedwire.fetcher.full-fetches", 0));
    all.putAll(settings);
    return all;
  }

  static FetcherTopology topology(Topics topics, FetcherSettings settings, FetchEngine engine) {
    return topology(topics, settings, engine, Push.without(WebSubSettings.off()));
  }

  private static FetcherTopology topology(
      Topics topics, FetcherSettings settings, FetchEngine engine, Push push) {
    var wait = Duration.ofSeconds(1);
    var kafka = new KafkaSettings("127.0.0.1:1", "", 1, (short) 1, wait, "unused", 1, wait);
    var starting = new StartingSources(settings, new SourceRegistry(kafka, topics));
    var metrics = new FolderMetrics(new SimpleMeterRegistry());
    return new FetcherTopology(
        topics, settings, engine, new FetcherTopology.Beside(starting, metrics, push));
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

  /// A source as the store has it.
  Source source(String id) {
    KeyValueStore<String, SourceState> sources = driver.getKeyValueStore("sources");
    return Objects.requireNonNull(sources.get(id)).source();
  }

  /// When the store says that a source is looked at next.
  Instant plannedAt(String id) {
    KeyValueStore<String, SourceState> sources = driver.getKeyValueStore("sources");
    return Objects.requireNonNull(sources.get(id)).nextAt();
  }

  /// Throws away what has come out.
  void drop() {
    fetches.readRecordsToList();
    raw.readRecordsToList();
    backfill.readRecordsToList();
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
