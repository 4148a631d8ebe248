package io.feedwire.fetcher.lists;

import io.feedwire.contracts.source.Authority;
import io.feedwire.sources.Locations;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A feed that a page names in a `link`.
///
/// @param title as the page gives it; may be empty
record NamedFeed(URI uri, String title) {

  /// A page of a publisher has a dozen; a link farm has no end.
  private static final int MAX_NAMED = 100;

  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json",
          "text/rss+xml",
          "text/rss",
          "application/rss",
          "application/x-rss+xml");

  /// Types of feeds and of other things; the address or the title tells.
  private static final Set<String> DOUBTFUL =
      Set.of("application/json", "text/xml", "application/xml");

  private static final Pattern FEED_LIKE = Pattern.compile("(?i)\\b(feed|rss|atom)");

  private static final Pattern NO_FEED = Pattern.compile("(?i)wp-json|oembed|manifest|opensearch");

  private static final Pattern COMMENTS =
      Pattern.compile("(?i)comment|kommentar|comentario|reacties|評論|评论|留言|コメント");

  /// What only tells formats apart.
  private static final Pattern FORMAT =
      Pattern.compile(
          "(?i)\\b(rss|atom|rdf|json|xml|feed|flux|版|0\\.9\\d?|1\\.[01]|2\\.0)\\b|[\\W_]+");

  /// Each address once, in the page's order.
  static List<NamedFeed> of(Document page, URI base) {
    Map<URI, NamedFeed> named = new LinkedHashMap<>();
    for (Element link : page.select("link[rel][href]")) {
      if (named.size() < MAX_NAMED && isFeed(link)) {
        Optional<URI> uri = Locations.resolve(base, link.attr("href"));
        uri.filter(at -> Authority.of(at).user() == null)
            .ifPresent(at -> named.putIfAbsent(at, new NamedFeed(at, link.attr("title").strip())));
      }
    }
    return List.copyOf(named.values());
  }

  private static boolean isFeed(Element link) {
    List<String> rels = List.of(link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+"));
    String type = link.attr("type").toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
    String told = link.attr("href") + " " + link.attr("title");
    if (NO_FEED.matcher(told).find()) {
      return false;
    }
    if (rels.contains("feed")) {
      return true;
    }
    return rels.contains("alternate")
        && (TYPES.contains(type) || (DOUBTFUL.contains(type) && FEED_LIKE.matcher(told).find()));
  }

  boolean isOfComments() {
    return COMMENTS.matcher(title).find() || COMMENTS.matcher(uri.getPath()).find();
  }

  /// The same for one content in two formats.
  String content() {
    return FORMAT.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /// Whether the title says more than the format.
  boolean hasTitle() {
    return !content().isEmpty();
  }

  /// Whether it lies below a page that is not a site's first.
  boolean isBelow(URI page) {
    String folder = page.getPath().replaceAll("/+$", "") + "/";
    return folder.length() > 1
        && Authority.of(page).host().equals(Authority.of(uri).host())
        && uri.getPath().startsWith(folder)
        && !isOfComments();
  }
}
