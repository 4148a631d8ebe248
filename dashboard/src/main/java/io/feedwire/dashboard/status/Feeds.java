package io.feedwire.dashboard.status;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.Source;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every source with its last fetch. Memory: one source and one outcome for each entry of the
/// registry, and the outcomes of at most [#STRANGERS] ids that are not, or not yet, registered (the
/// two topics are read side by side, in no order).
@Singleton
public final class Feeds {

  static final int STRANGERS = 1000;

  private final Map<String, Source> sources = new HashMap<>();
  private final Map<String, FetchOutcome> outcomes = new HashMap<>();
  private final LinkedHashMap<String, FetchOutcome> strangers =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FetchOutcome> eldest) {
          return size() > STRANGERS;
        }
      };

  synchronized void clear() {
    sources.clear();
    outcomes.clear();
    strangers.clear();
  }

  synchronized void put(Source source) {
    sources.put(source.id(), source);
    FetchOutcome known = strangers.remove(source.id());
    if (known != null) {
      outcomes.put(source.id(), known);
    }
  }

  synchronized void remove(String sourceId) {
    sources.remove(sourceId);
    outcomes.remove(sourceId);
    strangers.remove(sourceId);
  }

  /// Takes the outcome of a look at a source. What came of a document asked for once (it has no
  /// next time) says nothing of the source's health.
  synchronized void put(FetchOutcome outcome) {
    if (outcome.nextAt() == null) {
      return;
    }
    if (sources.containsKey(outcome.sourceId())) {
      outcomes.put(outcome.sourceId(), outcome);
    } else {
      strangers.put(outcome.sourceId(), outcome);
    }
  }

  synchronized int size() {
    return sources.size();
  }

  /// All sources, worst first.
  public synchronized List<FeedHealth> worstFirst() {
    return sources.values().stream()
        .map(source -> FeedHealth.of(source, outcomes.get(source.id())))
        .sorted(FeedHealth.WORST_FIRST)
        .toList();
  }
}
