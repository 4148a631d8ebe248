package io.feedwire.fetcher.http;

import io.feedwire.contracts.source.Problem;

/// How a POST of a form ended.
public sealed interface PostResult {

  /// The server answered; what it said beside its status is not read.
  record Answered(int status) implements PostResult {}

  /// There was no answer.
  record NoAnswer(Problem problem, String sentence) implements PostResult {}
}
