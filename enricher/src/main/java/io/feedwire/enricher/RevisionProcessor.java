package io.feedwire.enricher;

import io.feedwire.contracts.article.Article;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// `articles.parsed`: an article as one document describes it, or null for one that is withdrawn.
final class RevisionProcessor
    implements Processor<String, @Nullable Article, String, byte @Nullable []> {

  private final ArticleDesk.Means means;
  private @Nullable ArticleDesk desk;

  RevisionProcessor(ArticleDesk.Means means) {
    this.means = means;
  }

  @Override
  public void init(ProcessorContext<String, byte @Nullable []> context) {
    desk = new ArticleDesk(context, means);
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
