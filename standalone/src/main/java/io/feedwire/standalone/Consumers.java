package io.feedwire.standalone;

import io.feedwire.contracts.topic.Topic;
import io.feedwire.runtime.KafkaSettings;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;

/// Consumers without a group, of committed records: they look on and leave no trace.
final class Consumers {

  private Consumers() {}

  static <V> Consumer<String, V> open(KafkaSettings settings, Topic<V> topic) {
    return open(settings, topic, topic.value().deserializer());
  }

  /// With values read otherwise than the topic says.
  static <V> Consumer<String, V> open(
      KafkaSettings settings, Topic<?> topic, Deserializer<V> values) {
    int millis = Math.toIntExact(settings.connectTimeout().toMillis());
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            settings.bootstrapServers(),
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            millis,
            ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            millis),
        topic.key().deserializer(),
        values);
  }

  /// Assigns every partition of the topic, none when there is no such topic.
  static List<TopicPartition> assignAll(Consumer<?, ?> consumer, Topic<?> topic) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic.name()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    return partitions;
  }
}
