package io.feedwire.runtime;

import static org.apache.kafka.streams.StreamsConfig.consumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.producerPrefix;

import io.feedwire.contracts.topic.Topics;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;

/// The settings that all Streams applications of Feedwire share.
final class StreamsConfiguration {

  /// Time after which an instance that fell silent loses its partitions: what a crash costs at
  /// most. With Kafka's default of 45 s a killed instance was seen to stop its partitions for 48 s.
  private static final int SESSION_TIMEOUT_MS = 10_000;

  /// An article alone fills Kafka's default of 16 KiB, so that each went in a request of its own; a
  /// pass-through of articles took three times the processor time that it takes so. How long a
  /// batch waits to be filled is left as it is (100 ms): the end of a transaction does not wait for
  /// it, and nobody reads a record before that.
  private static final int BATCH_BYTES = 256 * 1024;

  /// A transaction that begins while the broker still ends the one before is told to come again; it
  /// is done within milliseconds. With Kafka's default of 100 ms one article in a hundred was later
  /// than 150 ms, with this 90. Waits double while a fault lasts, up to a second.
  private static final int RETRY_MS = 10;

  /// Requests that a producer has on the way to a broker. Where the first of a transaction is told
  /// to come again, those behind it are refused as out of order, each with an error in the broker's
  /// log, and sent once more.
  private static final int IN_FLIGHT = 1;

  /// What a thread takes from the consumer at a time waits in memory until it is its turn, and is
  /// copied by collections meanwhile. These took 9.4 s for 150,000 articles from raw to enriched
  /// with Kafka's 1,000 and 4.1 s with 100, and a fifth more articles were written in a second;
  /// with 30 the parser was slower again.
  private static final int POLL_RECORDS = 100;

  /// What the broker hands out at a time, as compressed: LZ4 makes 255 bytes of one at most, so
  /// that what a thread unpacks at once stays below 256 MiB, whatever a site serves. With Kafka's
  /// 50 MiB, and 1 MiB of a partition, 200 payloads of 16 MiB of blanks ended a parser with a heap
  /// of 1 GiB, and again at each start. A hundred articles and more are in a mebibyte.
  private static final int FETCH_BYTES = 1024 * 1024;

  /// So that no partition has to wait for a whole round of the others: there are four by default.
  private static final int PARTITION_FETCH_BYTES = FETCH_BYTES / 4;

  private StreamsConfiguration() {}

  static Properties of(
      TopologyDefinition definition,
      KafkaSettings settings,
      InstanceSettings instance,
      Topics topics) {
    var properties = new Properties();
    properties.put(
        StreamsConfig.APPLICATION_ID_CONFIG,
        settings.topicPrefix() + "feedwire-" + definition.name());
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir());
    properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.streamThreads());
    properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) settings.replicationFactor());
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    properties.putAll(CommitPace.settings(settings.commitInterval()));
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
    if (!instance.id().isEmpty()) {
      properties.put(consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instance.id());
    }
    deadLetters(properties, topics);
    clients(properties);
    properties.putAll(definition.overrides());
    return properties;
  }

  /// Only what cannot be deserialized, or is a bug, goes this way; a document that cannot be read
  /// is data and has a branch of its own.
  private static void deadLetters(Properties properties, Topics topics) {
    properties.put(
        StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, topics.rejected().name());
    properties.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
        LogAndContinueExceptionHandler.class);
    properties.put(
        StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
        LogAndContinueProcessingExceptionHandler.class);
  }

  private static void clients(Properties properties) {
    properties.put(consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    properties.put(consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_TIMEOUT_MS);
    properties.put(consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), POLL_RECORDS);
    properties.put(consumerPrefix(ConsumerConfig.FETCH_MAX_BYTES_CONFIG), FETCH_BYTES);
    properties.put(
        consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG), PARTITION_FETCH_BYTES);
    properties.put(producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    properties.put(producerPrefix(ProducerConfig.RETRY_BACKOFF_MS_CONFIG), RETRY_MS);
    properties.put(producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
    properties.put(producerPrefix(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), IN_FLIGHT);
    properties.put(producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Topics.MAX_RECORD_BYTES);
    // Three of the largest records may wait at once.
    properties.put(
        producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG), 3L * Topics.MAX_RECORD_BYTES);
  }
}
