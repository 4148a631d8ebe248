package io.feedwire.dashboard.kafka;

import io.feedwire.dashboard.kafka.ReaderState.Status;
import io.feedwire.runtime.ReadOnlyConsumers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Feeds one [TopicReader] until it is closed. A broker that is not there yet, goes away or comes
/// back empty, and topics that do not exist yet, are states and no errors: the loop says what it
/// waits for and tries again.
final class ReadLoop implements Runnable, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReadLoop.class);

  private static final Duration POLL = Duration.ofSeconds(1);

  /// Between two tries to begin.
  private static final Duration RETRY = Duration.ofMillis(500);

  /// After so many polls without a record the broker is asked whether it is still there: a poll
  /// that brings nothing does not tell.
  private static final int PROBE_AFTER_POLLS = 5;

  private final TopicReader reader;
  private final Supplier<Consumer<String, byte[]>> consumers;
  private final InstantSource clock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<TopicPartition, Long> positions = new HashMap<>();
  private volatile @Nullable Consumer<String, byte[]> consumer;
  private volatile ReaderState state;

  ReadLoop(TopicReader reader, Supplier<Consumer<String, byte[]>> consumers, InstantSource clock) {
    this.reader = reader;
    this.consumers = consumers;
    this.clock = clock;
    this.state = new ReaderState(Status.WAITING, "waiting for Kafka", clock.instant());
  }

  /// How it goes.
  ReaderState state() {
    return state;
  }

  @Override
  public void run() {
    while (!isClosed()) {
      try (Consumer<String, byte[]> opened = consumers.get()) {
        consumer = opened;
        if (begin(opened)) {
          feed(opened);
        }
      } catch (WakeupException e) {
        LOG.debug("{}: closing", reader.name());
      } catch (KafkaException e) {
        become(Status.WAITING, "waiting for Kafka: " + e.getClass().getSimpleName());
      } catch (RuntimeException e) {
        LOG.error("{}: reading failed and goes on behind the record", reader.name(), e);
        become(Status.WAITING, "failed: " + e.getClass().getSimpleName());
      } finally {
        consumer = null;
      }
      pause();
    }
  }

  /// Assigns and seeks; false while topics are missing.
  private boolean begin(Consumer<String, byte[]> consumer) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic : reader.topics()) {
      List<TopicPartition> found = ReadOnlyConsumers.partitions(consumer, topic, Consumers.TIMEOUT);
      if (found.isEmpty()) {
        become(Status.WAITING, "waiting for Kafka: there is no topic " + topic + " yet");
        return false;
      }
      partitions.addAll(found);
    }
    consumer.assign(partitions);
    Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions, Consumers.TIMEOUT);
    Map<TopicPartition, Long> end = consumer.endOffsets(partitions, Consumers.TIMEOUT);
    if (positions.isEmpty() || !kept(begin, end)) {
      positions.clear();
      positions.putAll(reader.restart(begin, end));
    }
    partitions.forEach(p -> positions.putIfAbsent(p, begin.getOrDefault(p, 0L)));
    positions.forEach(consumer::seek);
    become(Status.CATCHING_UP, "reading what is there");
    return true;
  }

  /// Whether reading can go on where it stopped.
  private boolean kept(Map<TopicPartition, Long> begin, Map<TopicPartition, Long> end) {
    return positions.entrySet().stream()
        .allMatch(
            at ->
                at.getValue() >= begin.getOrDefault(at.getKey(), Long.MAX_VALUE)
                    && at.getValue() <= end.getOrDefault(at.getKey(), -1L));
  }

  private void feed(Consumer<String, byte[]> consumer) {
    Set<TopicPartition> assigned = consumer.assignment();
    Map<TopicPartition, Long> target = consumer.endOffsets(assigned, Consumers.TIMEOUT);
    boolean caughtUp = false;
    int idle = 0;
    while (!isClosed()) {
      if (!caughtUp && reached(target)) {
        caughtUp = true;
        reader.caughtUp();
        become(Status.LIVE, "live");
      }
      ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
      assigned.forEach(p -> positions.put(p, consumer.position(p, Consumers.TIMEOUT)));
      reader.read(records, positions);
      idle = records.isEmpty() ? idle + 1 : 0;
      if (idle >= PROBE_AFTER_POLLS) {
        idle = 0;
        if (!answers(consumer, assigned, caughtUp)) {
          return;
        }
      }
    }
  }

  private boolean reached(Map<TopicPartition, Long> target) {
    return target.entrySet().stream()
        .allMatch(e -> positions.getOrDefault(e.getKey(), 0L) >= e.getValue());
  }

  /// Asks whether the broker is there. False when the topics have changed, so that reading must
  /// begin anew.
  private boolean answers(
      Consumer<String, byte[]> consumer, Set<TopicPartition> assigned, boolean caughtUp) {
    try {
      List<TopicPartition> now = new ArrayList<>();
      reader
          .topics()
          .forEach(t -> now.addAll(ReadOnlyConsumers.partitions(consumer, t, Consumers.TIMEOUT)));
      become(
          caughtUp ? Status.LIVE : Status.CATCHING_UP, caughtUp ? "live" : "reading what is there");
      return Set.copyOf(now).equals(assigned);
    } catch (WakeupException e) {
      throw e;
    } catch (KafkaException e) {
      become(Status.WAITING, "waiting for Kafka: the broker does not answer");
      return true;
    }
  }

  private void become(Status status, String detail) {
    ReaderState before = state;
    if (before.status() == status && before.detail().equals(detail)) {
      return;
    }
    state = new ReaderState(status, detail, clock.instant());
    LOG.info("{}: {}", reader.name(), detail);
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private void pause() {
    try {
      boolean ended = closed.await(RETRY.toMillis(), TimeUnit.MILLISECONDS);
      LOG.trace("{}: {}", reader.name(), ended ? "closed" : "trying again");
    } catch (InterruptedException e) {
      closed.countDown();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    @Nullable Consumer<String, byte[]> open = consumer;
    if (open != null) {
      open.wakeup();
    }
  }
}
