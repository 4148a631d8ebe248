package io.feedwire.fetcher.request;

/// How far documents may lead the fetcher.
///
/// @param depth most requests that lead from a source to a document
/// @param budget most requests in the name of one source in a day (UTC)
public record RequestLimits(int depth, int budget) {}
