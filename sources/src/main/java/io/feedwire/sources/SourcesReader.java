package io.feedwire.sources;

import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.Topic;
import io.feedwire.runtime.KafkaSettings;
import io.feedwire.runtime.ReadOnlyConsumers;
import io.feedwire.runtime.TopicRead;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads `feeds.sources` from its beginning to where it ends now.
final class SourcesReader {

  private static final Logger LOG = LoggerFactory.getLogger(SourcesReader.class);

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
    Map<String, Found> sources = new HashMap<>();
    var consumer = ReadOnlyConsumers.ofQuestion(settings, new ByteArrayDeserializer());
    try {
      int partitions =
          new TopicRead(settings, topic.name()).all(consumer, record -> note(sources, record));
      return new Snapshot(partitions, sources);
    } finally {
      ReadOnlyConsumers.close(consumer);
    }
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
}
