/// Fetching one document over HTTP.
///
/// - [HttpFetcher] does it: [HttpTarget] in, [FetchResult] out, within [HttpLimits]
/// - [CappedBody] and [ContentDecoding] keep the bytes within their cap
/// - [FailureSentence], [StatusSentence], [RetryAfter] say what an answer, or none, means
@NullMarked
package io.feedwire.fetcher.http;

import org.jspecify.annotations.NullMarked;
