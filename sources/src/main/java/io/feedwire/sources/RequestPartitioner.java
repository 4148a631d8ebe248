package io.feedwire.sources;

import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.topic.Topic;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Deserializer;

/// Puts what is to be fetched with the sources of its domain ([DomainPartition]), so that one
/// instance of the fetcher asks it. Values have been written already: processors measure them.
public final class RequestPartitioner {

  private final Deserializer<FetchRequest> requests;

  public RequestPartitioner(Topic<FetchRequest> topic) {
    this.requests = topic.value().deserializer();
  }

  /// As Kafka Streams asks it of a sink.
  public Optional<Set<Integer>> partitions(
      String topic, String key, byte[] value, int numPartitions) {
    FetchRequest request = requests.deserialize(topic, value);
    return Optional.of(Set.of(DomainPartition.of(request.url(), numPartitions)));
  }
}
