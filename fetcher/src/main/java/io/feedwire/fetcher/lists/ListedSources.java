package io.feedwire.fetcher.lists;

import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.source.Source.Kind;
import io.feedwire.fetcher.http.Response;
import io.feedwire.sources.Locations;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which sources a document names, that of a source of kind `page` or `opml`, and why these.
/// Sentences are for a person and hold no credentials.
public sealed interface ListedSources {

  /// These, each with the list as its origin.
  ///
  /// @param complete false when the document holds more than was read, or ends early: what it does
  ///   not name may still be on it
  record Listed(List<Source> sources, boolean complete, String sentence) implements ListedSources {}

  /// The document is a feed, a sitemap or an OPML itself, and no page: its source is of this kind.
  record Itself(Kind kind, String sentence) implements ListedSources {}

  /// It names none, but these addresses may be feeds: to be fetched in this order, each asked
  /// [#ofCandidate], until one is.
  record Candidates(List<URI> uris, String sentence) implements ListedSources {}

  /// None. What the list has named before may stay: an empty list is a fault more often than a
  /// wish.
  record Nothing(String sentence) implements ListedSources {}

  /// @param list of kind `page` or `opml`
  /// @param body after content decoding
  static ListedSources read(Source list, byte[] body, Response facts) {
    @Nullable URI base = Locations.http(finalAddress(list, facts)).orElse(null);
    if (base == null) {
      return new Nothing("its address is no URL");
    }
    DocumentKind kind = DocumentKind.of(body, facts.contentType());
    var children = new Children(list, base);
    if (list.kind() == Kind.OPML) {
      return kind == DocumentKind.OPML
          ? OpmlLists.read(children, body, charset(facts))
          : new Nothing("no OPML: " + words(kind));
    }
    return switch (kind) {
      case FEED -> new Itself(Kind.FEED, "the address is that of a feed");
      case SITEMAP -> new Itself(Kind.SITEMAP, "the address is that of a news sitemap");
      case OPML -> new Itself(Kind.OPML, "the address is that of a list of feeds (OPML)");
      case PAGE -> PageFeeds.read(children, body, charset(facts));
      case OTHER -> new Nothing("neither a feed nor a web page");
    };
  }

  /// Whether one of the [Candidates] is a source.
  ///
  /// @param candidate as it was named there
  static ListedSources ofCandidate(Source list, URI candidate, byte[] body, Response facts) {
    @Nullable Kind kind =
        switch (DocumentKind.of(body, facts.contentType())) {
          case FEED -> Kind.FEED;
          case SITEMAP -> Kind.SITEMAP;
          case OPML -> Kind.OPML;
          case PAGE, OTHER -> null;
        };
    if (kind == null) {
      return new Nothing("no feed at " + candidate);
    }
    var children = new Children(list, candidate);
    return children
        .of(candidate, kind, null)
        .<ListedSources>map(
            source ->
                new Listed(
                    List.of(source),
                    true,
                    "no feed named by the page; chosen: %s, because it is one"
                        .formatted(candidate)))
        .orElseGet(() -> new Nothing("no source can be at " + candidate));
  }

  private static String finalAddress(Source list, Response facts) {
    return Objects.requireNonNullElse(facts.contentLocation(), list.location());
  }

  private static @Nullable String charset(Response facts) {
    return ContentTypes.charset(facts.contentType());
  }

  private static String words(DocumentKind kind) {
    return switch (kind) {
      case FEED -> "it is a feed";
      case SITEMAP -> "it is a sitemap";
      case PAGE -> "it is a web page";
      case OPML, OTHER -> "it begins like none";
    };
  }
}
