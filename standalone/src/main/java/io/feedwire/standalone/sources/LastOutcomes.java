package io.feedwire.standalone.sources;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.Topic;
import io.feedwire.runtime.KafkaSettings;
import io.feedwire.runtime.ReadOnlyConsumers;
import io.feedwire.runtime.StartFailure;
import io.feedwire.runtime.TopicRead;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/// How the last look at each source ended, from the end of `feeds.fetches`.
final class LastOutcomes {

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
    var consumer = ReadOnlyConsumers.ofQuestion(settings, topic.value().deserializer());
    try {
      new TopicRead(settings, topic.name())
          .last(
              WINDOW,
              consumer,
              record ->
                  last.merge(
                      record.key(),
                      record.value(),
                      (before, after) -> better(before, after, locations.get(record.key()))));
    } catch (KafkaException | TimeoutException e) {
      throw new StartFailure(
          "the fetch events cannot be read from %s: %s"
              .formatted(settings.bootstrapServers(), e.getMessage()),
          e);
    } finally {
      ReadOnlyConsumers.close(consumer);
    }
    return last;
  }

  /// The last look at the source itself says more of it than a later one at one of its documents.
  private static FetchOutcome better(
      FetchOutcome before, FetchOutcome after, @Nullable String location) {
    boolean itself = after.location().equals(location);
    return itself || !before.location().equals(location) ? after : before;
  }
}
