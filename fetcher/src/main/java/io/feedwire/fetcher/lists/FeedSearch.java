package io.feedwire.fetcher.lists;

import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.source.Source.Kind;
import io.feedwire.fetcher.http.DocumentFetcher;
import io.feedwire.fetcher.http.FetchResult;
import io.feedwire.fetcher.http.HttpTarget;
import java.net.URI;

/// Finds out at once what is behind an address, for a person who waits: the feed itself, or the
/// feed of a web page. Blocks; asks one server a dozen times at most.
public final class FeedSearch {

  /// How a search ended.
  public sealed interface Result {}

  /// @param source what is to be read, without an origin: from now on it is the person's own
  public record Found(Source source, String sentence) implements Result {}

  /// There is a document, and no feed.
  public record NotFound(String sentence) implements Result {}

  /// There is no document.
  public record Unreachable(String sentence) implements Result {}

  private final DocumentFetcher fetcher;

  public FeedSearch(DocumentFetcher fetcher) {
    this.fetcher = fetcher;
  }

  /// @param asked what was typed, with all that was said of it; its kind is found out
  public Result search(Source asked) {
    Source page = asked.withKind(Kind.PAGE);
    return switch (fetch(asked, URI.create(asked.location()))) {
      case FetchResult.Fetched document ->
          switch (ListedSources.read(page, document.body(), document.response())) {
            case ListedSources.Itself(Kind kind, String sentence) ->
                new Found(asked.withKind(kind), sentence);
            case ListedSources.Listed(var sources, boolean _, String sentence) ->
                named(asked, sources.getFirst(), sentence);
            case ListedSources.Candidates candidates -> tried(asked, candidates);
            case ListedSources.Nothing(String sentence) -> new NotFound(sentence);
          };
      case FetchResult other -> new Unreachable(sentence(other));
    };
  }

  private Result named(Source asked, Source child, String sentence) {
    return switch (fetch(child, URI.create(child.location()))) {
      case FetchResult.Fetched document ->
          switch (DocumentKind.of(document.body(), document.response().contentType())) {
            case FEED, SITEMAP, OPML -> new Found(own(asked, child), sentence);
            case PAGE, OTHER -> new NotFound(sentence + "; but what is there is no feed");
          };
      case FetchResult other -> new NotFound(sentence + "; but " + sentence(other));
    };
  }

  private Result tried(Source asked, ListedSources.Candidates candidates) {
    for (URI uri : candidates.uris()) {
      if (fetch(asked, uri) instanceof FetchResult.Fetched document
          && ListedSources.ofCandidate(asked, uri, document.body(), document.response())
              instanceof ListedSources.Listed(var sources, boolean _, String sentence)) {
        return new Found(own(asked, sources.getFirst()), sentence);
      }
    }
    return new NotFound(
        "the page names no feed, and there is none at %d usual addresses"
            .formatted(candidates.uris().size()));
  }

  private FetchResult fetch(Source source, URI uri) {
    boolean isChild = !source.location().equals(uri.toString());
    var access = isChild ? new Children(source, uri).accessOf(uri) : source.asked();
    return fetcher.fetch(new HttpTarget(uri, null, null, null, access));
  }

  /// What was said of the page holds for its feed.
  private static Source own(Source asked, Source child) {
    return asked
        .withId(child.id())
        .withLocation(child.location())
        .withKind(child.kind())
        .withAccess(child.access())
        .withName(asked.name() == null ? child.name() : asked.name());
  }

  private static String sentence(FetchResult result) {
    return switch (result) {
      case FetchResult.Throttled throttled -> throttled.sentence();
      case FetchResult.TooLarge tooLarge -> tooLarge.sentence();
      case FetchResult.Failed failed -> failed.sentence();
      case FetchResult.Fetched _, FetchResult.NotModified _, FetchResult.Unchanged _ ->
          "it did not say what it has";
    };
  }
}
