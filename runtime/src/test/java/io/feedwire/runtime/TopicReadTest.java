package io.feedwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TopicReadTest {

  private static final String TOPIC = "t";
  private static final TopicPartition FIRST = new TopicPartition(TOPIC, 0);
  private static final Duration PATIENCE = Duration.ofMillis(50);

  private final List<String> read = new ArrayList<>();
  private final MockConsumer<String, String> consumer = new MockConsumer<>("earliest");
  private final TopicRead topic =
      new TopicRead(
          new KafkaSettings("localhost:1", "", 1, (short) 1, PATIENCE, "", 1, PATIENCE), TOPIC);

  /// A topic of one partition that says it ends there, and brings these.
  private void topic(long end, String... values) {
    consumer.updatePartitions(
        TOPIC, List.of(new PartitionInfo(TOPIC, 0, Node.noNode(), new Node[0], new Node[0])));
    consumer.updateBeginningOffsets(Map.of(FIRST, 0L));
    consumer.updateEndOffsets(Map.of(FIRST, end));
    for (int i = 0; i < values.length; i++) {
      // Each comes with a poll of its own, after the seek.
      var record = new ConsumerRecord<>(TOPIC, 0, i, "k", values[i]);
      consumer.schedulePollTask(() -> consumer.addRecord(record));
    }
  }

  @Test
  void everythingUpToTheEndIsRead() throws TimeoutException {
    topic(2, "a", "b");
    assertThat(topic.<String>all(consumer, record -> read.add(record.value()))).isEqualTo(1);
    assertThat(read).containsExactly("a", "b");
  }

  @Test
  void onlyTheLastAreReadWhereNoMoreIsWanted() throws TimeoutException {
    topic(2, "a", "b");
    topic.<String>last(1, consumer, record -> read.add(record.value()));
    assertThat(read).containsExactly("b");
  }

  @Test
  void aTopicThatIsNotThereHasNoPartitions() throws TimeoutException {
    assertThat(topic.<String>all(consumer, record -> read.add(record.value()))).isZero();
  }

  @Test
  void patienceEndsWhenNothingMoreComes() {
    topic(3, "a", "b");
    assertThatThrownBy(() -> topic.<String>all(consumer, record -> read.add(record.value())))
        .isInstanceOf(TimeoutException.class)
        .hasMessage("reading t");
    assertThat(read).containsExactly("a", "b");
  }
}
