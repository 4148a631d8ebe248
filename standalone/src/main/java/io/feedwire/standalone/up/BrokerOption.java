package io.feedwire.standalone.up;

import io.feedwire.contracts.topic.Topics;
import io.feedwire.runtime.KafkaSettings;
import io.feedwire.runtime.StartFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How the commands beside `up` find the broker: the one named, else the one that a running `up`
/// has written into the data folder, else `localhost:9092`.
public final class BrokerOption {

  private static final String DEFAULT = "localhost:9092";

  /// A person waits five seconds at most to hear that nothing is running.
  private static final Duration TIMEOUT = Duration.ofSeconds(4);

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "H:P",
      defaultValue = "${env:FEEDWIRE_KAFKA_BOOTSTRAP_SERVERS}",
      description = "Kafka, as host:port, comma separated (default: that of the data folder).")
  private @Nullable String bootstrapServers;

  @Option(
      names = "--topic-prefix",
      paramLabel = "PREFIX",
      defaultValue = "${env:FEEDWIRE_KAFKA_TOPIC_PREFIX:-}",
      description = "Prefix of the topics, where the installation has one.")
  private String prefix = "";

  /// How to reach it.
  ///
  /// @throws StartFailure when nothing answers there
  public KafkaSettings settings() {
    String servers =
        bootstrapServers == null
            ? DataFolder.bootstrapServers(data.folder).orElse(DEFAULT)
            : bootstrapServers;
    if (!BrokerAddress.answers(servers)) {
      throw new StartFailure(
          bootstrapServers == null
              ? "Feedwire is not running (nothing answers at %s): start it with ./feedwire up, or name a broker with --bootstrap-servers"
                  .formatted(servers)
              : "no Kafka broker answers at " + servers);
    }
    return new KafkaSettings(servers, prefix, 1, (short) 1, TIMEOUT, "", 1, TIMEOUT);
  }

  /// The topics there.
  public Topics topics() {
    return Topics.withPrefix(prefix);
  }
}
