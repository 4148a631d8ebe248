package io.feedwire.standalone.up;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What [Standalone] is started with.
///
/// @param data the folder that keeps everything
/// @param port of HTTP; 0 for any that is free
/// @param kafka whose broker
/// @param feeds what is read from the beginning
/// @param settings above all others, by key: `feedwire.kafka.partitions`
public record UpOptions(
    Path data, int port, Kafka kafka, Feeds feeds, Map<String, String> settings) {

  public UpOptions {
    settings = Map.copyOf(settings);
  }

  /// Where Kafka is.
  public sealed interface Kafka {
    /// In this JVM; port 0 for any that is free.
    record Embedded(int port) implements Kafka {}

    /// Somewhere else: host:port, comma separated.
    record External(String bootstrapServers) implements Kafka {}
  }

  /// The sources registered at the start.
  public sealed interface Feeds {
    Feeds NONE = new Bundled(null, null);

    /// Those of a file of the user's: registered at every start, as the file has them.
    record Own(Path file) implements Feeds {}

    /// What Feedwire brings along: each is registered once, and may be removed.
    ///
    /// @param list a sources file; absent for none
    /// @param samples the sample archive; absent for none
    record Bundled(@Nullable Path list, @Nullable Path samples) implements Feeds {}
  }
}
