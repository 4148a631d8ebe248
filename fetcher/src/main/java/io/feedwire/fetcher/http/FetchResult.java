package io.feedwire.fetcher.http;

import io.feedwire.contracts.source.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a GET ended. What may go wrong outside is a value here, with one sentence for a person; an
/// exception is a bug.
public sealed interface FetchResult {

  /// New bytes.
  ///
  /// @param body after content decoding
  /// @param hash of the body, 32 hex digits
  record Fetched(byte[] body, String hash, Response response) implements FetchResult {}

  /// The server says nothing changed (304).
  record NotModified(Response response) implements FetchResult {}

  /// The server sent the bytes it had sent before.
  ///
  /// @param bytes length of the body after content decoding
  record Unchanged(long bytes, Response response) implements FetchResult {}

  /// The server asks to come later (429, 503 with Retry-After, a 403 that means 429).
  ///
  /// @param until when it may be asked again; absent when it didn't say
  record Throttled(int status, @Nullable Instant until, String sentence)
      implements FetchResult, HeadResult {}

  /// The body is over the cap, compressed or not; nothing of it is kept.
  ///
  /// @param bytes how long it is said to be, or how much of it had been read
  record TooLarge(int status, long bytes, Problem problem, String sentence)
      implements FetchResult {}

  /// Anything else.
  ///
  /// @param status of the last response; absent when there was none
  record Failed(@Nullable Integer status, Problem problem, String sentence)
      implements FetchResult, HeadResult {}
}
