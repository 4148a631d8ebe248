package io.feedwire.fetcher.http;

import io.feedwire.contracts.source.Problem;
import java.io.IOException;

/// A fetch that cannot go on, thrown through the streams of other people's making and caught in
/// [HttpFetcher]; no bug.
final class FetchException extends IOException {

  private static final long serialVersionUID = 1L;

  private final Problem problem;

  /// @param sentence for a person, with `%s` where the host is named
  FetchException(Problem problem, String sentence) {
    super(sentence);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }

  String sentence(String host) {
    return String.valueOf(getMessage()).replace("%s", host);
  }
}
