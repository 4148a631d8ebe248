package io.feedwire.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/// Reads topics from their beginning, committed records only, on a thread of its own, and notes how
/// large records are and when they came. Of one topic it keeps the last value of each key.
final class CommittedRecords implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(20);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final String kept;
  private final Thread reader;
  private final Map<String, Size> sizes = new TreeMap<>();
  private final Map<String, byte[]> values = new HashMap<>();
  private final Consumer<ConsumerRecord<byte[], byte[]>> others;
  private final Map<String, Long> firstAt = new HashMap<>();
  private long begun;
  private long lastAt;
  private long longestGap;
  private long all;
  private long allAt;
  private volatile boolean closed;

  /// What was seen of a topic.
  ///
  /// @param largest record, in bytes: key, value and headers
  record Size(long records, long bytes, int largest) {
    private Size and(int more) {
      return new Size(records + 1, bytes + more, Math.max(largest, more));
    }
  }

  /// When records of the kept topic came since [#begin], in nanoseconds.
  ///
  /// @param firstAt the first of each key
  /// @param longestGap between one and the next, from the beginning to the last
  /// @param all records of all topics since the start
  record Times(Map<String, Long> firstAt, long lastAt, long longestGap, long all) {}

  /// @param kept the topic of which values are kept and times noted
  CommittedRecords(String servers, Set<String> topics, int partitions, String kept) {
    this(servers, topics, partitions, kept, _ -> {});
  }

  /// @param others told of the records of the other topics, on the reader's thread
  CommittedRecords(
      String servers,
      Set<String> topics,
      int partitions,
      String kept,
      Consumer<ConsumerRecord<byte[], byte[]>> others) {
    this.kept = kept;
    this.others = others;
    this.consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", servers, "isolation.level", "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> all =
        topics.stream()
            .flatMap(
                topic -> IntStream.range(0, partitions).mapToObj(i -> new TopicPartition(topic, i)))
            .toList();
    consumer.assign(all);
    consumer.seekToBeginning(all);
    this.reader = Thread.ofPlatform().name("committed records").start(this::read);
  }

  private void read() {
    try (consumer) {
      while (!closed) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          take(record, System.nanoTime());
        }
      }
    }
  }

  private synchronized void take(ConsumerRecord<byte[], byte[]> record, long now) {
    int bytes = Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
    for (Header header : record.headers()) {
      byte @Nullable [] value = header.value();
      bytes += header.key().length() + (value == null ? 0 : value.length);
    }
    sizes.put(record.topic(), sizes.getOrDefault(record.topic(), new Size(0, 0, 0)).and(bytes));
    all++;
    allAt = now;
    if (record.topic().equals(kept)) {
      String key = new String(record.key(), UTF_8);
      if (record.value() == null) {
        values.remove(key);
      } else {
        values.put(key, record.value());
      }
      firstAt.putIfAbsent(key, now);
      longestGap = Math.max(longestGap, now - Math.max(lastAt, begun));
      lastAt = now;
    } else {
      others.accept(record);
    }
  }

  /// Forgets all times.
  synchronized void begin() {
    firstAt.clear();
    begun = System.nanoTime();
    allAt = begun;
    lastAt = begun;
    longestGap = 0;
  }

  /// Waits until nothing was written to any of the topics for so long.
  Times quiet(Duration quiet) throws InterruptedException {
    while (true) {
      synchronized (this) {
        if (System.nanoTime() - allAt > quiet.toNanos()) {
          return new Times(Map.copyOf(firstAt), lastAt, longestGap, all);
        }
      }
      Thread.sleep(POLL);
    }
  }

  /// Records of all topics so far.
  synchronized long all() {
    return all;
  }

  /// By topic.
  synchronized Map<String, Size> sizes() {
    return new TreeMap<>(sizes);
  }

  /// The last value of each key of the kept topic; a deleted key has none.
  synchronized Map<String, byte[]> values() {
    return new HashMap<>(values);
  }

  @Override
  public void close() throws InterruptedException {
    closed = true;
    reader.join();
  }
}
