/// Fetching one document over HTTP.
///
/// - [HttpFetcher] does it: [HttpTarget] in, [FetchResult] out, within [HttpLimits]; it follows the
///   [Way] of redirects
/// - [Exchanges] has one request answered, over a [Connection] of the [ConnectionPool] or a new one
///   of the [Dialer]; a [Route] is where it goes
/// - [Deadline] ends every wait, by [TimedSocket]; [BodyReader], [ContentDecoding] and [BodyMemory]
///   keep the bytes within their caps, [HeadInput] the headers; [BlockInput] is their streams' base
/// - [RequestHead], [Credentials], [Secrets] are what is said, [Answer] what is heard
/// - [Verdict], [StatusProblem], [ConnectionProblem], [Pages], [Challenge] say what an answer, or
///   none, means; [Response], [Freshness], [Quotas], [RetryAfter], [HttpDates] what its headers do
@NullMarked
package io.feedwire.fetcher.http;

import org.jspecify.annotations.NullMarked;
