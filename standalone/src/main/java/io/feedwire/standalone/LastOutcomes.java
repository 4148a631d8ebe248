package io.feedwire.standalone;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.Topic;
import io.feedwire.runtime.KafkaSettings;
import io.feedwire.runtime.StartFailure;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// How the last look at each source ended, from the end of `feeds.fetches`.
final class LastOutcomes {

  private static final Duration POLL = Duration.ofMillis(100);

  /// Records looked at on each partition: hours of a few hundred sources, and read in a second.
  private static final long WINDOW = 20_000;

  private final KafkaSettings settings;
  private final Topic<FetchOutcome> topic;

  LastOutcomes(KafkaSettings settings, Topic<FetchOutcome> topic) {
    this.settings = settings;
    this.topic = topic;
  }

  /// By the source's id; a source that was not looked at for long is absent.
  Map<String, FetchOutcome> of(List<Source> sources) {
    Map<String, String> locations =
        sources.stream().collect(Collectors.toMap(Source::id, Source::location));
    Map<String, FetchOutcome> last = new HashMap<>();
    try (Consumer<String, FetchOutcome> consumer = Consumers.open(settings, topic)) {
      List<TopicPartition> partitions = Consumers.assignAll(consumer, topic);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer
          .beginningOffsets(partitions)
          .forEach((at, begin) -> consumer.seek(at, Math.max(begin, end(ends, at) - WINDOW)));
      while (partitions.stream().anyMatch(at -> consumer.position(at) < end(ends, at))) {
        consumer
            .poll(POLL)
            .forEach(
                record ->
                    last.merge(
                        record.key(),
                        record.value(),
                        (before, after) -> better(before, after, locations.get(record.key()))));
      }
    } catch (KafkaException e) {
      throw new StartFailure(
          "the fetch events cannot be read from %s: %s"
              .formatted(settings.bootstrapServers(), e.getMessage()),
          e);
    }
    return last;
  }

  /// The last look at the source itself says more of it than a later one at one of its documents.
  private static FetchOutcome better(
      FetchOutcome before, FetchOutcome after, @Nullable String location) {
    boolean itself = after.location().equals(location);
    return itself || !before.location().equals(location) ? after : before;
  }

  private static long end(Map<TopicPartition, Long> ends, TopicPartition at) {
    return ends.getOrDefault(at, 0L);
  }
}
