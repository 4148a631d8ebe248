package io.feedwire.runtime;

import io.feedwire.contracts.topic.Topics;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Where Kafka is and how this installation's topics are named and sized: the keys under
/// `feedwire.kafka` (`FEEDWIRE_KAFKA_…` in the environment).
///
/// @param bootstrapServers host:port, comma separated
/// @param topicPrefix put before every topic's name and every application id
/// @param partitions of every topic, when it is created; a limit on how many instances share the
///   work
/// @param replicationFactor of every topic, when it is created
/// @param connectTimeout how long a service waits at its start for the broker to answer
/// @param stateDir folder in which the Streams applications keep their state
/// @param streamThreads threads of each Streams application in this process
/// @param commitInterval least time between transactions of a Streams application; see [CommitPace]
@ConfigurationProperties("feedwire.kafka")
public record KafkaSettings(
    @Bindable(defaultValue = "localhost:9092") String bootstrapServers,
    @Bindable(defaultValue = "") String topicPrefix,
    @Bindable(defaultValue = "4") int partitions,
    @Bindable(defaultValue = "1") short replicationFactor,
    @Bindable(defaultValue = "30s") Duration connectTimeout,
    @Bindable(defaultValue = "data/streams") String stateDir,
    @Bindable(defaultValue = "1") int streamThreads,
    @Bindable(defaultValue = "25ms") Duration commitInterval) {

  public KafkaSettings {
    if (partitions < 1 || replicationFactor < 1 || streamThreads < 1) {
      throw new IllegalArgumentException(
          "feedwire.kafka: partitions, replication-factor and stream-threads must be 1 or more");
    }
    if (commitInterval.toMillis() < 1) {
      throw new IllegalArgumentException("feedwire.kafka: commit-interval must be 1ms or more");
    }
  }

  /// Makes the catalogue of this installation's topics.
  @Factory
  static class TopicsFactory {
    @Singleton
    Topics topics(KafkaSettings settings) {
      return Topics.withPrefix(settings.topicPrefix());
    }
  }
}
