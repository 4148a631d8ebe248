package io.feedwire.fetcher.websub;

import io.feedwire.contracts.topic.Topic;
import io.feedwire.contracts.topic.Topics;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `feeds.pushes`, written with `acks=all`. One producer, made for the first record. Thread-safe.
final class KafkaPushLog implements PushLog {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaPushLog.class);

  /// Hubs wait some ten seconds for an answer.
  private static final int TIMEOUT_MS = 5_000;

  private final String bootstrapServers;
  private final Topic<byte[]> topic;
  private @Nullable KafkaProducer<String, byte[]> producer;
  private boolean closed;

  KafkaPushLog(String bootstrapServers, Topic<byte[]> topic) {
    this.bootstrapServers = bootstrapServers;
    this.topic = topic;
  }

  @Override
  public boolean write(int partition, PushRecord push) {
    var record =
        new ProducerRecord<String, byte[]>(
            topic.name(),
            partition,
            push.at().toEpochMilli(),
            push.sourceId(),
            push.body(),
            push.headers());
    try {
      producer().send(record).get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException | KafkaException | IllegalStateException e) {
      LOG.warn("{}: a hub's call could not be kept; it is asked to repeat it", push.sourceId(), e);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized KafkaProducer<String, byte[]> producer() {
    if (closed) {
      throw new IllegalStateException("the service is stopping");
    }
    if (producer == null) {
      Map<String, Object> config =
          Map.of(
              ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
              bootstrapServers,
              ProducerConfig.ACKS_CONFIG,
              "all",
              ProducerConfig.COMPRESSION_TYPE_CONFIG,
              "lz4",
              ProducerConfig.LINGER_MS_CONFIG,
              0,
              ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
              Topics.MAX_RECORD_BYTES,
              ProducerConfig.MAX_BLOCK_MS_CONFIG,
              TIMEOUT_MS,
              ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
              TIMEOUT_MS,
              ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
              TIMEOUT_MS);
      producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }
    return producer;
  }

  synchronized void close() {
    closed = true;
    if (producer != null) {
      producer.close();
    }
  }
}
