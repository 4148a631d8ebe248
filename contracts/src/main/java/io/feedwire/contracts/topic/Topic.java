package io.feedwire.contracts.topic;

import java.time.Duration;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/// One topic as the catalogue declares it. Keys are strings, always.
///
/// @param name with the prefix, as on the broker
/// @param keyOf what the key is, in words, for the documentation
/// @param value how values are written
/// @param retention how long records are kept; absent for a compacted topic
/// @param maxMessageBytes largest record the broker takes, in bytes
/// @param internal of no interest outside the service that writes it
public record Topic<V>(
    String name,
    String keyOf,
    Serde<V> value,
    @Nullable Duration retention,
    int maxMessageBytes,
    boolean internal) {

  /// How keys are written.
  public Serde<String> key() {
    return Serdes.String();
  }

  /// Whether the topic keeps the last record of each key.
  public boolean compacted() {
    return retention == null;
  }
}
