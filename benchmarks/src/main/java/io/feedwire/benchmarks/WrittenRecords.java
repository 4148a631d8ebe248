package io.feedwire.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/// What all producers of this JVM write, by topic, and of one topic the records that stand for one
/// that was read: those that the broker has acknowledged, or articles' first changes on their way
/// (what is lost after that ends the application).
public final class WrittenRecords implements ProducerInterceptor<byte[], byte[]> {

  private static final byte[] CREATED = "{\"kind\":\"created\"".getBytes(UTF_8);

  private static final LongAdder COUNT = new LongAdder();
  private static final Map<String, Written> BY_TOPIC = new ConcurrentHashMap<>();
  private static volatile String counted = "";
  private static volatile String changes = "";

  private record Written(LongAdder records, LongAdder bytes) {}

  /// Begins anew.
  ///
  /// @param topic of which records are counted
  /// @param changed the topic of which only first changes are
  static void count(String topic, String changed) {
    counted = topic;
    changes = changed;
    COUNT.reset();
    BY_TOPIC.clear();
  }

  /// Records of the counted topic.
  static long counted() {
    return COUNT.sum();
  }

  /// Records of all topics.
  static long all() {
    return BY_TOPIC.values().stream().mapToLong(written -> written.records.sum()).sum();
  }

  /// Records and bytes by topic, for each record that was read.
  static String table(int read) {
    long bytes = BY_TOPIC.values().stream().mapToLong(written -> written.bytes.sum()).sum();
    return line("all", all(), bytes, read)
        + BY_TOPIC.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                each ->
                    line(
                        each.getKey().replaceAll("^.*-(?=[a-z]+-changelog$)", ""),
                        each.getValue().records.sum(),
                        each.getValue().bytes.sum(),
                        read))
            .collect(Collectors.joining());
  }

  private static String line(String topic, long records, long bytes, int read) {
    return String.format(
        Locale.ROOT,
        "    %6.2f records, %,9.0f bytes  %s%n",
        (double) records / read,
        (double) bytes / read,
        topic);
  }

  @Override
  public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
    byte @Nullable [] value = record.value();
    if (isChange(record.topic())
        && value != null
        && Arrays.mismatch(value, CREATED) == CREATED.length) {
      COUNT.increment();
    }
    Written written =
        BY_TOPIC.computeIfAbsent(
            record.topic(), _ -> new Written(new LongAdder(), new LongAdder()));
    written.records.increment();
    written.bytes.add(value == null ? 0 : value.length);
    return record;
  }

  @Override
  public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception exception) {
    if (exception == null
        && metadata != null
        && metadata.topic().equals(counted)
        && !isChange(counted)) {
      COUNT.increment();
    }
  }

  private static boolean isChange(String topic) {
    return topic.equals(counted) && topic.equals(changes);
  }

  @Override
  public void configure(Map<String, ?> settings) {}

  @Override
  public void close() {}
}
