package io.feedwire.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// Reads what a topic holds now, from its beginning or from so many records before its end. Bounded
/// by progress: it may take as long as it goes on, and ends when nothing has come for
/// [KafkaSettings#connectTimeout].
public final class TopicRead {

  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaSettings settings;
  private final String topic;

  public TopicRead(KafkaSettings settings, String topic) {
    this.settings = settings;
    this.topic = topic;
  }

  /// What is done with each record.
  public interface Each<V> {
    void read(ConsumerRecord<String, V> record);
  }

  /// @param last records looked at on each partition, at most
  /// @return partitions of the topic; 0 when there is no such topic
  /// @throws TimeoutException when nothing more comes though something is there
  public <V> int last(long last, Consumer<String, V> consumer, Each<V> each)
      throws TimeoutException {
    List<TopicPartition> partitions =
        ReadOnlyConsumers.partitions(consumer, topic, settings.connectTimeout());
    if (partitions.isEmpty()) {
      return 0;
    }
    consumer.assign(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    consumer
        .beginningOffsets(partitions)
        .forEach((at, begin) -> consumer.seek(at, Math.max(begin, end(ends, at) - last)));
    toEnd(consumer, ends, each);
    return partitions.size();
  }

  /// The same from the beginning.
  public <V> int all(Consumer<String, V> consumer, Each<V> each) throws TimeoutException {
    return last(Long.MAX_VALUE, consumer, each);
  }

  private <V> void toEnd(Consumer<String, V> consumer, Map<TopicPartition, Long> ends, Each<V> each)
      throws TimeoutException {
    long patience = settings.connectTimeout().toNanos();
    long since = System.nanoTime();
    // Positions, and not records: what is aborted, and the marks of transactions, are progress too.
    long before = -1;
    while (ends.keySet().stream().anyMatch(at -> consumer.position(at) < end(ends, at))) {
      consumer.poll(POLL).forEach(each::read);
      long now = ends.keySet().stream().mapToLong(consumer::position).sum();
      if (now != before) {
        before = now;
        since = System.nanoTime();
      } else if (System.nanoTime() - since > patience) {
        throw new TimeoutException("reading " + topic);
      }
    }
  }

  private static long end(Map<TopicPartition, Long> ends, TopicPartition at) {
    return ends.getOrDefault(at, 0L);
  }
}
