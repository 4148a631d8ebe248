package io.feedwire.dashboard.status;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.Source;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every source with its last fetch and its documents' newest problems. Memory: one source and one
/// [FetchHistory] for each entry of the registry, and the histories of at most [#STRANGERS] ids
/// that are not, or not yet, registered (the topics are read side by side, in no order).
@Singleton
public final class Feeds {

  static final int STRANGERS = 1000;

  /// Of a source that was not looked at yet.
  private static final FetchHistory NOTHING = new FetchHistory();

  private final Map<String, Source> sources = new HashMap<>();
  private final Map<String, FetchHistory> histories = new HashMap<>();
  private final LinkedHashMap<String, FetchHistory> strangers =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FetchHistory> eldest) {
          return size() > STRANGERS;
        }
      };

  synchronized void clear() {
    sources.clear();
    histories.clear();
    strangers.clear();
  }

  synchronized void put(Source source) {
    sources.put(source.id(), source);
    FetchHistory known = strangers.remove(source.id());
    if (known != null) {
      histories.put(source.id(), known);
    }
  }

  synchronized void remove(String sourceId) {
    sources.remove(sourceId);
    histories.remove(sourceId);
    strangers.remove(sourceId);
  }

  /// Takes the outcome of a look at a source, or at one of its documents.
  synchronized void put(FetchOutcome outcome) {
    history(outcome.sourceId()).put(outcome);
  }

  /// Takes a document that the parser could not read.
  synchronized void put(Rejection rejection) {
    history(rejection.sourceId()).put(rejection);
  }

  private FetchHistory history(String sourceId) {
    return (sources.containsKey(sourceId) ? histories : strangers)
        .computeIfAbsent(sourceId, _ -> new FetchHistory());
  }

  synchronized int size() {
    return sources.size();
  }

  /// All sources, worst first.
  public synchronized List<FeedHealth> worstFirst() {
    return sources.values().stream().map(this::health).sorted(FeedHealth.WORST_FIRST).toList();
  }

  /// All sources with the last look at each, worst first.
  public synchronized List<SourceStatus> statuses() {
    return sources.values().stream().map(this::status).sorted(SourceStatus.WORST_FIRST).toList();
  }

  /// One of them; empty when there is none with this id.
  public synchronized Optional<SourceStatus> status(String id) {
    return Optional.ofNullable(sources.get(id)).map(this::status);
  }

  private SourceStatus status(Source source) {
    return SourceStatus.of(source, histories.getOrDefault(source.id(), NOTHING));
  }

  private FeedHealth health(Source source) {
    return FeedHealth.of(source, histories.getOrDefault(source.id(), NOTHING));
  }
}
