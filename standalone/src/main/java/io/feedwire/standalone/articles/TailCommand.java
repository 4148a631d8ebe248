package io.feedwire.standalone.articles;

import io.feedwire.contracts.article.Change;
import io.feedwire.contracts.json.Json;
import io.feedwire.contracts.topic.Topic;
import io.feedwire.runtime.KafkaSettings;
import io.feedwire.runtime.ReadOnlyConsumers;
import io.feedwire.runtime.StartFailure;
import io.feedwire.standalone.text.TimeText;
import io.feedwire.standalone.up.BrokerOption;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `feedwire tail`: articles as they come, until Ctrl-C or until nobody reads on.
@Command(
    name = "tail",
    description = "Follows the enriched articles: what is new, what changed, what was resolved.")
public final class TailCommand implements Callable<Integer> {

  private static final Duration POLL = Duration.ofMillis(500);

  @Spec private @Nullable CommandSpec spec;

  @Mixin private BrokerOption broker = new BrokerOption();

  @Option(
      names = "--json",
      description = "One JSON line a change, as on articles.changes; the article is in .article.")
  private boolean json;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "Begin in the past: 10m, 2h, 1d, 2026-01-31T08:00:00Z, 0 for the beginning.")
  private @Nullable String since;

  private final InstantSource clock = InstantSource.system();

  @Override
  public Integer call() throws IOException {
    @Nullable Instant begin = begin();
    KafkaSettings settings = broker.settings();
    Topic<Change> topic = broker.topics().changes();
    // Nothing has to be closed: a consumer without a group is known to nobody.
    var stopped = new Thread(() -> Runtime.getRuntime().halt(0), "shutdown");
    Runtime.getRuntime().addShutdownHook(stopped);
    try (Consumer<String, byte[]> consumer =
        ReadOnlyConsumers.ofQuestion(settings, new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          ReadOnlyConsumers.partitions(consumer, topic.name(), settings.connectTimeout());
      if (partitions.isEmpty()) {
        throw new StartFailure(
            "there is no topic %s at %s; a running enricher creates it"
                .formatted(topic.name(), settings.bootstrapServers()));
      }
      consumer.assign(partitions);
      seek(consumer, partitions, begin);
      return follow(consumer);
    } catch (KafkaException e) {
      throw new StartFailure(
          "the changes cannot be read from %s: %s"
              .formatted(settings.bootstrapServers(), e.getMessage()),
          e);
    } finally {
      Runtime.getRuntime().removeShutdownHook(stopped);
    }
  }

  /// Ends with the process, or when nobody reads on.
  private int follow(Consumer<String, byte[]> consumer) throws IOException {
    try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))) {
      while (true) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
          if (record.value() != null) {
            out.write(line(record.value()));
          }
        }
        out.flush();
      }
    }
  }

  private @Nullable Instant begin() {
    try {
      return since == null ? null : TimeText.since(since, clock.instant());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "--since: " + e.getMessage());
    }
  }

  private static void seek(
      Consumer<?, ?> consumer, List<TopicPartition> partitions, @Nullable Instant begin) {
    consumer.seekToEnd(partitions);
    // Positions are looked up when they are asked for: before the first article is missed.
    partitions.forEach(consumer::position);
    if (begin == null) {
      return;
    }
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(at -> times.put(at, begin.toEpochMilli()));
    consumer
        .offsetsForTimes(times)
        .forEach(
            (at, found) -> {
              if (found != null) {
                consumer.seek(at, found.offset());
              }
            });
  }

  private byte[] line(byte[] change) throws IOException {
    if (json) {
      byte[] line = java.util.Arrays.copyOf(change, change.length + 1);
      line[change.length] = '\n';
      return line;
    }
    return ChangeText.of(Json.wire().readValue(change, Change.class))
        .getBytes(StandardCharsets.UTF_8);
  }
}
