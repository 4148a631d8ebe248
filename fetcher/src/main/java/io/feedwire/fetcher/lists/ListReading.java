package io.feedwire.fetcher.lists;

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

  /// What a source lists; null for what is for the parser to read, and where no document came. A
  /// web page in place of a feed is for nobody. Blocks.
  public @Nullable ListedSources read(Source source, FetchResult result) {
    if (!(result instanceof FetchResult.Fetched document)) {
      return null;
    }
    boolean isList = source.kind() == Source.Kind.PAGE || source.kind() == Source.Kind.OPML;
    if (!isList) {
      return DocumentKind.isPageAlone(document.body())
          ? new ListedSources.Nothing("it is a web page, and no feed is in it")
          : null;
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
