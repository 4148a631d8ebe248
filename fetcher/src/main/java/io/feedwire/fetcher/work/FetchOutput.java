package io.feedwire.fetcher.work;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.RawHeaders;

/// Where what was fetched goes.
public interface FetchOutput {

  /// A payload, on its lane.
  ///
  /// @param hash of the payload
  void raw(Source.Lane lane, String sourceId, RawHeaders about, byte[] payload, String hash);

  /// How a fetch ended.
  void outcome(FetchOutcome outcome);
}
