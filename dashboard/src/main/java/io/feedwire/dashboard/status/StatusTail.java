package io.feedwire.dashboard.status;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.topic.CloudEvent;
import io.feedwire.contracts.topic.RejectionHeaders;
import io.feedwire.contracts.topic.Topic;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.dashboard.changes.Entry;
import io.feedwire.dashboard.kafka.TopicReader;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads everything that is counted, from its start: sources and fetches as what they are, of the
/// others no more than a header or the kind.
@Singleton
public final class StatusTail implements TopicReader {

  private static final Logger LOG = LoggerFactory.getLogger(StatusTail.class);

  private final Topics topics;
  private final Feeds feeds;
  private final StageCounts counts;

  StatusTail(Topics topics, Feeds feeds, StageCounts counts) {
    this.topics = topics;
    this.feeds = feeds;
    this.counts = counts;
  }

  @Override
  public String name() {
    return "status";
  }

  @Override
  public List<String> topics() {
    return List.of(
        topics.sources().name(),
        topics.fetches().name(),
        topics.parsed().name(),
        topics.rejected().name(),
        topics.enriched().name(),
        topics.changes().name());
  }

  @Override
  public Map<TopicPartition, Long> restart(
      Map<TopicPartition, Long> begin, Map<TopicPartition, Long> end) {
    feeds.clear();
    counts.clear();
    return begin;
  }

  @Override
  public void read(ConsumerRecords<String, byte[]> records, Map<TopicPartition, Long> positions) {
    records.forEach(this::read);
  }

  private void read(ConsumerRecord<String, byte[]> record) {
    String topic = record.topic();
    if (topic.equals(topics.sources().name())) {
      source(record);
    } else if (topic.equals(topics.fetches().name())) {
      value(topics.fetches(), record).ifPresent(this::fetch);
    } else if (topic.equals(topics.parsed().name())) {
      counts.parsed();
    } else if (topic.equals(topics.rejected().name())) {
      counts.rejected(
          Objects.requireNonNullElse(
              CloudEvent.get(record.headers(), RejectionHeaders.REASON), StageCounts.DEFECT));
      Rejection.of(record).ifPresent(feeds::put);
    } else if (topic.equals(topics.enriched().name())) {
      if (record.value() != null) {
        counts.enriched();
      }
    } else if (topic.equals(topics.changes().name())) {
      Entry.of(record).map(Entry::kind).ifPresent(counts::changed);
    }
  }

  private void source(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      if (record.key() != null) {
        feeds.remove(record.key());
      }
    } else {
      value(topics.sources(), record).ifPresent(feeds::put);
    }
  }

  private void fetch(FetchOutcome outcome) {
    counts.fetched(outcome.documents());
    feeds.put(outcome);
  }

  /// The value; nothing for what another program wrote there and cannot be read.
  private static <V> Optional<V> value(Topic<V> topic, ConsumerRecord<String, byte[]> record) {
    try {
      return Optional.ofNullable(
          topic.value().deserializer().deserialize(topic.name(), record.value()));
    } catch (SerializationException e) {
      LOG.warn(
          "{}-{} offset {} is left out: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          e.getMessage());
      return Optional.empty();
    }
  }
}
