package io.feedwire.dashboard.changes;

import io.feedwire.contracts.topic.Topics;
import io.feedwire.dashboard.kafka.Consumers;
import jakarta.inject.Singleton;

/// The log on Kafka: each replay has a short-lived consumer of its own.
@Singleton
final class KafkaChangeLog implements ChangeLog {

  private final Consumers consumers;
  private final String topic;

  KafkaChangeLog(Consumers consumers, Topics topics) {
    this.consumers = consumers;
    this.topic = topics.changes().name();
  }

  @Override
  public Replay replay(Since since) {
    return new KafkaReplay(consumers, topic, since);
  }
}
