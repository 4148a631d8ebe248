package io.feedwire.parser;

import io.feedwire.contracts.RejectionReason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;

/// What the parser counts: `feedwire.parser.articles`, `feedwire.parser.duplicates`,
/// `feedwire.parser.requests`, and `feedwire.parser.rejections` by `reason`.
@Singleton
public final class ParserMetrics {

  private final Counter articles;
  private final Counter duplicates;
  private final Counter requests;
  private final Map<RejectionReason, Counter> rejections = new EnumMap<>(RejectionReason.class);

  public ParserMetrics(MeterRegistry meters) {
    articles =
        Counter.builder("feedwire.parser.articles")
            .description("Articles written: new ones and changed ones")
            .register(meters);
    duplicates =
        Counter.builder("feedwire.parser.duplicates")
            .description("Items that a source showed again unchanged")
            .register(meters);
    requests =
        Counter.builder("feedwire.parser.requests")
            .description("Documents that other documents asked for")
            .register(meters);
    for (RejectionReason reason : RejectionReason.values()) {
      rejections.put(
          reason,
          Counter.builder("feedwire.parser.rejections")
              .description("Documents that became no article")
              .tag("reason", reason.wireName())
              .register(meters));
    }
  }

  void article() {
    articles.increment();
  }

  void duplicate() {
    duplicates.increment();
  }

  void request() {
    requests.increment();
  }

  void rejection(RejectionReason reason) {
    Counter counter = rejections.get(reason);
    if (counter != null) {
      counter.increment();
    }
  }
}
