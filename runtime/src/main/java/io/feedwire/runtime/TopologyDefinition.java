package io.feedwire.runtime;

import java.util.Map;
import org.apache.kafka.streams.Topology;

/// What a service brings to be run: one Streams application.
public interface TopologyDefinition {

  /// Name of the service; with the prefix it is the application id.
  String name();

  /// Runs once a start, when the topics exist and before the topology is built; nothing for most.
  ///
  /// @throws StartFailure when a person can mend what is wrong
  default void prepare() {}

  /// Builds the topology, once a start.
  Topology build();

  /// Runs when the process is asked to end, while the topology still works: what is only in memory
  /// can be handed on now, but no longer when a processor is closed. Returns within seconds;
  /// nothing for most.
  default void stopping() {}

  /// Streams settings that differ from those of [StreamsRunner]; empty for most.
  default Map<String, Object> overrides() {
    return Map.of();
  }
}
