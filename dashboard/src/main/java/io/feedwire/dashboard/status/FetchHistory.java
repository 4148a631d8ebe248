package io.feedwire.dashboard.status;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.source.SourceState;
import io.feedwire.dashboard.status.FeedHealth.Problem;
import io.feedwire.sources.Locations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is kept of one source's fetches: the last look at the source itself, the newest document
/// that it brought, and the newest problems of documents. Not safe for several threads: whoever has
/// one guards it.
public final class FetchHistory {

  /// Problems kept of each source; a folder may hold thousands of files that cannot be read.
  static final int PROBLEMS = 10;

  private static final Comparator<Problem> NEWEST_FIRST =
      Comparator.comparing(Problem::at).reversed();

  private final List<Problem> problems = new ArrayList<>();
  private @Nullable FetchOutcome last;
  private @Nullable Instant newestDocument;
  private @Nullable Rejection rejected;

  /// Takes an outcome. Only that of a look at the source says what comes next, and only it tells
  /// how the source is; any other is about one document.
  public void put(FetchOutcome outcome) {
    if (outcome.nextAt() != null || outcome.nextWhy() != null) {
      last = outcome;
      if (outcome.documents() > 0) {
        // A pushed document has the time at which the hub's call came, before the outcome's own.
        newestDocument = outcome.at().minusMillis(outcome.tookMillis());
      }
      return;
    }
    put(outcome.location(), outcome.error(), outcome.at());
  }

  /// Takes a document that the parser could not read. The topics are read side by side: it may be
  /// older than what is known.
  public void put(Rejection rejection) {
    put(rejection.location(), rejection.error(), rejection.fetched());
    if (rejection.decisive()
        && (rejected == null || !rejection.fetched().isBefore(rejected.fetched()))) {
      rejected = rejection;
    }
  }

  private void put(String location, @Nullable String error, Instant at) {
    boolean isOld =
        problems.stream()
            .anyMatch(known -> known.location().equals(location) && known.at().isAfter(at));
    if (isOld) {
      return;
    }
    // What was said of the same document before no longer holds.
    problems.removeIf(known -> known.location().equals(location));
    if (error != null) {
      problems.add(new Problem(location, error, at));
      problems.sort(NEWEST_FIRST);
      if (problems.size() > PROBLEMS) {
        problems.removeLast();
      }
    }
  }

  /// The last look at the source; null when none is known.
  public @Nullable FetchOutcome last() {
    return last;
  }

  /// How the source is: failing, too, where its own newest document could not be read.
  public SourceState state(Source source) {
    SourceState state = SourceState.of(source, last);
    return state == SourceState.OK && unread(source) != null ? SourceState.FAILING : state;
  }

  /// The source's own newest document, where it could not be read; null where it could. Believed
  /// only together with the fetch that brought it: that is kept for 14 days and a rejection for 30,
  /// in which others may have been read.
  public @Nullable Problem unread(Source source) {
    return rejected != null
            && isOwn(source, rejected.location())
            && isOfNewestDocument(rejected.fetched())
        ? new Problem(rejected.location(), rejected.error(), rejected.fetched())
        : null;
  }

  /// The newest problems of documents. Of the source's own document only as long as it is the
  /// newest.
  List<Problem> newestFirst(Source source) {
    return problems.stream()
        .filter(each -> !isOwn(source, each.location()) || isOfNewestDocument(each.at()))
        .toList();
  }

  private boolean isOfNewestDocument(Instant fetched) {
    return newestDocument != null && !fetched.isBefore(newestDocument);
  }

  /// A folder has documents and is none.
  private static boolean isOwn(Source source, String location) {
    return source.kind() != Source.Kind.FOLDER
        && Locations.redacted(source.location()).equals(location);
  }
}
