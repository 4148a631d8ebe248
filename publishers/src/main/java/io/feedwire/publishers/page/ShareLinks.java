package io.feedwire.publishers.page;

import io.feedwire.publishers.address.Domains;
import io.feedwire.publishers.address.WebAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Links that send an article to somebody. They point at no other document, whoever writes them.
public final class ShareLinks {

  /// By domain, how the path of a share link begins.
  private static final Map<String, List<String>> PATHS =
      Map.ofEntries(
          Map.entry("twitter.com", List.of("/intent", "/share", "/home")),
          Map.entry("x.com", List.of("/intent", "/share")),
          Map.entry("whatsapp.com", List.of("/send")),
          Map.entry("wa.me", List.of("/")),
          Map.entry("t.me", List.of("/share")),
          Map.entry("telegram.me", List.of("/share")),
          Map.entry("linkedin.com", List.of("/share", "/cws/share")),
          Map.entry("reddit.com", List.of("/submit")),
          Map.entry("weibo.com", List.of("/share")),
          Map.entry("line.me", List.of("/R/msg", "/R/share", "/lineit/share")),
          Map.entry("pinterest.com", List.of("/pin/create")),
          Map.entry("tumblr.com", List.of("/share", "/widgets/share")),
          Map.entry("qq.com", List.of("/cgi-bin/qzshare", "/share")),
          Map.entry("douban.com", List.of("/share", "/recommend")),
          Map.entry("vk.com", List.of("/share.php")),
          Map.entry("bsky.app", List.of("/intent")),
          Map.entry("threads.net", List.of("/intent")),
          Map.entry("getpocket.com", List.of("/save", "/edit")),
          Map.entry("instapaper.com", List.of("/hello2", "/edit")),
          Map.entry("del.icio.us", List.of("/post")),
          Map.entry("digg.com", List.of("/submit")),
          Map.entry("addtoany.com", List.of("/add_to", "/share")),
          Map.entry("addthis.com", List.of("/bookmark")),
          Map.entry(
              "facebook.com", List.of("/sharer", "/share.php", "/dialog/share", "/dialog/feed")));

  /// What Jetpack's buttons ask of the page itself: `/a/?share=twitter`.
  private static final Set<String> NETWORKS =
      Set.of(
          "twitter",
          "x",
          "facebook",
          "email",
          "jetpack-whatsapp",
          "telegram",
          "linkedin",
          "reddit",
          "tumblr",
          "pinterest",
          "pocket",
          "mastodon",
          "bluesky",
          "threads",
          "skype",
          "print");

  /// The parameter that has them.
  static final String PARAMETER = "share";

  private ShareLinks() {}

  /// Whether an address sends a page to somebody.
  public static boolean isShareLink(WebAddress address) {
    return Domains.nearest(PATHS, address.host())
            .filter(paths -> paths.stream().anyMatch(address.path()::startsWith))
            .isPresent()
        || address.parameter(PARAMETER).filter(NETWORKS::contains).isPresent();
  }

  /// Whether some page of the host is one that shares.
  static boolean isOfSharer(WebAddress address) {
    return Domains.nearest(PATHS, address.host()).isPresent();
  }
}
