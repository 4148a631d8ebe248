package io.feedwire.parser;

import io.feedwire.contracts.RejectionReason;
import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.RawHeaders;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.runtime.CommitPace;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.NullUnmarked;

/// One raw record in; articles that are news, requests that are new, or one rejection out.
@NullUnmarked
final class DocumentProcessor implements Processor<String, byte[], String, byte[]> {

  private static final byte[] NO_BYTES = {};

  private final Source.Lane lane;
  private final DocumentParser parser;
  private final ParserSettings settings;
  private final ParserMetrics metrics;

  private ProcessorContext<String, byte[]> context;
  private ItemMemory memory;
  private CommitPace pace;

  DocumentProcessor(
      Source.Lane lane, DocumentParser parser, ParserSettings settings, ParserMetrics metrics) {
    this.lane = lane;
    this.parser = parser;
    this.settings = settings;
    this.metrics = metrics;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> context) {
    this.context = context;
    pace = new CommitPace(context);
    memory = new ItemMemory(context.getStateStore(ParserTopology.storeName(lane)));
    context.schedule(
        Duration.ofDays(1),
        PunctuationType.WALL_CLOCK_TIME,
        now -> memory.forgetBefore(Instant.ofEpochMilli(now).minus(settings.forgetAfter())));
  }

  @Override
  public void process(Record<String, byte[]> raw) {
    var received = Instant.ofEpochMilli(raw.timestamp());
    var headers = RawHeaders.from(raw.headers(), received);
    String source = raw.key() == null ? "" : raw.key();
    byte[] payload = raw.value() == null ? NO_BYTES : raw.value();
    var output = new OutputRecords(raw, headers, context.recordMetadata());
    switch (parser.parse(source, headers, payload)) {
      case ParseResult.Rejected rejected -> reject(output, rejected.reason(), rejected.message());
      case ParseResult.Parsed parsed -> {
        boolean fits = true;
        SerializationException unwritten = null;
        for (Article article : Versions.newest(parsed.articles())) {
          try {
            fits &= emit(output, source, article, received);
          } catch (SerializationException e) {
            // The others are written all the same, or none behind it ever would be.
            unwritten = unwritten == null ? e : unwritten;
          }
        }
        for (FetchRequest request : parsed.requests()) {
          request(output, source, request.on(lane), received);
        }
        if (!fits) {
          reject(
              output,
              RejectionReason.ARTICLE_TOO_LARGE,
              "an article in it is larger than the %d bytes that one may have"
                  .formatted(Topics.MAX_ARTICLE_BYTES));
        }
        if (unwritten != null) {
          throw unwritten;
        }
      }
    }
  }

  /// Writes an article that is news; false when it is too large to be written. What is too large is
  /// remembered too, so that it is rejected once and not at each look at its feed; what cannot be
  /// written as JSON is not, so that a later look finds it news.
  ///
  /// @throws SerializationException when it cannot be written as JSON
  private boolean emit(OutputRecords output, String source, Article article, Instant received) {
    Fingerprint fingerprint = Fingerprint.of(article);
    Optional<ItemMemory.News> news = memory.news(source, article, fingerprint, received);
    if (news.isEmpty()) {
      metrics.duplicate();
      return true;
    }
    Record<String, byte[]> written = output.article(news.get().article(), fingerprint.version());
    memory.remember(news.get());
    if (written.value().length > Topics.MAX_ARTICLE_BYTES) {
      return false;
    }
    metrics.article();
    context.forward(written, ParserTopology.node(lane, ParserTopology.PARSED));
    pace.forwarded(written.timestamp());
    return true;
  }

  private void request(
      OutputRecords output, String source, FetchRequest request, Instant received) {
    if (memory.isNewRequest(source, request.url(), received)) {
      Record<String, byte[]> written = output.request(request);
      memory.rememberRequest(source, request.url(), received);
      metrics.request();
      context.forward(written, ParserTopology.node(lane, ParserTopology.REQUESTS));
    }
  }

  private void reject(OutputRecords output, RejectionReason reason, String message) {
    metrics.rejection(reason);
    context.forward(
        output.rejection(reason, message), ParserTopology.node(lane, ParserTopology.REJECTED));
  }
}
