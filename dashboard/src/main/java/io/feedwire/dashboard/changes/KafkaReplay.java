package io.feedwire.dashboard.changes;

import io.feedwire.dashboard.kafka.Consumers;
import io.feedwire.runtime.ReadOnlyConsumers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/// Reads `articles.changes` for one client, from where it asked, at its own pace.
final class KafkaReplay implements ChangeLog.Replay {

  private final Consumers consumers;
  private final String topic;
  private final CountDownLatch closed = new CountDownLatch(1);

  /// Where to read from when the consumer is opened (again).
  private Since since;

  private @Nullable Consumer<String, byte[]> consumer;

  KafkaReplay(Consumers consumers, String topic, Since since) {
    this.consumers = consumers;
    this.topic = topic;
    this.since = since;
  }

  @Override
  public ChangeLog.Step read(Duration timeout) throws InterruptedException {
    try {
      @Nullable Consumer<String, byte[]> open = consumer;
      ChangeLog.Step step = open == null ? open(timeout) : poll(open, timeout);
      switch (step) {
        case ChangeLog.Step.Read(var _, var _, Positions after) -> since = new Since.Cursor(after);
        case ChangeLog.Step.TooOld(var _, Positions oldest) -> since = new Since.Cursor(oldest);
        case ChangeLog.Step.Start(Positions at) -> since = new Since.Cursor(at);
        case ChangeLog.Step.Waiting() -> {}
      }
      return step;
    } catch (InterruptException e) {
      throw asInterrupted();
    } catch (KafkaException e) {
      // Whatever it was, it may be over the next time; the client sees heartbeats until then.
      return waiting(timeout);
    }
  }

  /// Lets `timeout` pass before the next try, unless this is closed meanwhile.
  private ChangeLog.Step waiting(Duration timeout) throws InterruptedException {
    dropConsumer();
    if (closed.await(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new InterruptedException("reading was ended");
    }
    return new ChangeLog.Step.Waiting();
  }

  /// Kafka sets the thread's flag beside its own exception.
  private static InterruptedException asInterrupted() {
    boolean wasSet = Thread.interrupted();
    return new InterruptedException(wasSet ? "interrupted while reading" : "reading was ended");
  }

  private ChangeLog.Step open(Duration timeout) throws InterruptedException {
    Consumer<String, byte[]> opened = consumers.ofLog();
    consumer = opened;
    List<TopicPartition> partitions = ReadOnlyConsumers.partitions(opened, topic, timeout);
    if (partitions.isEmpty()) {
      return waiting(timeout);
    }
    opened.assign(partitions);
    Map<TopicPartition, Long> begin = opened.beginningOffsets(partitions, Consumers.TIMEOUT);
    Map<TopicPartition, Long> end = opened.endOffsets(partitions, Consumers.TIMEOUT);
    Map<TopicPartition, Long> asked = asked(opened, begin, end);
    boolean outside = false;
    for (TopicPartition partition : partitions) {
      long offset = asked.getOrDefault(partition, 0L);
      long oldest = begin.getOrDefault(partition, 0L);
      boolean kept = offset >= oldest && offset <= end.getOrDefault(partition, 0L);
      outside |= !kept;
      opened.seek(partition, kept ? offset : oldest);
    }
    Positions start = positions(opened);
    return outside
        ? new ChangeLog.Step.TooOld(positions(asked), start)
        : new ChangeLog.Step.Start(start);
  }

  private Map<TopicPartition, Long> asked(
      Consumer<String, byte[]> consumer,
      Map<TopicPartition, Long> begin,
      Map<TopicPartition, Long> end) {
    return switch (since) {
      case Since.Now() -> end;
      case Since.Time(Instant time) when time.toEpochMilli() <= 0 -> begin;
      case Since.Time(Instant time) -> atTime(consumer, time, end);
      case Since.Cursor(Positions positions) ->
          begin.keySet().stream()
              .collect(Collectors.toMap(p -> p, p -> positions.of(p.partition())));
    };
  }

  private static Map<TopicPartition, Long> atTime(
      Consumer<String, byte[]> consumer, Instant time, Map<TopicPartition, Long> end) {
    Map<TopicPartition, Long> wanted =
        end.keySet().stream().collect(Collectors.toMap(p -> p, p -> time.toEpochMilli()));
    Map<TopicPartition, Long> offsets = new HashMap<>(end);
    consumer
        .offsetsForTimes(wanted, Consumers.TIMEOUT)
        .forEach(
            (partition, found) -> {
              // Null for a partition without a record that late: its end.
              if (found != null) {
                offsets.put(partition, found.offset());
              }
            });
    return offsets;
  }

  private ChangeLog.Step poll(Consumer<String, byte[]> consumer, Duration timeout) {
    try {
      Positions before = positions(consumer);
      ConsumerRecords<String, byte[]> records = consumer.poll(timeout);
      List<Entry> entries =
          StreamSupport.stream(records.spliterator(), false)
              .flatMap(record -> Entry.of(record).stream())
              .toList();
      return new ChangeLog.Step.Read(entries, before, positions(consumer));
    } catch (OffsetOutOfRangeException e) {
      // Retention has overtaken a client that reads very slowly.
      Positions asked = positions(e.offsetOutOfRangePartitions());
      consumer.seekToBeginning(new ArrayList<>(e.offsetOutOfRangePartitions().keySet()));
      return new ChangeLog.Step.TooOld(asked, positions(consumer));
    }
  }

  private static Positions positions(Consumer<String, byte[]> consumer) {
    Map<Integer, Long> next = new TreeMap<>();
    consumer
        .assignment()
        .forEach(p -> next.put(p.partition(), consumer.position(p, Consumers.TIMEOUT)));
    return new Positions(next);
  }

  private static Positions positions(Map<TopicPartition, Long> offsets) {
    Map<Integer, Long> next = new TreeMap<>();
    offsets.forEach((partition, offset) -> next.put(partition.partition(), offset));
    return new Positions(next);
  }

  @Override
  public void close() {
    closed.countDown();
    dropConsumer();
  }

  private void dropConsumer() {
    @Nullable Consumer<String, byte[]> open = consumer;
    consumer = null;
    if (open != null) {
      ReadOnlyConsumers.close(open);
    }
  }
}
