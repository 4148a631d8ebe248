package io.feedwire.enricher;

import io.feedwire.enricher.resolution.Statement;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/// Which targets lie on one partition of the mentions topic, so that an article tells them all in
/// one record: a fifth of the records that one for each would be. The key of a record is one of its
/// targets, and its partition is Kafka's own choice for that key.
///
/// How many partitions there are is known when the first record has been sent; until then each
/// target is told by itself. One for a topology; thread-safe.
final class TargetPartitions implements StreamPartitioner<String, byte[]>, Statement.Places {

  private volatile int count;

  @Override
  public Optional<Set<Integer>> partitions(
      String topic, String key, byte[] value, int numPartitions) {
    count = numPartitions;
    return Optional.of(Set.of(partition(key, numPartitions)));
  }

  @Override
  public Object of(String target) {
    int known = count;
    return known == 0 ? target : partition(target, known);
  }

  private static int partition(String key, int count) {
    return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % count;
  }
}
