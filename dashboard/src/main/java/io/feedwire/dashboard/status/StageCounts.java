package io.feedwire.dashboard.status;

import io.feedwire.contracts.RejectionReason;
import io.feedwire.contracts.article.Change;
import io.feedwire.dashboard.changes.Entry;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts of what has passed each stage, over what the topics still keep. Memory: one number a kind
/// of change and a reason of rejection.
@Singleton
public final class StageCounts {

  /// For a rejected record without one of our reasons: a dead letter of a defect.
  static final String DEFECT = "defect";

  private final Feeds feeds;
  private final long[] changes = new long[Change.Kind.values().length];
  private final Map<String, Long> rejected = new TreeMap<>();
  private long fetches;
  private long raw;
  private long parsed;
  private long enriched;

  StageCounts(Feeds feeds) {
    this.feeds = feeds;
  }

  synchronized void clear() {
    java.util.Arrays.fill(changes, 0);
    rejected.clear();
    fetches = 0;
    raw = 0;
    parsed = 0;
    enriched = 0;
  }

  synchronized void fetched(int documents) {
    fetches++;
    raw += documents;
  }

  synchronized void parsed() {
    parsed++;
  }

  synchronized void enriched() {
    enriched++;
  }

  synchronized void rejected(String reason) {
    boolean known = false;
    for (RejectionReason each : RejectionReason.values()) {
      known |= each.wireName().equals(reason);
    }
    rejected.merge(known ? reason : DEFECT, 1L, Long::sum);
  }

  synchronized void changed(Change.Kind kind) {
    changes[kind.ordinal()]++;
  }

  /// The stages in the order in which data flows.
  public synchronized List<Stage> stages() {
    List<Stage.Part> kinds = new ArrayList<>();
    long allChanges = 0;
    for (Change.Kind kind : Change.Kind.values()) {
      long count = changes[kind.ordinal()];
      kinds.add(new Stage.Part(Entry.wireName(kind), count));
      allChanges += count;
    }
    List<Stage.Part> reasons = new ArrayList<>();
    rejected.forEach((reason, count) -> reasons.add(new Stage.Part(reason, count)));
    long allRejected = rejected.values().stream().mapToLong(Long::longValue).sum();
    return List.of(
        new Stage("sources", "Sources", feeds.size(), Meaning.SOURCES, List.of()),
        new Stage("raw", "Raw", raw, Meaning.RAW, List.of(new Stage.Part("fetches", fetches))),
        new Stage("parsed", "Parsed", parsed, Meaning.PARSED, List.of()),
        new Stage("rejected", "Rejected", allRejected, Meaning.REJECTED, reasons),
        new Stage("enriched", "Enriched", enriched, Meaning.ENRICHED, List.of()),
        new Stage("changes", "Changes", allChanges, Meaning.CHANGES, kinds));
  }

  /// What each number is, exactly; shown beside it.
  private static final class Meaning {
    static final String SOURCES = "Feeds and folders registered now.";
    static final String RAW =
        "Documents written to the raw topics, as the fetch events kept (14 days) report them.";
    static final String PARSED =
        "Articles that documents gave, each time one was new or different at its source;"
            + " records kept on articles.parsed (7 days).";
    static final String REJECTED =
        "Documents that became no article; records kept on articles.rejected (30 days).";
    static final String ENRICHED =
        "States of articles written to articles.enriched and seen here: several for an article that"
            + " changed, until Kafka compacts the topic. For the number of articles see created.";
    static final String CHANGES =
        "Changes kept on articles.changes (30 days). Each article is created once; withdrawn ones"
            + " are not subtracted.";
  }
}
