package io.feedwire.fetcher.poll;

import io.feedwire.contracts.source.Source;
import java.time.Instant;

/// What makes a source be polled at another time than its own pace says.
public interface Pacing {

  /// Nothing does.
  Pacing OWN = (source, own, now) -> own;

  /// The time of the next poll after a success.
  ///
  /// @param own what its pace says
  NextPoll next(Source source, NextPoll own, Instant now);
}
