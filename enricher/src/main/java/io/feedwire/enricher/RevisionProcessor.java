package io.feedwire.enricher;

import io.feedwire.enricher.lessons.LearntVocabulary;
import java.time.Duration;
import java.util.Objects;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// `articles.parsed`: an article as one document describes it, or null for one that is withdrawn.
/// An article teaches when it is created. One under another key than its id is refused as what
/// cannot be read: what is kept, told and withdrawn of it would be that of two.
final class RevisionProcessor
    implements Processor<String, @Nullable Delivered, String, byte @Nullable []> {

  /// How often it looks whether the process is about to end, which waits until what was learnt is
  /// written: a stop takes no longer for it that anyone would notice.
  private static final Duration LOOK = Duration.ofMillis(100);

  private final ArticleDesk.Means means;
  private final LearntVocabulary vocabulary;
  private final Ending ending;
  private @Nullable ArticleDesk desk;
  private @Nullable LessonDesk lessons;

  RevisionProcessor(ArticleDesk.Means means, LearntVocabulary vocabulary, Ending ending) {
    this.means = means;
    this.vocabulary = vocabulary;
    this.ending = ending;
  }

  @Override
  public void init(ProcessorContext<String, byte @Nullable []> context) {
    desk = new ArticleDesk(context, means);
    var opened = new LessonDesk(context, vocabulary);
    lessons = opened;
    opened.refresh(context.currentSystemTimeMs());
    context.schedule(
        LessonDesk.MINUTE,
        PunctuationType.WALL_CLOCK_TIME,
        now -> {
          opened.write(now);
          opened.refresh(now);
        });
    ending.opened(this);
    context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, this::endIfAsked);
  }

  private void endIfAsked(long now) {
    if (ending.begun()) {
      lessons().write(now);
      ending.written(this);
    }
  }

  @Override
  public void process(Record<String, @Nullable Delivered> record) {
    @Nullable Delivered delivered = record.value();
    if (delivered == null) {
      desk().withdraw(record);
    } else if (!delivered.article().id().equals(record.key())) {
      throw new SerializationException("an article under the key of another on articles.parsed");
    } else {
      desk()
          .deliver(record.withValue(delivered))
          .ifPresent(created -> teach(created, record.timestamp()));
    }
  }

  private void teach(LessonDesk.Created created, long time) {
    lessons().teach(created, time);
    if (ending.begun()) {
      lessons().write(time);
    }
  }

  @Override
  public void close() {
    ending.written(this);
  }

  private ArticleDesk desk() {
    return Objects.requireNonNull(desk, "processed before it was initialized");
  }

  private LessonDesk lessons() {
    return Objects.requireNonNull(lessons, "processed before it was initialized");
  }
}
