package io.feedwire.standalone.sources;

import io.feedwire.contracts.topic.Topics;
import io.feedwire.dashboard.status.FetchHistory;
import io.feedwire.dashboard.status.Rejection;
import io.feedwire.runtime.KafkaSettings;
import io.feedwire.runtime.ReadOnlyConsumers;
import io.feedwire.runtime.StartFailure;
import io.feedwire.runtime.TopicRead;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Deserializer;

/// How the last looks at each source ended, from the ends of `feeds.fetches` and
/// `articles.rejected`.
final class LastOutcomes {

  /// Outcomes looked at on each partition: hours of a few hundred sources, and read in a second.
  private static final long OUTCOMES = 20_000;

  /// Rejections looked at on each partition: they come with whole documents, of 100 KB mostly.
  private static final long REJECTIONS = 50;

  /// A rejection's headers say all.
  private static final byte[] NO_DOCUMENT = {};

  private final KafkaSettings settings;
  private final Topics topics;

  LastOutcomes(KafkaSettings settings, Topics topics) {
    this.settings = settings;
    this.topics = topics;
  }

  /// By the source's id; a source that was not looked at for long is absent.
  Map<String, FetchHistory> read() {
    Map<String, FetchHistory> histories = new HashMap<>();
    read(
        topics.fetches().name(),
        OUTCOMES,
        topics.fetches().value().deserializer(),
        record ->
            histories.computeIfAbsent(record.key(), _ -> new FetchHistory()).put(record.value()));
    read(
        topics.rejected().name(),
        REJECTIONS,
        (_, _) -> NO_DOCUMENT,
        record ->
            Rejection.of(record)
                .ifPresent(
                    rejection -> {
                      FetchHistory history = histories.get(rejection.sourceId());
                      if (history != null) {
                        history.put(rejection);
                      }
                    }));
    return histories;
  }

  private <V> void read(String topic, long window, Deserializer<V> values, TopicRead.Each<V> each) {
    Consumer<String, V> consumer = ReadOnlyConsumers.ofQuestion(settings, values);
    try {
      new TopicRead(settings, topic).last(window, consumer, each);
    } catch (KafkaException | TimeoutException e) {
      throw new StartFailure(
          "%s cannot be read from %s: %s"
              .formatted(topic, settings.bootstrapServers(), e.getMessage()),
          e);
    } finally {
      ReadOnlyConsumers.close(consumer);
    }
  }
}
