package io.feedwire.fetcher.request;

import io.feedwire.contracts.source.FetchRequest;

/// A request accepted and not yet answered.
///
/// @param attempts how often its server asked to come later
record PendingRequest(FetchRequest request, int attempts) {}
