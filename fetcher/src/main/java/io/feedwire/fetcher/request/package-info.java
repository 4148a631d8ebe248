/// Documents that other documents ask for: list items, references not known yet.
///
/// - [RequestsProcessor] fetches each once, within [RequestLimits]
/// - [RequestMemory] keeps what waits ([PendingRequest]), what was asked for and what was spent
@NullMarked
package io.feedwire.fetcher.request;

import org.jspecify.annotations.NullMarked;
