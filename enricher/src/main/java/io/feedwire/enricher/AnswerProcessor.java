package io.feedwire.enricher;

import io.feedwire.enricher.resolution.Answers;
import java.time.Duration;
import java.util.Objects;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// `enricher.resolutions`: what targets tell an article. It is written with it later, once for all
/// that came meanwhile: a picture page asks for a hundred images, and a hundred articles may cite
/// one within a second.
final class AnswerProcessor implements Processor<String, Answers, String, byte @Nullable []> {

  /// For cards. Answers from all partitions are mostly there by then, and nobody waits for them:
  /// the article itself is written at once.
  static final Duration NEWS = Duration.ofMillis(200);

  /// For numbers of citations and uses, which nobody is told of.
  static final Duration COUNTS = Duration.ofSeconds(5);

  /// Between two steps of a round. What is delivered meanwhile waits for one step of each task,
  /// some 20 ms, and not for all that is due: with rounds written at once articles waited for as
  /// much as 1.8 s when a thousand others showed their image.
  static final Duration STEP = Duration.ofMillis(50);

  private final ArticleDesk.Means means;
  private @Nullable ArticleDesk desk;

  AnswerProcessor(ArticleDesk.Means means) {
    this.means = means;
  }

  @Override
  public void init(ProcessorContext<String, byte @Nullable []> context) {
    var opened = new ArticleDesk(context, means);
    desk = opened;
    context.schedule(NEWS, PunctuationType.WALL_CLOCK_TIME, _ -> opened.beginNews());
    context.schedule(COUNTS, PunctuationType.WALL_CLOCK_TIME, _ -> opened.beginCounts());
    context.schedule(STEP, PunctuationType.WALL_CLOCK_TIME, _ -> opened.step());
  }

  @Override
  public void process(Record<String, Answers> record) {
    Objects.requireNonNull(desk, "processed before it was initialized").learn(record);
  }
}
