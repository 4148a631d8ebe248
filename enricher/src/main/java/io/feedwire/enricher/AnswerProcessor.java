package io.feedwire.enricher;

import io.feedwire.enricher.resolution.Answers;
import java.time.Duration;
import java.util.Objects;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// `enricher.resolutions`: what targets tell an article. It is written with it a moment later, once
/// for all that came meanwhile: a picture page asks for a hundred images, and a hundred articles
/// may cite one within a second.
final class AnswerProcessor implements Processor<String, Answers, String, byte @Nullable []> {

  /// Answers from all partitions are mostly there by then, and nobody waits for them: the article
  /// itself is written at once.
  static final Duration COLLECTED = Duration.ofMillis(200);

  private final ArticleDesk.Means means;
  private @Nullable ArticleDesk desk;

  AnswerProcessor(ArticleDesk.Means means) {
    this.means = means;
  }

  @Override
  public void init(ProcessorContext<String, byte @Nullable []> context) {
    var opened = new ArticleDesk(context, means);
    desk = opened;
    context.schedule(COLLECTED, PunctuationType.WALL_CLOCK_TIME, _ -> opened.writeDue());
  }

  @Override
  public void process(Record<String, Answers> record) {
    Objects.requireNonNull(desk, "processed before it was initialized").learn(record);
  }
}
