package io.feedwire.standalone;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.Problem;
import io.feedwire.contracts.source.Source;
import org.jspecify.annotations.Nullable;

/// How a source is, in a word, worst first.
enum FetchState {
  FAILING,
  /// The server says it is gone for good; it is asked now and then.
  GONE,
  /// The server wants to be asked later.
  THROTTLED,
  /// Not looked at for long, or never.
  WAITING,
  OK,
  PAUSED;

  static FetchState of(Source source, @Nullable FetchOutcome last) {
    if (source.paused()) {
      return PAUSED;
    }
    if (last == null) {
      return WAITING;
    }
    return switch (last.status()) {
      case FAILED, TOO_LARGE -> last.problem() == Problem.GONE ? GONE : FAILING;
      case THROTTLED -> THROTTLED;
      case FETCHED, NOT_MODIFIED, UNCHANGED, CHECKED -> OK;
    };
  }

  boolean needsALook() {
    return this == FAILING || this == GONE;
  }
}
