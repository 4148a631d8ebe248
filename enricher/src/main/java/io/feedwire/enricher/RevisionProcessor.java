package io.feedwire.enricher;

import io.feedwire.contracts.article.Article;
import io.feedwire.enricher.resolution.Mentions;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// `articles.parsed`: an article as one document describes it, or null for one that is withdrawn.
final class RevisionProcessor
    implements Processor<String, @Nullable Article, String, byte @Nullable []> {

  private final Mentions mentions;
  private final int maxBytes;
  private @Nullable ArticleDesk desk;

  RevisionProcessor(Mentions mentions, int maxBytes) {
    this.mentions = mentions;
    this.maxBytes = maxBytes;
  }

  @Override
  public void init(ProcessorContext<String, byte @Nullable []> context) {
    desk = new ArticleDesk(context, mentions, maxBytes);
  }

  @Override
  public void process(Record<String, @Nullable Article> record) {
    @Nullable Article article = record.value();
    if (article == null) {
      desk().withdraw(record);
    } else {
      desk().deliver(record.withValue(article));
    }
  }

  private ArticleDesk desk() {
    return Objects.requireNonNull(desk, "processed before it was initialized");
  }
}
