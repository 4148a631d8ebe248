package io.feedwire.dashboard.changes;

import io.feedwire.contracts.topic.Topics;
import io.feedwire.dashboard.DashboardSettings;
import io.feedwire.dashboard.kafka.TopicReader;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fills the ring: at the start with the last changes, an equal share of each partition, then with
/// every change as it comes.
@Singleton
public final class ChangesTail implements TopicReader {

  private static final Logger LOG = LoggerFactory.getLogger(ChangesTail.class);

  private final Ring ring;
  private final int capacity;
  private final String topic;

  ChangesTail(Ring ring, DashboardSettings settings, Topics topics) {
    this.ring = ring;
    this.capacity = settings.ring();
    this.topic = topics.changes().name();
  }

  @Override
  public String name() {
    return "changes";
  }

  @Override
  public List<String> topics() {
    return List.of(topic);
  }

  @Override
  public Map<TopicPartition, Long> restart(
      Map<TopicPartition, Long> begin, Map<TopicPartition, Long> end) {
    long share = Math.ceilDiv(capacity, Math.max(1, end.size()));
    Map<TopicPartition, Long> start = new HashMap<>();
    end.forEach(
        (partition, last) ->
            start.put(partition, Math.max(begin.getOrDefault(partition, 0L), last - share)));
    ring.restart(positions(start));
    return start;
  }

  @Override
  public void read(ConsumerRecords<String, byte[]> records, Map<TopicPartition, Long> positions) {
    List<Entry> entries = new ArrayList<>(records.count());
    for (ConsumerRecord<String, byte[]> record : records) {
      Entry.of(record)
          .ifPresentOrElse(
              entries::add,
              () ->
                  LOG.warn(
                      "{}-{} offset {} holds no change and is left out",
                      record.topic(),
                      record.partition(),
                      record.offset()));
    }
    ring.add(entries, positions(positions));
  }

  @Override
  public void caughtUp() {
    ring.goLive();
  }

  private static Positions positions(Map<TopicPartition, Long> offsets) {
    Map<Integer, Long> next = new HashMap<>();
    offsets.forEach((partition, offset) -> next.put(partition.partition(), offset));
    return new Positions(next);
  }
}
