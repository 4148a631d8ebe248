package io.feedwire.dashboard.status;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.dashboard.status.FeedHealth.Problem;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is kept of one source's fetches: the last look at the source itself, and the newest
/// problems of its single documents.
final class FetchHistory {

  /// Problems kept of each source; a folder may hold thousands of files that cannot be read.
  static final int PROBLEMS = 10;

  private final ArrayDeque<Problem> problems = new ArrayDeque<>();
  private @Nullable FetchOutcome last;

  /// Takes an outcome. Only that of a look at the source says what comes next, and only it tells
  /// how the source is; any other is about one document.
  void put(FetchOutcome outcome) {
    if (outcome.nextAt() != null || outcome.nextWhy() != null) {
      last = outcome;
      return;
    }
    // What was said of the same document before no longer holds.
    problems.removeIf(known -> known.location().equals(outcome.location()));
    @Nullable String error = outcome.error();
    if (error != null) {
      problems.addFirst(new Problem(outcome.location(), error, outcome.at()));
      if (problems.size() > PROBLEMS) {
        problems.removeLast();
      }
    }
  }

  @Nullable FetchOutcome last() {
    return last;
  }

  List<Problem> newestFirst() {
    return List.copyOf(problems);
  }
}
