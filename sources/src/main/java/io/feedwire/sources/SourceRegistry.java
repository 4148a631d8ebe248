package io.feedwire.sources;

import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.CloudEvent;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.runtime.KafkaSettings;
import io.feedwire.runtime.StartFailure;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// The sources of an installation, as the topic `feeds.sources` holds them. Every call opens its
/// own clients and is over within twice [KafkaSettings#connectTimeout]; each throws [StartFailure],
/// with one line for a person, when Kafka doesn't answer or has no such topic.
@Singleton
public final class SourceRegistry {

  private static final String TYPE = "io.feedwire.source.v1";

  private final KafkaSettings settings;
  private final Topics topics;

  public SourceRegistry(KafkaSettings settings, Topics topics) {
    this.settings = settings;
    this.topics = topics;
  }

  /// What [#add] did.
  public enum Added {
    /// It was not there.
    NEW,
    /// It was there with another definition (name, interval, lane, paused).
    CHANGED,
    /// It was there just so; nothing was written.
    KNOWN
  }

  /// All sources, by id.
  public List<Source> list() {
    return guarded(
        () ->
            read().sources().values().stream()
                .map(SourcesReader.Found::source)
                .sorted(Comparator.comparing(Source::id))
                .toList());
  }

  /// Adds a source, or changes the definition of the one with its id. Adding twice is adding once.
  public Added add(Source source) {
    return addAll(List.of(source)).getFirst();
  }

  /// The same for many, in their order.
  public List<Added> addAll(Collection<Source> sources) {
    return guarded(
        () -> {
          SourcesReader.Snapshot before = read();
          if (before.partitions() == 0) {
            throw new StartFailure(
                "there is no topic %s at %s; a running fetcher creates it"
                    .formatted(topics.sources().name(), settings.bootstrapServers()));
          }
          Map<String, Source> known = new HashMap<>();
          before.sources().forEach((id, found) -> known.put(id, found.source()));
          List<Added> added = new ArrayList<>();
          List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
          for (Source source : sources) {
            @Nullable Source was = known.put(source.id(), source);
            if (source.equals(was)) {
              added.add(Added.KNOWN);
            } else {
              records.add(record(source.id(), partition(source, before), source));
              added.add(was == null ? Added.NEW : Added.CHANGED);
            }
          }
          send(records);
          return added;
        });
  }

  /// Removes a source; with it the fetcher forgets all it knows of it. Empty when there is none
  /// with this id.
  public Optional<Source> remove(String id) {
    return guarded(
        () -> {
          SourcesReader.@Nullable Found found = read().sources().get(id);
          if (found == null) {
            return Optional.empty();
          }
          // Where the record is, the tombstone must go; see DomainPartition.
          send(List.of(record(id, found.partition(), null)));
          return Optional.of(found.source());
        });
  }

  /// A source stays on the partition on which it is, whoever put it there: on two it would be
  /// polled twice.
  private static int partition(Source source, SourcesReader.Snapshot before) {
    SourcesReader.@Nullable Found found = before.sources().get(source.id());
    return found == null ? DomainPartition.of(source, before.partitions()) : found.partition();
  }

  private SourcesReader.Snapshot read() throws TimeoutException {
    return new SourcesReader(settings, topics.sources()).read();
  }

  private ProducerRecord<String, byte[]> record(String id, int partition, @Nullable Source source) {
    String topic = topics.sources().name();
    byte @Nullable [] value =
        source == null ? null : topics.sources().value().serializer().serialize(topic, source);
    var record = new ProducerRecord<String, byte[]>(topic, partition, id, value);
    CloudEvent.json("feedwire/registry", TYPE, id, String.valueOf(source), null)
        .writeTo(record.headers(), null);
    return record;
  }

  private void send(List<ProducerRecord<String, byte[]>> records)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (records.isEmpty()) {
      return;
    }
    int millis = Math.toIntExact(settings.connectTimeout().toMillis());
    Map<String, Object> config =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            settings.bootstrapServers(),
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.LINGER_MS_CONFIG,
            0,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            millis,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            millis,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            millis);
    try (var producer =
        new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (ProducerRecord<String, byte[]> record : records) {
        sent.add(producer.send(record));
      }
      for (Future<RecordMetadata> one : sent) {
        one.get(millis, TimeUnit.MILLISECONDS);
      }
    }
  }

  private interface Call<T> {
    T run() throws InterruptedException, ExecutionException, TimeoutException;
  }

  private <T> T guarded(Call<T> call) {
    try {
      return call.run();
    } catch (KafkaException | ExecutionException | TimeoutException e) {
      throw new StartFailure(
          "no Kafka broker answers at %s within %d s"
              .formatted(settings.bootstrapServers(), settings.connectTimeout().toSeconds()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("interrupted while waiting for Kafka", e);
    }
  }
}
