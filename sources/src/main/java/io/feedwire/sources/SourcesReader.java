package io.feedwire.sources;

import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.Topic;
import io.feedwire.runtime.KafkaSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads `feeds.sources` from its beginning to where it ends now.
final class SourcesReader {

  private static final Logger LOG = LoggerFactory.getLogger(SourcesReader.class);
  private static final Duration POLL = Duration.ofMillis(100);

  private static final int FETCH_WAIT_MS = 10;

  /// A source and where its record is.
  record Found(Source source, int partition) {}

  /// @param partitions of the topic; 0 when there is no such topic
  record Snapshot(int partitions, Map<String, Found> sources) {}

  private final KafkaSettings settings;
  private final Topic<Source> topic;

  SourcesReader(KafkaSettings settings, Topic<Source> topic) {
    this.settings = settings;
    this.topic = topic;
  }

  Snapshot read() throws TimeoutException {
    try (var consumer =
        new KafkaConsumer<>(config(), new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = partitions(consumer);
      if (partitions.isEmpty()) {
        return new Snapshot(0, Map.of());
      }
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return new Snapshot(partitions.size(), readToEnd(consumer, partitions));
    }
  }

  private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
    List<PartitionInfo> infos = consumer.partitionsFor(topic.name());
    return infos.stream().map(info -> new TopicPartition(topic.name(), info.partition())).toList();
  }

  private Map<String, Found> readToEnd(
      KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions)
      throws TimeoutException {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    Map<String, Found> sources = new HashMap<>();
    long deadline = System.nanoTime() + settings.connectTimeout().toNanos();
    while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.getOrDefault(at, 0L))) {
      if (System.nanoTime() > deadline) {
        throw new TimeoutException("reading " + topic.name());
      }
      consumer.poll(POLL).forEach(record -> note(sources, record));
    }
    return sources;
  }

  private void note(Map<String, Found> sources, ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      // A tombstone on another partition than the record's says nothing about the record.
      sources.computeIfPresent(
          record.key(), (id, found) -> found.partition() == record.partition() ? null : found);
      return;
    }
    try {
      Source source = topic.value().deserializer().deserialize(topic.name(), record.value());
      sources.put(record.key(), new Found(source, record.partition()));
    } catch (SerializationException e) {
      LOG.warn(
          "{} partition {} offset {} holds no source and is skipped",
          topic.name(),
          record.partition(),
          record.offset());
    }
  }

  private Map<String, Object> config() {
    int millis = Math.toIntExact(settings.connectTimeout().toMillis());
    return Map.of(
        // Closing waits for a fetch that found nothing: half a second by default.
        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
        FETCH_WAIT_MS,
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        settings.bootstrapServers(),
        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
        "read_committed",
        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
        false,
        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
        false,
        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
        millis,
        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
        millis);
  }
}
