package io.feedwire.publishers;

import java.util.List;
import java.util.Map;

/// Links that send an article to somebody. They point at no other document, whoever writes them.
final class ShareLinks {

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
          Map.entry("qq.com", List.of("/cgi-bin/qzshare")),
          Map.entry(
              "facebook.com", List.of("/sharer", "/share.php", "/dialog/share", "/dialog/feed")));

  private ShareLinks() {}

  static boolean isShareLink(WebAddress address) {
    return Publishers.byHost(PATHS, address.host())
        .filter(paths -> paths.stream().anyMatch(address.path()::startsWith))
        .isPresent();
  }
}
