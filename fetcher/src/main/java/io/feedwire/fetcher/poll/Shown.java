package io.feedwire.fetcher.poll;

import io.feedwire.fetcher.http.FetchResult;
import io.feedwire.fetcher.http.Response;
import org.jspecify.annotations.Nullable;

/// What a document that came shows of its feed: read on the thread that fetched it, so that stream
/// threads stay free.
///
/// @param items see [Items]; null where there are none to count
/// @param hints what the publisher wants; null where no document came
public record Shown(int @Nullable [] items, @Nullable Hints hints) {

  /// No document came.
  public static final Shown NOTHING = new Shown(null, null);

  static Shown of(FetchResult result) {
    return result instanceof FetchResult.Fetched(byte[] body, var hash, Response response)
        ? new Shown(Items.of(body).orElse(null), Hints.of(body, response))
        : NOTHING;
  }
}
