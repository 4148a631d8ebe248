package io.feedwire.dashboard.kafka;

import io.feedwire.runtime.KafkaSettings;
import io.feedwire.runtime.ReadOnlyConsumers;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Makes consumers without a group that read committed records only. Offsets are sought, never
/// reset: a place that is no longer kept is an error that the reader handles.
@Singleton
public class Consumers {

  /// What one question to the broker may take.
  public static final Duration TIMEOUT = Duration.ofSeconds(5);

  /// The replays of many clients together must stay small; a larger record still comes, alone.
  private static final int CLIENT_FETCH_BYTES = 1024 * 1024;

  private static final int CLIENT_PARTITION_BYTES = 256 * 1024;

  /// Readers stay for ever: ten questions a second while nothing comes.
  private static final int FETCH_WAIT_MS = 100;

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
    var config = new HashMap<String, Object>(more);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MS);
    return ReadOnlyConsumers.open(settings, new ByteArrayDeserializer(), config);
  }
}
