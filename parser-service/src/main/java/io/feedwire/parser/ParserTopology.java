package io.feedwire.parser;

import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.Topic;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.runtime.TopologyDefinition;
import io.feedwire.sources.RequestPartitioner;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;

/// `feeds.raw`, `feeds.backfill` → `articles.parsed`, `articles.rejected`, `feeds.requests`.
///
/// Two lanes that share nothing, each a sub-topology of its own: a task takes the oldest timestamp
/// among its inputs first, so that in one task an archive's backlog would stand before live records
/// for as long as it lasts. Values leave the processor as bytes, because it measures them.
@Singleton
public final class ParserTopology implements TopologyDefinition {

  /// The outputs of a lane, as the processor names them; the node's name has the lane before it.
  static final String PARSED = "parsed";

  static final String REJECTED = "rejected";
  static final String REQUESTS = "requests";

  private final Topics topics;
  private final DocumentParser parser;
  private final ParserSettings settings;
  private final ParserMetrics metrics;

  public ParserTopology(
      Topics topics, DocumentParser parser, ParserSettings settings, ParserMetrics metrics) {
    this.topics = topics;
    this.parser = parser;
    this.settings = settings;
    this.metrics = metrics;
  }

  @Override
  public String name() {
    return "parser";
  }

  @Override
  public Topology build() {
    var topology = new Topology();
    addLane(topology, Source.Lane.LIVE, topics.raw());
    addLane(topology, Source.Lane.BACKFILL, topics.backfill());
    return topology;
  }

  private void addLane(Topology topology, Source.Lane of, Topic<byte[]> input) {
    String lane = of.name().toLowerCase(Locale.ROOT);
    String source = lane + "-raw";
    String parse = lane + "-parse";
    topology.addSource(source, new StringDeserializer(), new ByteArrayDeserializer(), input.name());
    topology.addProcessor(
        parse, () -> new DocumentProcessor(of, parser, settings, metrics), source);
    topology.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(storeName(of)), Serdes.String(), Serdes.ByteArray()),
        parse);
    addSink(topology, lane, PARSED, topics.parsed());
    addSink(topology, lane, REJECTED, topics.rejected());
    addRequests(topology, lane);
  }

  private void addRequests(Topology topology, String lane) {
    Topic<FetchRequest> requests = topics.requests();
    topology.addSink(
        lane + '-' + REQUESTS,
        requests.name(),
        new StringSerializer(),
        new ByteArraySerializer(),
        new RequestPartitioner(requests)::partitions,
        lane + "-parse");
  }

  private static void addSink(Topology topology, String lane, String output, Topic<?> topic) {
    topology.addSink(
        lane + '-' + output,
        topic.name(),
        new StringSerializer(),
        new ByteArraySerializer(),
        lane + "-parse");
  }

  /// The node of a lane's output.
  static String node(Source.Lane lane, String output) {
    return lane.name().toLowerCase(Locale.ROOT) + '-' + output;
  }

  static String storeName(Source.Lane lane) {
    return lane.name().toLowerCase(Locale.ROOT) + "-items";
  }
}
