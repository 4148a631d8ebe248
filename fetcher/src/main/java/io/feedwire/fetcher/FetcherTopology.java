package io.feedwire.fetcher;

import io.feedwire.contracts.json.JsonSerde;
import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.Topic;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.fetcher.http.HttpFetcher;
import io.feedwire.fetcher.lists.Listing;
import io.feedwire.fetcher.poll.FolderMetrics;
import io.feedwire.fetcher.websub.Push;
import io.feedwire.fetcher.work.Breaker;
import io.feedwire.fetcher.work.Domains;
import io.feedwire.fetcher.work.FetchEngine;
import io.feedwire.fetcher.work.FetchMetrics;
import io.feedwire.fetcher.work.Slots;
import io.feedwire.runtime.TopologyDefinition;
import io.feedwire.sources.DomainPartition;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
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

  private static final String REQUESTED_CHECKS = "requested-checks";

  private final Topics topics;
  private final FetcherSettings settings;
  private final FetchEngine engine;
  private final Beside beside;

  /// What works beside the topology.
  record Beside(StartingSources startingSources, FolderMetrics folderMetrics, Push push) {}

  @Inject
  public FetcherTopology(
      Topics topics,
      FetcherSettings settings,
      StartingSources startingSources,
      MeterRegistry meters,
      Push push) {
    this(
        topics,
        settings,
        engine(settings, meters),
        new Beside(startingSources, new FolderMetrics(meters), push));
  }

  FetcherTopology(Topics topics, FetcherSettings settings, FetchEngine engine, Beside beside) {
    this.topics = topics;
    this.settings = settings;
    this.engine = engine;
    this.beside = beside;
  }

  private static FetchEngine engine(FetcherSettings settings, MeterRegistry meters) {
    InstantSource clock = InstantSource.system();
    var domains = new Domains(settings.domainDelay(), settings.perDomain());
    return new FetchEngine(
        new HttpFetcher(
            settings.http(),
            settings.reach(),
            System::getenv,
            clock,
            uri -> domains.sent(DomainPartition.domain(uri), clock.instant())),
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("fetch-", 0).factory()),
        new Slots(settings.inFlight()),
        domains,
        new Breaker(),
        new FetchMetrics(meters),
        clock);
  }

  @Override
  public String name() {
    return "fetcher";
  }

  @Override
  public void prepare() {
    beside.startingSources().register();
    beside.push().start();
  }

  @Override
  public Topology build() {
    var topology = new Topology();
    polling(topology);
    requests(topology);
    listed(topology);
    topology.addStateStore(DomainStore.builder(), "poll", "request");
    return topology;
  }

  private void polling(Topology topology) {
    var polling =
        new SourcesProcessor.Settings(
            settings.tick(),
            settings.policy(),
            settings.folders(),
            beside.folderMetrics(),
            OF_SOURCES,
            new SourcesProcessor.PushSettings(beside.push().parts(), "announced-subscriptions"));
    source(topology, "sources", topics.sources());
    source(topology, "pushes", topics.pushes());
    topology.addProcessor(
        "poll",
        new Supplier<String, Object>(SourcesProcessor.stores()) {
          @Override
          public Processor<String, Object, String, Object> get() {
            return new SourcesProcessor(engine, polling);
          }
        },
        "sources",
        "pushes");
    sinks(topology, OF_SOURCES, "poll");
    sink(topology, "announced-subscriptions", topics.subscriptions(), "poll");
  }

  /// What lists name goes by way of the instance that has the source to where sources are defined.
  private void listed(Topology topology) {
    var listings = new JsonSerde<>(Listing.class);
    Topic<Source> sources = topics.sources();
    topology.addSink(
        SourcesProcessor.LISTED,
        topics.listed().name(),
        new StringSerializer(),
        listings.serializer(),
        (topic, key, value, partitions) -> partition((Listing) value, partitions),
        "poll");
    topology.addSource(
        "listed", new StringDeserializer(), listings.deserializer(), topics.listed().name());
    topology.addProcessor("merge-listed", ListingProcessor::new, "listed");
    topology.connectProcessorAndStateStores("merge-listed", SourceMemory.SOURCES);
    Serializer<Listing> definitions =
        (topic, listing) ->
            listing == null || listing.gone()
                ? null
                : sources.value().serializer().serialize(topic, listing.source());
    topology.addSink(
        "defined-sources",
        sources.name(),
        new StringSerializer(),
        definitions,
        (topic, key, value, partitions) -> partition((Listing) value, partitions),
        "merge-listed");
  }

  private static Optional<Set<Integer>> partition(Listing listing, int partitions) {
    return Optional.of(Set.of(DomainPartition.of(listing.source(), partitions)));
  }

  private void requests(Topology topology) {
    var requesting =
        new RequestsProcessor.Settings(
            settings.tick(), settings.requests(), OF_REQUESTS, REQUESTED_CHECKS);
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
    sink(topology, REQUESTED_CHECKS, topics.checks(), "request");
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
