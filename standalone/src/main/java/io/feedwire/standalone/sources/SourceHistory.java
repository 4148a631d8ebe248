package io.feedwire.standalone.sources;

import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.source.SourceState;
import io.feedwire.dashboard.status.FetchHistory;
import java.util.Map;

/// A source of the registry and what is known of its fetches.
record SourceHistory(Source source, FetchHistory fetches) {

  /// @param known by source; of one that was not looked at for long nothing is
  static SourceHistory of(Source source, Map<String, FetchHistory> known) {
    return new SourceHistory(source, known.getOrDefault(source.id(), new FetchHistory()));
  }

  SourceState state() {
    return fetches.state(source);
  }
}
