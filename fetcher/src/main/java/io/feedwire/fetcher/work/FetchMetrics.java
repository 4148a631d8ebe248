package io.feedwire.fetcher.work;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is counted of fetches in this process: `feedwire.fetcher.fetches`, by status and problem,
/// and `feedwire.fetcher.late`, how long after its time a fetch began.
///
/// A transaction that is lost is counted too: its fetches were made.
public final class FetchMetrics {

  /// Seconds: what a tick takes, what nobody notices, the lateness that counts as such, and what
  /// says that there are more sources than this process can poll.
  private static final Duration[] BUCKETS = {
    Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofMinutes(10)
  };

  private final MeterRegistry meters;
  private final Timer late;

  public FetchMetrics(MeterRegistry meters) {
    this.meters = meters;
    this.late =
        Timer.builder("feedwire.fetcher.late")
            .description("Time from when a fetch was due to its start")
            .serviceLevelObjectives(BUCKETS)
            .register(meters);
  }

  /// A fetch began that was due at another time.
  public void started(Duration after) {
    late.record(after.isNegative() ? Duration.ZERO : after);
  }

  /// An event was written.
  public void happened(FetchOutcome outcome) {
    @Nullable Problem problem = outcome.problem();
    meters
        .counter(
            "feedwire.fetcher.fetches",
            "status",
            label(outcome.status()),
            "problem",
            problem == null ? "" : label(problem))
        .increment();
  }

  /// As on the topic: `not-modified` for `NOT_MODIFIED`.
  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
