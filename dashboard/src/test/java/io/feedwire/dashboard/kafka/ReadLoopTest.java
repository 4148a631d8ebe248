package io.feedwire.dashboard.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/// The loop runs on the test's thread, through one consumer after the other; the last one's last
/// poll closes it.
class ReadLoopTest {

  private static final String TOPIC = "articles.changes";
  private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

  private final ArrayDeque<MockConsumer<String, byte[]>> consumers = new ArrayDeque<>();
  private final List<String> states = new ArrayList<>();
  private final Recorder reader = new Recorder();
  private final ReadLoop loop = new ReadLoop(reader, this::nextConsumer, InstantSource.system());

  @Test
  void theReaderGetsWhatIsThereAndIsToldWhenItHasEverything() {
    MockConsumer<String, byte[]> consumer = consumer(0, 3);
    consumer.schedulePollTask(() -> add(consumer, 1, 2));
    consumer.schedulePollTask(() -> assertThat(loop.state().detail()).isEqualTo("live"));
    consumer.schedulePollTask(loop::close);
    reader.begin = 1;

    loop.run();

    assertThat(reader.events).containsExactly("restart 0 to 3", "read 1", "read 2", "caught up");
    assertThat(reader.positions).containsExactly(Map.entry(PARTITION, 3L));
  }

  @Test
  void aTopicThatIsMissingIsWaitedFor() {
    consumers.add(new MockConsumer<>("none"));
    consumer(0, 0).schedulePollTask(loop::close);

    loop.run();

    assertThat(states)
        .containsExactly(
            "waiting for Kafka", "waiting for Kafka: there is no topic articles.changes yet");
    assertThat(reader.events).containsExactly("restart 0 to 0", "caught up");
  }

  @Test
  void afterAFailureReadingGoesOnWhereItStopped() {
    MockConsumer<String, byte[]> failing = consumer(0, 1);
    failing.schedulePollTask(() -> add(failing, 0));
    failing.schedulePollTask(() -> failing.setPollException(new TimeoutException("away")));
    MockConsumer<String, byte[]> next = consumer(0, 2);
    next.schedulePollTask(() -> add(next, 0, 1));
    next.schedulePollTask(loop::close);

    loop.run();

    assertThat(states).containsExactly("waiting for Kafka", "waiting for Kafka: TimeoutException");
    assertThat(reader.events)
        .containsExactly("restart 0 to 1", "read 0", "caught up", "read 1", "caught up");
  }

  @Test
  void aBrokerThatComesBackEmptyIsReadFromItsBeginning() {
    MockConsumer<String, byte[]> before = consumer(0, 5);
    reader.begin = 5;
    before.schedulePollTask(() -> before.setPollException(new TimeoutException("away")));
    MockConsumer<String, byte[]> empty = consumer(0, 1);
    empty.schedulePollTask(() -> add(empty, 0));
    empty.schedulePollTask(loop::close);

    loop.run();

    assertThat(reader.events)
        .containsExactly("restart 0 to 5", "caught up", "restart 0 to 1", "read 0", "caught up");
  }

  @Test
  void aReaderThatFailsIsFedAgainFromBehindTheRecord() {
    MockConsumer<String, byte[]> first = consumer(0, 2);
    first.schedulePollTask(() -> add(first, 0));
    MockConsumer<String, byte[]> second = consumer(0, 2);
    second.schedulePollTask(() -> add(second, 0, 1));
    second.schedulePollTask(loop::close);
    reader.failsAt = 0;

    loop.run();

    assertThat(states).containsExactly("waiting for Kafka", "failed: IllegalStateException");
    assertThat(reader.events).containsExactly("restart 0 to 2", "read 1", "caught up");
  }

  private Consumer<String, byte[]> nextConsumer() {
    states.add(loop.state().detail());
    return Objects.requireNonNull(consumers.poll(), "the loop wants more consumers than expected");
  }

  /// A consumer of one partition that keeps the offsets from `begin` to before `end`.
  private MockConsumer<String, byte[]> consumer(long begin, long end) {
    var consumer = new MockConsumer<String, byte[]>("none");
    var node = new Node(1, "broker", 9092);
    Node[] nodes = {node};
    consumer.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, node, nodes, nodes)));
    consumer.updateBeginningOffsets(Map.of(PARTITION, begin));
    consumer.updateEndOffsets(Map.of(PARTITION, end));
    consumers.add(consumer);
    return consumer;
  }

  private static void add(MockConsumer<String, byte[]> consumer, int... offsets) {
    for (int offset : offsets) {
      byte[] value = Integer.toString(offset).getBytes(StandardCharsets.UTF_8);
      consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, offset, "key", value));
    }
  }

  private static final class Recorder implements TopicReader {
    private final List<String> events = new ArrayList<>();
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private long begin;
    private int failsAt = -1;

    @Override
    public String name() {
      return "recorder";
    }

    @Override
    public List<String> topics() {
      return List.of(TOPIC);
    }

    @Override
    public Map<TopicPartition, Long> restart(
        Map<TopicPartition, Long> begin, Map<TopicPartition, Long> end) {
      events.add("restart " + begin.get(PARTITION) + " to " + end.get(PARTITION));
      long from = this.begin;
      this.begin = 0;
      return Map.of(PARTITION, from);
    }

    @Override
    public void read(ConsumerRecords<String, byte[]> records, Map<TopicPartition, Long> after) {
      for (ConsumerRecord<String, byte[]> record : records) {
        if (record.offset() == failsAt) {
          throw new IllegalStateException("as told");
        }
        events.add("read " + new String(record.value(), StandardCharsets.UTF_8));
      }
      positions.putAll(after);
    }

    @Override
    public void caughtUp() {
      events.add("caught up");
    }
  }
}
