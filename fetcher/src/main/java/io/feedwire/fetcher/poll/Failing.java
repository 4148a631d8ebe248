package io.feedwire.fetcher.poll;

import io.feedwire.contracts.source.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of failures.
///
/// @param count how many, 1 at least
/// @param weight the sum of their weights, see [Severity]
/// @param since when the first of them was
/// @param problem the last
public record Failing(int count, int weight, Instant since, Problem problem) {

  /// One more.
  static Failing after(@Nullable Failing before, Problem problem, Instant at) {
    int weight = Severity.of(problem).weight();
    return before == null
        ? new Failing(1, weight, at, problem)
        : new Failing(before.count + 1, before.weight + weight, before.since, problem);
  }
}
