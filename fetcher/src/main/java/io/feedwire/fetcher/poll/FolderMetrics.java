package io.feedwire.fetcher.poll;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What is counted of folders and archives: `feedwire.fetcher.folder.documents`, those handed over,
/// and `feedwire.fetcher.folder.remaining`, those that wait, in this process.
public final class FolderMetrics {

  private final Counter documents;

  /// By source; sources through are absent.
  private final Map<String, Integer> remaining = new ConcurrentHashMap<>();

  public FolderMetrics(MeterRegistry meters) {
    documents =
        Counter.builder("feedwire.fetcher.folder.documents")
            .description("Documents of folders and archives handed over")
            .register(meters);
    Gauge.builder("feedwire.fetcher.folder.remaining", remaining, FolderMetrics::sum)
        .description("Documents of folders and archives that wait to be read")
        .register(meters);
  }

  private static double sum(Map<String, Integer> remaining) {
    return remaining.values().stream().mapToDouble(Integer::doubleValue).sum();
  }

  /// A step was applied.
  void read(String sourceId, int handedOver, int waiting) {
    documents.increment(handedOver);
    if (waiting == 0) {
      remaining.remove(sourceId);
    } else {
      remaining.put(sourceId, waiting);
    }
  }

  /// The source is none of this process any more, or its look ended.
  public void forget(String sourceId) {
    remaining.remove(sourceId);
  }
}
