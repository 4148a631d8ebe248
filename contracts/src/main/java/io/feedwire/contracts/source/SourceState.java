package io.feedwire.contracts.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// How a source is, in a word, worst first: on the dashboard, over HTTP and on the command line.
public enum SourceState {
  @JsonProperty("failing")
  FAILING,
  /// The server says it is gone for good; it is asked now and then.
  @JsonProperty("gone")
  GONE,
  /// The server wants to be asked later.
  @JsonProperty("throttled")
  THROTTLED,
  /// Not looked at for long, or never.
  @JsonProperty("waiting")
  WAITING,
  @JsonProperty("ok")
  OK,
  @JsonProperty("paused")
  PAUSED;

  /// @param last what came of the last look; null for none yet
  public static SourceState of(Source source, @Nullable FetchOutcome last) {
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

  public boolean needsALook() {
    return this == FAILING || this == GONE;
  }
}
