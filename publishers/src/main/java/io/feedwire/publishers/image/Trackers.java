package io.feedwire.publishers.image;

import io.feedwire.publishers.address.Domains;
import io.feedwire.publishers.address.WebAddress;
import java.util.Set;
import java.util.regex.Pattern;

/// Addresses that are asked for to count readers or to show advertisements, and pictures that only
/// hold a place.
public final class Trackers {

  /// Domains that serve nothing else.
  private static final Set<String> DOMAINS =
      Set.of(
          "doubleclick.net",
          "googletagmanager.com",
          "googlesyndication.com",
          "google-analytics.com",
          "scorecardresearch.com",
          "adnxs.com",
          "amazon-adsystem.com",
          "quantserve.com",
          "feedsportal.com",
          "pixel.wp.com",
          "stats.wordpress.com",
          "stats.wp.com",
          "outbrain.com",
          "taboola.com");

  /// Paths of hosts that also serve pages: Medium, Facebook, FeedBurner.
  private static final Set<String> PATHS =
      Set.of("medium.com/_/stat", "www.facebook.com/tr", "facebook.com/tr");

  private static final Set<String> HOSTS = Set.of("medium.com", "www.facebook.com", "facebook.com");

  private static final String FEEDBURNER = "feeds.feedburner.com";

  /// Names of files that hold a place until a script puts a picture there.
  private static final Set<String> NOTHING =
      Set.of(
          "1x1.gif",
          "1x1.png",
          "b.gif",
          "blank.gif",
          "blank.png",
          "clear.gif",
          "pixel.gif",
          "pixel.png",
          "spacer.gif",
          "spacer.png",
          "tracking-pixel.gif",
          "tracking-pixel.png",
          "transparent.gif",
          "transparent.png");

  /// How such names end where a site puts its own before: `npr-rss-pixel.png`.
  private static final Pattern COUNTER = Pattern.compile(".{0,40}rss[-_]pixel\\.(?:gif|png)");

  private Trackers() {}

  /// Whether a page shows nothing by it.
  public static boolean isTracker(WebAddress address) {
    String host = address.host();
    String path = address.path();
    return Domains.nearest(DOMAINS, host).isPresent()
        || (HOSTS.contains(host) && PATHS.contains(host + withoutSlash(path)))
        || (host.equals(FEEDBURNER) && path.startsWith("/~"))
        || ((path.endsWith(".gif") || path.endsWith(".png"))
            && isNothing(path.substring(path.lastIndexOf('/') + 1)));
  }

  private static boolean isNothing(String name) {
    return NOTHING.contains(name) || COUNTER.matcher(name).matches();
  }

  private static String withoutSlash(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
