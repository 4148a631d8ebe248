package io.feedwire.fetcher;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.RawHeaders;
import io.feedwire.fetcher.work.FetchMetrics;
import io.feedwire.fetcher.work.FetchOutput;
import io.feedwire.runtime.CommitPace;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where a processor's records go: three children by name, all in the transaction of its stores.
final class StreamOutput implements FetchOutput {

  private static final Logger LOG = LoggerFactory.getLogger(StreamOutput.class);

  /// Names of a processor's children.
  record Children(String raw, String backfill, String fetches) {}

  private final ProcessorContext<String, Object> context;
  private final Children children;
  private final FetchMetrics metrics;
  private final CommitPace pace;

  StreamOutput(ProcessorContext<String, Object> context, Children children, FetchMetrics metrics) {
    this.context = context;
    this.children = children;
    this.metrics = metrics;
    this.pace = new CommitPace(context);
  }

  @Override
  public void raw(
      Source.Lane lane, String sourceId, RawHeaders about, byte[] payload, String hash) {
    String child =
        switch (lane) {
          case LIVE -> children.raw();
          case BACKFILL -> children.backfill();
        };
    Instant now = now();
    context.forward(RawRecords.raw(sourceId, about, payload, hash, now), child);
    pace.forwarded(now.toEpochMilli());
  }

  /// The first failure in a row is logged; those that follow are on the topic only.
  @Override
  public void outcome(FetchOutcome outcome) {
    if (outcome.error() != null && outcome.failures() <= 1) {
      LOG.warn("{}: {}", outcome.sourceId(), outcome.error());
    }
    context.forward(RawRecords.outcome(outcome, now()), children.fetches());
    metrics.happened(outcome);
  }

  private Instant now() {
    return Instant.ofEpochMilli(context.currentSystemTimeMs());
  }
}
