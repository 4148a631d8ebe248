package io.feedwire.dashboard.kafka;

import io.feedwire.runtime.KafkaSettings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Makes consumers without a group that read committed records only. Offsets are sought, never
/// reset: a place that is no longer kept is an error that the reader handles.
@Singleton
public class Consumers {

  /// What one question to the broker may take.
  public static final Duration TIMEOUT = Duration.ofSeconds(5);

  /// The replays of many clients together must stay small; a larger record still comes, alone.
  private static final int CLIENT_FETCH_BYTES = 1024 * 1024;

  private static final int CLIENT_PARTITION_BYTES = 256 * 1024;

  private final KafkaSettings settings;

  /// Two consumers of one client id would collide in JMX.
  private final AtomicLong replays = new AtomicLong();

  Consumers(KafkaSettings settings) {
    this.settings = settings;
  }

  /// For one of the dashboard's own readers.
  Consumer<String, byte[]> ofReader(String name) {
    return consumer(Map.of(ConsumerConfig.CLIENT_ID_CONFIG, "dashboard-" + name));
  }

  /// For the replay of one client.
  public Consumer<String, byte[]> ofLog() {
    return consumer(
        Map.of(
            ConsumerConfig.CLIENT_ID_CONFIG,
            "dashboard-replay-" + replays.incrementAndGet(),
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
            CLIENT_FETCH_BYTES,
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
            CLIENT_PARTITION_BYTES,
            ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG,
            false));
  }

  private Consumer<String, byte[]> consumer(Map<String, Object> more) {
    var config = new java.util.HashMap<String, Object>(more);
    config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
    return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /// The partitions of a topic; none while it does not exist.
  public static List<TopicPartition> partitions(
      Consumer<?, ?> consumer, String topic, Duration timeout) {
    List<PartitionInfo> found = consumer.listTopics(timeout).getOrDefault(topic, List.of());
    return found.stream().map(p -> new TopicPartition(p.topic(), p.partition())).toList();
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
