package io.feedwire.fetcher.poll;

import io.feedwire.contracts.source.Source;
import java.time.Instant;

/// What makes a source be polled at another time than its own interval says.
public interface Pace {

  /// Nothing does.
  Pace OWN = (source, own, now) -> own;

  /// The time of the next poll after a success.
  ///
  /// @param own what the interval says
  NextPoll next(Source source, NextPoll own, Instant now);
}
