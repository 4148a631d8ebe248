package io.feedwire.fetcher.lists;

import io.feedwire.contracts.source.Authority;
import io.feedwire.sources.Locations;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Addresses of feeds that are known by construction: those of services, by the host, and those of
/// software, by the `generator` that it writes into its pages. Each as the service or the software
/// documents it.
final class KnownSites {

  private static final Pattern CHANNEL = Pattern.compile("^/channel/(UC[\\w-]{22})");
  private static final Pattern CHANNEL_IN_PAGE =
      Pattern.compile("\"(?:channelId|externalId)\"\\s*:\\s*\"(UC[\\w-]{22})\"");
  private static final Pattern PLAYLIST = Pattern.compile("(?:^|&)list=((?:PL|UU)[\\w-]{10,50})");
  private static final Pattern SUBREDDIT = Pattern.compile("^/(r|user)/([\\w-]{1,40})");
  private static final Pattern ACCOUNT = Pattern.compile("^/@([\\w.]{1,60})/?$");
  private static final Pattern REPOSITORY =
      Pattern.compile("^/([\\w.-]{1,60})/([\\w.-]{1,100})(/.*)?$");
  private static final Pattern OWNER = Pattern.compile("^/([\\w.-]{1,60})/?$");
  private static final Pattern FIRST = Pattern.compile("^/(@?[\\w.-]{1,80})");

  private KnownSites() {}

  /// Empty where nothing is known.
  static List<URI> feeds(Document page, URI address) {
    String host = Authority.of(address).host().replaceFirst("^(www|old|m)\\.", "");
    Stream<String> paths = Stream.concat(byHost(host, page, address), bySoftware(page, address));
    return paths
        .map(path -> Locations.resolve(address, path))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static Stream<String> byHost(String host, Document page, URI address) {
    return switch (host) {
      case "youtube.com" -> youTube(page, address);
      case "reddit.com" -> first(SUBREDDIT, address, "/%s/%s/.rss");
      case "github.com" -> gitHub(address);
      case "medium.com" -> first(FIRST, address, "/feed/%s");
      default -> {
        String suffix = host.substring(host.indexOf('.') + 1);
        yield switch (suffix) {
          case "medium.com", "substack.com", "wordpress.com" -> Stream.of("/feed");
          case "tumblr.com" -> Stream.of("/rss");
          default ->
              host.matches(".+\\.blogspot\\.[a-z.]{2,6}")
                  ? Stream.of("/feeds/posts/default")
                  : Stream.empty();
        };
      }
    };
  }

  private static Stream<String> youTube(Document page, URI address) {
    @Nullable String query = address.getRawQuery();
    Matcher playlist = PLAYLIST.matcher(query == null ? "" : query);
    if (address.getPath().equals("/playlist") && playlist.find()) {
      return Stream.of("/feeds/videos.xml?playlist_id=" + playlist.group(1));
    }
    Matcher channel = CHANNEL.matcher(address.getPath());
    if (channel.find()) {
      return Stream.of("/feeds/videos.xml?channel_id=" + channel.group(1));
    }
    Matcher inPage = CHANNEL_IN_PAGE.matcher(page.outerHtml());
    return inPage.find()
        ? Stream.of("/feeds/videos.xml?channel_id=" + inPage.group(1))
        : Stream.empty();
  }

  private static Stream<String> gitHub(URI address) {
    Matcher repository = REPOSITORY.matcher(address.getPath());
    if (!repository.matches()) {
      return first(OWNER, address, "/%s.atom");
    }
    String base = "/" + repository.group(1) + "/" + repository.group(2);
    @Nullable String rest = repository.group(3);
    if (rest != null && rest.startsWith("/commits/")) {
      return Stream.of(base + rest.replaceAll("/+$", "") + ".atom");
    }
    if (rest != null && rest.startsWith("/tags")) {
      return Stream.of(base + "/tags.atom");
    }
    return Stream.of(base + "/releases.atom", base + "/tags.atom", base + "/commits.atom");
  }

  private static Stream<String> first(Pattern pattern, URI address, String feed) {
    Matcher path = pattern.matcher(address.getPath());
    if (!path.find()) {
      return Stream.empty();
    }
    Object[] parts = new Object[path.groupCount()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = path.group(i + 1);
    }
    return Stream.of(feed.formatted(parts));
  }

  private static Stream<String> bySoftware(Document page, URI address) {
    @Nullable Element meta =
        page.selectFirst("meta[name=generator][content], meta[name=Generator][content]");
    String generator = meta == null ? "" : meta.attr("content").toLowerCase(Locale.ROOT);
    String name = generator.replaceFirst("[^a-z].*$", "");
    return switch (name) {
      case "wordpress" -> Stream.of("/feed/", "/?feed=rss2");
      case "ghost" -> Stream.of("/rss/");
      case "jekyll" -> Stream.of("/feed.xml", "/atom.xml");
      case "hugo" -> Stream.of("/index.xml");
      case "blogger" -> Stream.of("/feeds/posts/default");
      case "drupal" -> Stream.of("/rss.xml");
      case "mastodon" -> first(ACCOUNT, address, "/@%s.rss");
      default ->
          page.selectFirst("#mastodon, .app-body[data-mastodon]") == null
              ? Stream.empty()
              : first(ACCOUNT, address, "/@%s.rss");
    };
  }
}
