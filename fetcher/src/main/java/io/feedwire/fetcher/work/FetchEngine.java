package io.feedwire.fetcher.work;

import io.feedwire.fetcher.http.DocumentFetcher;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/// What all processors of this process fetch with.
///
/// @param http fetches over HTTP
/// @param executor runs fetches; virtual threads, in tests the caller's own
/// @param slots how much may be in flight
/// @param domains whom to leave alone for how long
/// @param breaker whether our own network is down
/// @param metrics what is counted of it
/// @param clock the time on those threads; processors use Streams' own
public record FetchEngine(
    DocumentFetcher http,
    Executor executor,
    Slots slots,
    Domains domains,
    Breaker breaker,
    FetchMetrics metrics,
    InstantSource clock) {}
