package io.feedwire.sources;

import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.CloudEvent;
import io.feedwire.contracts.topic.EventSources;
import io.feedwire.contracts.topic.EventTypes;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.runtime.KafkaSettings;
import io.feedwire.runtime.StartFailure;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
/// own clients, takes as long as it goes on, and is over when nothing has gone on for
/// [KafkaSettings#connectTimeout]; each throws [StartFailure], with one line for a person, when
/// Kafka doesn't answer or has no such topic.
///
/// What is written is not looked at: [SourceRules] do that at each way in.
@Singleton
public final class SourceRegistry {

  /// Written before the next are: some 2 MB, below the producer's buffer of 32, so that it never
  /// waits for room, and progress is told a few times a second.
  private static final int BATCH = 5_000;

  /// A second producer of one source waits no longer than a person notices.
  private static final int LINGER_MS = 5;

  private static final int BATCH_BYTES = 256 * 1024;

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

  /// What becomes of a source that is there already.
  public interface Merge {
    /// As it was added: the whole definition counts.
    Merge REPLACE = (known, added) -> added;

    /// The definition to write; the known one where nothing is to change.
    Source of(Source known, Source added);
  }

  /// Hears how far a long call is.
  public interface Progress {
    Progress UNHEARD = (written, all) -> {};

    /// @param written so far, of `all` that have to be written
    void at(int written, int all);
  }

  /// Adds a source, or changes the definition of the one with its id. Adding twice is adding once.
  public Added add(Source source) {
    return addAll(List.of(source)).getFirst();
  }

  /// The same for many, in their order.
  public List<Added> addAll(Collection<Source> sources) {
    return addAll(sources, Merge.REPLACE, Progress.UNHEARD);
  }

  /// The same with a say in what becomes of those that are there.
  public List<Added> addAll(Collection<Source> sources, Merge merge, Progress progress) {
    return guarded(
        () -> {
          SourcesReader.Snapshot before = existing();
          Plan plan = plan(sources, merge, before);
          List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
          plan.writes()
              .values()
              .forEach(
                  source -> records.add(record(source.id(), partition(source, before), source)));
          send(records, progress);
          return plan.added();
        });
  }

  /// What [#addAll] would do, without doing it.
  public List<Added> rehearse(Collection<Source> sources, Merge merge) {
    return guarded(() -> plan(sources, merge, existing()).added());
  }

  /// @param added for each source, in their order
  /// @param writes by id
  private record Plan(List<Added> added, Map<String, Source> writes) {}

  private static Plan plan(Collection<Source> sources, Merge merge, SourcesReader.Snapshot before) {
    List<Added> added = new ArrayList<>();
    Map<String, Source> writes = new LinkedHashMap<>();
    for (Source source : sources) {
      SourcesReader.@Nullable Found found = before.sources().get(source.id());
      @Nullable Source was =
          writes.getOrDefault(source.id(), found == null ? null : found.source());
      Source now = was == null ? source : merge.of(was, source);
      if (now.equals(was)) {
        added.add(Added.KNOWN);
      } else {
        writes.put(now.id(), now);
        added.add(was == null ? Added.NEW : Added.CHANGED);
      }
    }
    return new Plan(added, writes);
  }

  private SourcesReader.Snapshot existing() throws TimeoutException {
    SourcesReader.Snapshot before = read();
    if (before.partitions() == 0) {
      throw new StartFailure(
          "there is no topic %s at %s; a running fetcher creates it"
              .formatted(topics.sources().name(), settings.bootstrapServers()));
    }
    return before;
  }

  /// Removes a source; with it the fetcher forgets all it knows of it. Empty when there is none
  /// with this id.
  public Optional<Source> remove(String id) {
    return removeAll(List.of(id)).stream().findFirst();
  }

  /// The same for many, and for all that they list; the sources that were there.
  public List<Source> removeAll(Collection<String> ids) {
    return guarded(
        () -> {
          SourcesReader.Snapshot before = read();
          List<Source> removed = new ArrayList<>();
          List<ProducerRecord<String, byte[]>> tombstones = new ArrayList<>();
          for (String id : withListed(ids, before)) {
            SourcesReader.@Nullable Found found = before.sources().get(id);
            if (found != null) {
              // Where the record is, the tombstone must go; see DomainPartition.
              tombstones.add(record(id, found.partition(), null));
              removed.add(found.source());
            }
          }
          send(tombstones, Progress.UNHEARD);
          return removed;
        });
  }

  /// These, and the sources whose origin they are, and so on.
  private static Set<String> withListed(Collection<String> ids, SourcesReader.Snapshot before) {
    Map<String, List<String>> listed = new HashMap<>();
    before
        .sources()
        .forEach(
            (id, found) -> {
              @Nullable String origin = found.source().origin();
              if (origin != null) {
                listed.computeIfAbsent(origin, list -> new ArrayList<>()).add(id);
              }
            });
    Set<String> all = new LinkedHashSet<>(ids);
    var next = new ArrayDeque<>(ids);
    while (!next.isEmpty()) {
      for (String id : listed.getOrDefault(next.remove(), List.of())) {
        if (all.add(id)) {
          next.add(id);
        }
      }
    }
    return all;
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
    CloudEvent.json(EventSources.REGISTRY, EventTypes.SOURCE, id, String.valueOf(source), null)
        .writeTo(record.headers(), null);
    return record;
  }

  private void send(List<ProducerRecord<String, byte[]>> records, Progress progress)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (records.isEmpty()) {
      return;
    }
    try (var producer =
        new KafkaProducer<>(producing(), new StringSerializer(), new ByteArraySerializer())) {
      for (int from = 0; from < records.size(); from += BATCH) {
        List<ProducerRecord<String, byte[]>> batch =
            records.subList(from, Math.min(from + BATCH, records.size()));
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        batch.forEach(record -> sent.add(producer.send(record)));
        for (Future<RecordMetadata> one : sent) {
          // Each is over, well or not, within the time for a delivery.
          one.get(2 * settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
        }
        progress.at(from + batch.size(), records.size());
      }
    }
  }

  private Map<String, Object> producing() {
    int millis = Math.toIntExact(settings.connectTimeout().toMillis());
    return Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
        settings.bootstrapServers(),
        ProducerConfig.ACKS_CONFIG,
        "all",
        ProducerConfig.LINGER_MS_CONFIG,
        LINGER_MS,
        ProducerConfig.BATCH_SIZE_CONFIG,
        BATCH_BYTES,
        // A topic that was made a moment ago may refuse the first batch and take the second; then
        // the first is out of order for ever (seen with 4.3.1).
        ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
        1,
        ProducerConfig.MAX_BLOCK_MS_CONFIG,
        millis,
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
        millis,
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
        millis + LINGER_MS);
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
