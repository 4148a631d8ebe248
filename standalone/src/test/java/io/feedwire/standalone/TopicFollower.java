package io.feedwire.standalone;

import io.feedwire.contracts.topic.Topic;
import io.feedwire.runtime.KafkaSettings;
import io.feedwire.runtime.ReadOnlyConsumers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.assertj.core.api.Assertions;

/// Reads a topic from its beginning and waits for what a test wants to see there.
final class TopicFollower<V> implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);

  /// A record that a test waits for.
  interface Wanted<V> {
    boolean matches(ConsumerRecord<String, V> record);
  }

  private final Consumer<String, V> consumer;
  private final List<TopicPartition> partitions;
  private final List<ConsumerRecord<String, V>> seen = new ArrayList<>();

  private TopicFollower(Consumer<String, V> consumer, List<TopicPartition> partitions) {
    this.consumer = consumer;
    this.partitions = partitions;
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  static <V> TopicFollower<V> of(KafkaSettings settings, Topic<V> topic) {
    var consumer = ReadOnlyConsumers.ofQuestion(settings, topic.value().deserializer());
    return new TopicFollower<>(
        consumer, ReadOnlyConsumers.partitions(consumer, topic.name(), settings.connectTimeout()));
  }

  /// Fails, with what was seen, when one of the wanted records does not come in time.
  @SafeVarargs
  final void awaitAll(Duration timeout, Wanted<V>... wanted) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (!Arrays.stream(wanted).allMatch(one -> seen.stream().anyMatch(one::matches))) {
      if (System.nanoTime() > deadline) {
        Assertions.fail(
            "not all came within %s; seen: %s",
            timeout, seen.stream().map(ConsumerRecord::key).toList());
      }
      consumer.poll(POLL).forEach(seen::add);
    }
  }

  /// Everything up to where the topic ends now.
  List<V> readToEnd() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.get(at))) {
      consumer.poll(POLL).forEach(seen::add);
    }
    return seen.stream().map(ConsumerRecord::value).toList();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
