package io.feedwire.enricher;

import io.feedwire.enricher.resolution.Answer;
import io.feedwire.enricher.resolution.Mentions;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// `enricher.resolutions`: what a target tells an article.
final class AnswerProcessor implements Processor<String, Answer, String, byte @Nullable []> {

  private final Mentions mentions;
  private final int maxBytes;
  private @Nullable ArticleDesk desk;

  AnswerProcessor(Mentions mentions, int maxBytes) {
    this.mentions = mentions;
    this.maxBytes = maxBytes;
  }

  @Override
  public void init(ProcessorContext<String, byte @Nullable []> context) {
    desk = new ArticleDesk(context, mentions, maxBytes);
  }

  @Override
  public void process(Record<String, Answer> record) {
    Objects.requireNonNull(desk, "processed before it was initialized").learn(record);
  }
}
