package io.feedwire.fetcher.websub;

import io.feedwire.contracts.topic.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads `feeds.subscriptions` into the [SubscriptionDirectory], from the first record on and for
/// ever, on a thread of its own.
final class DirectoryReader implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(DirectoryReader.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final long RETRY_SECONDS = 5;
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final String bootstrapServers;
  private final Topic<byte[]> topic;
  private final SubscriptionDirectory directory;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread = Thread.ofPlatform().daemon().name("subscriptions").unstarted(this);
  private volatile @Nullable KafkaConsumer<String, byte[]> reading;

  DirectoryReader(String bootstrapServers, Topic<byte[]> topic, SubscriptionDirectory directory) {
    this.bootstrapServers = bootstrapServers;
    this.topic = topic;
    this.directory = directory;
  }

  void start() {
    thread.start();
  }

  @Override
  public void run() {
    boolean open = true;
    while (open) {
      try (var consumer =
          new KafkaConsumer<>(config(), new StringDeserializer(), new ByteArrayDeserializer())) {
        reading = consumer;
        read(consumer);
      } catch (WakeupException e) {
        // Closing, which ends the loop below.
      } catch (KafkaException e) {
        LOG.warn("subscriptions cannot be read; another attempt in {} s", RETRY_SECONDS, e);
      }
      try {
        open = !closing.await(RETRY_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        open = false;
      }
    }
  }

  private void read(KafkaConsumer<String, byte[]> consumer) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic.name()).stream()
            .map(info -> new TopicPartition(topic.name(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    boolean complete = false;
    while (closing.getCount() > 0) {
      if (!complete
          && ends.entrySet().stream()
              .allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
        complete = true;
        directory.complete();
      }
      consumer.poll(POLL).forEach(record -> directory.put(record.key(), record.value()));
    }
  }

  private Map<String, Object> config() {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrapServers,
        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
        "read_committed",
        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
        false);
  }

  void close() {
    closing.countDown();
    KafkaConsumer<String, byte[]> consumer = reading;
    if (consumer != null) {
      consumer.wakeup();
    }
    try {
      if (thread.isAlive()) {
        thread.join(CLOSE_TIMEOUT);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
