package io.feedwire.fetcher;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.Topic;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.fetcher.http.HttpFetcher;
import io.feedwire.fetcher.poll.FolderMetrics;
import io.feedwire.fetcher.work.Breaker;
import io.feedwire.fetcher.work.Domains;
import io.feedwire.fetcher.work.FetchEngine;
import io.feedwire.fetcher.work.Slots;
import io.feedwire.runtime.TopologyDefinition;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Executors;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/// Sources and requests in, raw documents and outcomes out. Both lie on partitions by the domain
/// that is asked, and share the store of domains, so that one task has all that goes to a domain.
@Singleton
public final class FetcherTopology implements TopologyDefinition {

  private static final StreamOutput.Children OF_SOURCES =
      new StreamOutput.Children("polled-raw", "polled-backfill", "polled-fetches");
  private static final StreamOutput.Children OF_REQUESTS =
      new StreamOutput.Children("requested-raw", "requested-backfill", "requested-fetches");

  private final Topics topics;
  private final FetcherSettings settings;
  private final FetchEngine engine;
  private final StartingSources startingSources;
  private final FolderMetrics folderMetrics;

  @Inject
  public FetcherTopology(
      Topics topics,
      FetcherSettings settings,
      StartingSources startingSources,
      FolderMetrics folderMetrics) {
    this(topics, settings, engine(settings), startingSources, folderMetrics);
  }

  FetcherTopology(
      Topics topics,
      FetcherSettings settings,
      FetchEngine engine,
      StartingSources startingSources,
      FolderMetrics folderMetrics) {
    this.topics = topics;
    this.settings = settings;
    this.engine = engine;
    this.startingSources = startingSources;
    this.folderMetrics = folderMetrics;
  }

  private static FetchEngine engine(FetcherSettings settings) {
    InstantSource clock = InstantSource.system();
    return new FetchEngine(
        new HttpFetcher(settings.http(), settings.reach(), System::getenv, clock),
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("fetch-", 0).factory()),
        new Slots(settings.inFlight()),
        new Domains(settings.domainDelay(), settings.perDomain()),
        new Breaker(),
        clock);
  }

  @Override
  public String name() {
    return "fetcher";
  }

  @Override
  public void prepare() {
    startingSources.register();
  }

  @Override
  public Topology build() {
    var topology = new Topology();
    polling(topology);
    requests(topology);
    topology.addStateStore(DomainStore.builder(), "poll", "request");
    return topology;
  }

  private void polling(Topology topology) {
    var polling =
        new SourcesProcessor.Settings(
            settings.tick(), settings.policy(), settings.folders(), folderMetrics, OF_SOURCES);
    source(topology, "sources", topics.sources());
    topology.addProcessor(
        "poll",
        new Supplier<String, Source>(SourcesProcessor.stores()) {
          @Override
          public Processor<String, Source, String, Object> get() {
            return new SourcesProcessor(engine, polling);
          }
        },
        "sources");
    sinks(topology, OF_SOURCES, "poll");
  }

  private void requests(Topology topology) {
    var requesting =
        new RequestsProcessor.Settings(settings.tick(), settings.requests(), OF_REQUESTS);
    source(topology, "requests", topics.requests());
    topology.addProcessor(
        "request",
        new Supplier<String, FetchRequest>(RequestsProcessor.stores()) {
          @Override
          public Processor<String, FetchRequest, String, Object> get() {
            return new RequestsProcessor(engine, requesting);
          }
        },
        "requests");
    sinks(topology, OF_REQUESTS, "request");
  }

  private void sinks(Topology topology, StreamOutput.Children names, String processor) {
    sink(topology, names.raw(), topics.raw(), processor);
    sink(topology, names.backfill(), topics.backfill(), processor);
    Topic<FetchOutcome> fetches = topics.fetches();
    sink(topology, names.fetches(), fetches, processor);
  }

  private static void source(Topology topology, String name, Topic<?> topic) {
    topology.addSource(
        name, topic.key().deserializer(), topic.value().deserializer(), topic.name());
  }

  private static void sink(Topology topology, String name, Topic<?> topic, String processor) {
    topology.addSink(
        name, topic.name(), topic.key().serializer(), topic.value().serializer(), processor);
  }

  /// A processor with the stores that it alone uses.
  private abstract static class Supplier<K, V> implements ProcessorSupplier<K, V, String, Object> {
    private final Set<StoreBuilder<?>> stores;

    Supplier(Set<StoreBuilder<?>> stores) {
      this.stores = stores;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      return stores;
    }
  }

  @PreDestroy
  void close() {
    engine.http().close();
  }
}
