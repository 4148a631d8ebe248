package io.feedwire.dashboard.kafka;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/// Something in memory that is made from topics. All methods are called from one thread.
public interface TopicReader {

  /// A word for logs and health.
  String name();

  /// What it reads; reading begins when all of them exist.
  List<String> topics();

  /// Forgets everything and says where to begin: called at the start, and when the topics are no
  /// longer those that were read before.
  ///
  /// @param begin the oldest offset kept of each partition
  /// @param end the offset after the newest
  Map<TopicPartition, Long> restart(Map<TopicPartition, Long> begin, Map<TopicPartition, Long> end);

  /// Takes what was read; must not throw for anything a record may hold.
  ///
  /// @param positions the next offset of each partition, after these records
  void read(ConsumerRecords<String, byte[]> records, Map<TopicPartition, Long> positions);

  /// Everything that was there when reading began has been read.
  default void caughtUp() {}
}
