package io.feedwire.runtime;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Consumers without a group, of committed records: they look on and leave no trace.
public final class ReadOnlyConsumers {

  /// Who looks on wants to hear at once that there is nothing more; half a second is Kafka's own.
  private static final int FETCH_WAIT_MS = 50;

  private ReadOnlyConsumers() {}

  /// For one question: calls to the broker take [KafkaSettings#connectTimeout] at most, and a place
  /// that is no longer kept is the earliest that is.
  public static <V> Consumer<String, V> ofQuestion(KafkaSettings settings, Deserializer<V> values) {
    int millis = Math.toIntExact(settings.connectTimeout().toMillis());
    return open(
        settings,
        values,
        Map.of(
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            millis,
            ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            millis));
  }

  /// With settings of one's own above the common ones.
  public static <V> Consumer<String, V> open(
      KafkaSettings settings, Deserializer<V> values, Map<String, Object> more) {
    var config = new HashMap<String, Object>();
    config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MS);
    config.putAll(more);
    return new KafkaConsumer<>(config, new StringDeserializer(), values);
  }

  /// The partitions of a topic; none while it does not exist.
  public static List<TopicPartition> partitions(
      Consumer<?, ?> consumer, String topic, Duration timeout) {
    return consumer.listTopics(timeout).getOrDefault(topic, List.of()).stream()
        .map(found -> new TopicPartition(found.topic(), found.partition()))
        .toList();
  }

  /// Closes without waiting for the broker: there is no group to leave.
  public static void close(Consumer<?, ?> consumer) {
    // An interrupted thread could not close: it would be told so again by the network client.
    boolean interrupted = Thread.interrupted();
    consumer.close(CloseOptions.timeout(Duration.ZERO));
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
