package io.feedwire.enricher;

import io.feedwire.contracts.source.FetchRequest;

/// A target that may be fetched if it does not come by itself.
///
/// @param since in milliseconds since 1970
record Wanted(long since, FetchRequest request) {}
