package io.feedwire.fetcher.lists;

import io.feedwire.contracts.source.Authority;
import io.feedwire.sources.DomainPartition;
import io.feedwire.sources.Locations;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Where the feed of a page may be that names none, most likely first: where its software or its
/// service keeps it, what it links to, usual paths.
final class CandidateAddresses {

  /// Each is a request to one server.
  private static final int MAX = 12;

  private static final int MAX_LINKED = 4;

  private static final List<String> PATHS =
      List.of(
          "/feed",
          "/rss",
          "/rss.xml",
          "/atom.xml",
          "/index.xml",
          "/feed.xml",
          "/feed.json",
          "/feeds/posts/default");

  private static final List<String> BELOW = List.of("feed", "rss.xml", "index.xml");

  private static final Pattern FEED_PATH =
      Pattern.compile(
          "(?i)(^|/)(feeds?|rss|atom|rdf)(/|$)|\\.(rss|atom|rdf)$|(feed|rss|atom)[^/]*\\.(xml|json|php)$");

  private static final Pattern FEED_QUERY =
      Pattern.compile("(?i)(^|&)(feed|format|type|output)=(rss|rss2|atom|feed|xml)(&|$)");

  private CandidateAddresses() {}

  static List<URI> of(Document page, URI address) {
    Set<URI> all = new LinkedHashSet<>(KnownSites.feeds(page, address));
    linked(page, address, all);
    String folder = address.getPath().replaceFirst("[^/]*$", "");
    if (folder.length() > 1) {
      BELOW.forEach(path -> add(all, address, folder + path));
    }
    PATHS.forEach(path -> add(all, address, path));
    all.remove(address);
    return all.stream().limit(MAX).toList();
  }

  private static void linked(Document page, URI address, Set<URI> all) {
    String domain = DomainPartition.domain(address.toString());
    int most = all.size() + MAX_LINKED;
    for (Element link : page.select("a[href]")) {
      if (all.size() >= most) {
        return;
      }
      Locations.resolve(address, link.attr("href"))
          .filter(uri -> Authority.of(uri).user() == null && isFeedLike(uri))
          .filter(uri -> DomainPartition.domain(uri.toString()).equals(domain))
          .ifPresent(all::add);
    }
  }

  private static boolean isFeedLike(URI uri) {
    return FEED_PATH.matcher(uri.getPath()).find()
        || (uri.getRawQuery() != null && FEED_QUERY.matcher(uri.getRawQuery()).find());
  }

  private static void add(Set<URI> all, URI address, String path) {
    Locations.resolve(address, path).ifPresent(all::add);
  }
}
