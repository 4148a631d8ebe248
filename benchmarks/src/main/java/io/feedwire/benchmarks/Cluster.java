package io.feedwire.benchmarks;

import io.feedwire.contracts.topic.Topic;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.runtime.KafkaSettings;
import io.feedwire.standalone.up.EmbeddedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/// What the benchmarks of stages have in common: one broker in this JVM, four partitions.
final class Cluster {

  static final int PARTITIONS = 4;

  private Cluster() {}

  /// Creates all topics, with the sizes that they have in production.
  static void create(Admin admin, Topics topics) throws ExecutionException, InterruptedException {
    for (Topic<?> topic : topics.all()) {
      create(admin, topic.name(), topic.maxMessageBytes());
    }
  }

  static void create(Admin admin, String topic, int maxMessageBytes)
      throws ExecutionException, InterruptedException {
    var created = new NewTopic(topic, PARTITIONS, (short) 1);
    created.configs(Map.of("max.message.bytes", Integer.toString(maxMessageBytes)));
    admin.createTopics(List.of(created)).all().get();
  }

  /// @param folder for state
  /// @param commit interval between transactions
  static KafkaSettings settings(
      EmbeddedBroker broker, Path folder, int streamThreads, Duration commit) {
    return new KafkaSettings(
        broker.bootstrapServers(),
        "",
        PARTITIONS,
        (short) 1,
        Duration.ofSeconds(30),
        folder.resolve("state").toString(),
        streamThreads,
        commit);
  }
}
