package io.feedwire.fetcher.lists;

import io.feedwire.contracts.source.Source;

/// What a list says of one source, on its way to the instance that has the source's partition.
///
/// @param source as the list names it, with the list as its origin
/// @param gone whether the list names it no more
public record Listing(Source source, boolean gone) {}
