package io.feedwire.enricher;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Timestamp;
import io.feedwire.contracts.json.JsonSerde;
import io.feedwire.enricher.lessons.Learnt;
import io.feedwire.enricher.lessons.LearntVocabulary;
import io.feedwire.enricher.lessons.Shelf;
import io.feedwire.enricher.lessons.Sums;
import io.feedwire.enricher.lessons.TermKey;
import io.feedwire.keywords.Lessons;
import io.feedwire.keywords.Reading;
import io.feedwire.keywords.vocabulary.Counts;
import io.feedwire.keywords.vocabulary.Entry;
import io.feedwire.keywords.vocabulary.Entry.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// Where the articles of a partition teach: summed up in memory, and once a minute added to the
/// partition's store and told to all instances, and once more before the process ends ([Ending]).
/// What was not written when it is killed, or the partition moves, is forgotten: it is a minute of
/// statistics, and to keep it would cost a write for each word of each article. An article that is
/// withdrawn and comes back teaches again.
final class LessonDesk {

  /// Within it the words of an article that others have too are one record.
  static final Duration MINUTE = Duration.ofMinutes(1);

  private static final long SECONDS_OF_DAY = Duration.ofDays(1).toSeconds();

  private static final Serializer<Counts> COUNTS = new JsonSerde<>(Counts.class).serializer();

  private final ProcessorContext<String, byte @Nullable []> context;
  private final LearntVocabulary vocabulary;
  private final KeyValueStore<String, Counts> terms;
  private final Learnt learnt;
  private final int partition;
  private final Sums sums = new Sums(Sums.MAX_EACH);
  private final Shelf shelf = new Shelf(Shelf.MAX_TERMS, Shelf.MAX_WORDS);

  LessonDesk(ProcessorContext<String, byte @Nullable []> context, LearntVocabulary vocabulary) {
    this.context = context;
    this.vocabulary = vocabulary;
    this.terms = context.getStateStore(EnricherTopology.TERMS);
    KeyValueStore<String, byte[]> all = context.getStateStore(EnricherTopology.LEARNT);
    this.learnt = new LearntStore(all);
    this.partition = context.taskId().partition();
    kept(kept -> shelf.put(kept.key(), null, kept.counts()));
  }

  /// An article that was just created.
  ///
  /// @param time of the record that it came with
  void teach(Created created, long time) {
    if (sums.add(lessons(created.article(), created.reading()))) {
      write(time);
    }
  }

  /// An article that is written for the first time, as its keywords were chosen by.
  record Created(Article article, Reading reading) {}

  /// What an article teaches.
  static List<Entry> lessons(Article article, Reading reading) {
    return Lessons.of(reading, day(article));
  }

  /// Of its publication, in days since 1970; 0 when it is not known, as if it had been long ago.
  private static long day(Article article) {
    @Nullable Timestamp published = article.published();
    @Nullable Instant time = published == null ? null : published.time();
    return time == null ? 0 : Math.max(0, Math.floorDiv(time.getEpochSecond(), SECONDS_OF_DAY));
  }

  /// Writes what was learnt.
  ///
  /// @param time of the records
  void write(long time) {
    for (Entry entry : sums.take(key -> terms.get(text(key)) != null)) {
      String text = text(entry.key());
      @Nullable Counts before = terms.get(text);
      Counts now = before == null ? entry.counts() : before.plus(entry.counts());
      shelf.put(entry.key(), before, now);
      terms.put(text, now);
      tell(text, COUNTS.serialize("enricher.terms", now), time);
    }
    for (String text : shelf.forget(this::kept)) {
      terms.delete(text);
      tell(text, null, time);
    }
  }

  /// Lets another vocabulary be made of what all partitions have learnt, if it is time.
  void refresh(long now) {
    vocabulary.refresh(learnt, now);
  }

  private void tell(String text, byte @Nullable [] counts, long time) {
    context.forward(new Record<>(text, counts, time), EnricherTopology.WRITE_TERMS);
  }

  private void kept(Consumer<Shelf.Kept> reader) {
    try (KeyValueIterator<String, Counts> all = terms.all()) {
      while (all.hasNext()) {
        KeyValue<String, Counts> next = all.next();
        TermKey.of(next.key)
            .ifPresent(key -> reader.accept(new Shelf.Kept(next.key, key.key(), next.value)));
      }
    }
  }

  private String text(Key key) {
    return new TermKey(key, partition).text();
  }
}
