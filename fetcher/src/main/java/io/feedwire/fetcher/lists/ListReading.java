package io.feedwire.fetcher.lists;

import io.feedwire.contracts.source.Problem;
import io.feedwire.contracts.source.Source;
import io.feedwire.fetcher.http.DocumentFetcher;
import io.feedwire.fetcher.http.FetchResult;
import io.feedwire.fetcher.http.HttpTarget;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the document of a list or a page, and looks at the addresses at which its feed may be.
public final class ListReading {

  private final DocumentFetcher fetcher;
  private final Function<URI, Duration> untilNext;

  /// @param untilNext how long to wait before this address may be asked
  public ListReading(DocumentFetcher fetcher, Function<URI, Duration> untilNext) {
    this.fetcher = fetcher;
    this.untilNext = untilNext;
  }

  /// The same, or a failure where a web page came in place of a feed: the parser could make nothing
  /// of it.
  public static FetchResult unlessPage(Source source, FetchResult result) {
    return result instanceof FetchResult.Fetched document
            && !isList(source)
            && DocumentKind.isPageAlone(document.body())
        ? new FetchResult.Failed(
            document.response().status(), Problem.NO_FEED, "it is a web page, and no feed is in it")
        : result;
  }

  private static boolean isList(Source source) {
    return source.kind() == Source.Kind.PAGE || source.kind() == Source.Kind.OPML;
  }

  /// What a source lists; null for one that is no list, or has brought no document. Blocks.
  public @Nullable ListedSources read(Source source, FetchResult result) {
    if (!isList(source) || !(result instanceof FetchResult.Fetched document)) {
      return null;
    }
    ListedSources listed = ListedSources.read(source, document.body(), document.response());
    return listed instanceof ListedSources.Candidates candidates
        ? tried(source, candidates)
        : listed;
  }

  private static void rest(Duration delay) {
    CompletableFuture.runAsync(
            () -> {}, CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS))
        .join();
  }

  private ListedSources tried(Source page, ListedSources.Candidates candidates) {
    for (URI uri : candidates.uris()) {
      rest(untilNext.apply(uri));
      var access = new Children(page, uri).accessOf(uri);
      if (fetcher.fetch(new HttpTarget(uri, null, null, null, access))
              instanceof FetchResult.Fetched document
          && ListedSources.ofCandidate(page, uri, document.body(), document.response())
              instanceof ListedSources.Listed found) {
        return found;
      }
    }
    return new ListedSources.Nothing(
        "the page names no feed, and there is none at %d usual addresses"
            .formatted(candidates.uris().size()));
  }
}
