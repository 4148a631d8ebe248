package io.feedwire.fetcher.poll;

import io.feedwire.fetcher.http.FetchResult;
import io.feedwire.fetcher.http.Response;
import io.feedwire.fetcher.lists.ListedSources;
import org.jspecify.annotations.Nullable;

/// What a document that came shows of its feed: read on the thread that fetched it, so that stream
/// threads stay free.
///
/// @param items see [Items]; null where there are none to count
/// @param hints what the publisher wants; null where no document came
/// @param listed the sources that it names; null where it is none to name any
public record Shown(int @Nullable [] items, @Nullable Hints hints, @Nullable ListedSources listed) {

  /// No document came.
  public static final Shown NOTHING = new Shown(null, null, null);

  static Shown of(FetchResult result, @Nullable ListedSources listed) {
    return result instanceof FetchResult.Fetched(byte[] body, var hash, Response response)
        ? new Shown(
            listed == null ? Items.of(body).orElse(null) : null, Hints.of(body, response), listed)
        : NOTHING;
  }
}
