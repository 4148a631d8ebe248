package io.feedwire.standalone.up;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.topic.Topic;
import io.feedwire.runtime.KafkaSettings;
import io.feedwire.runtime.ReadOnlyConsumers;
import io.feedwire.standalone.text.ProgressText;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says in the terminal of `up` how far the reading of folders is: a line a source every few
/// seconds while documents wait.
final class ProgressLines {

  private static final Logger LOG = LoggerFactory.getLogger(ProgressLines.class);

  private static final Duration POLL = Duration.ofMillis(500);

  /// A screen of lines is two minutes.
  private static final Duration BETWEEN = Duration.ofSeconds(5);

  private final InstantSource clock;
  private final PrintStream out;
  private final Map<String, Instant> last = new HashMap<>();

  ProgressLines(InstantSource clock, PrintStream out) {
    this.clock = clock;
    this.out = out;
  }

  /// Follows new outcomes until the process ends, on a thread of its own.
  void follow(KafkaSettings settings, Topic<FetchOutcome> topic) {
    Thread.ofPlatform().daemon().name("progress").start(() -> read(settings, topic));
  }

  private void read(KafkaSettings settings, Topic<FetchOutcome> topic) {
    try (Consumer<String, FetchOutcome> consumer =
        ReadOnlyConsumers.ofQuestion(settings, topic.value().deserializer())) {
      List<TopicPartition> partitions =
          ReadOnlyConsumers.partitions(consumer, topic.name(), settings.connectTimeout());
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
      while (true) {
        consumer.poll(POLL).forEach(record -> show(record.value()));
      }
    } catch (KafkaException e) {
      LOG.warn("the progress of folders is not shown any more: {}", e.toString());
    }
  }

  void show(FetchOutcome outcome) {
    Optional<String> line = ProgressText.of(outcome);
    Instant now = clock.instant();
    Instant before = last.get(outcome.sourceId());
    if (line.isPresent() && (before == null || !now.isBefore(before.plus(BETWEEN)))) {
      last.put(outcome.sourceId(), now);
      out.println(line.get());
    }
  }
}
