package io.feedwire.fetcher.http;

import java.time.Duration;

/// Bounds of one fetch.
///
/// @param userAgent who we say we are
/// @param connectTimeout for each connection
/// @param deadline for everything from the first connection to the last byte, redirects included
/// @param maxBytes of the body as sent, and again of the body decompressed
public record HttpLimits(
    String userAgent, Duration connectTimeout, Duration deadline, int maxBytes) {}
