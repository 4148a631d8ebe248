package io.feedwire.publishers;

import java.util.Map;

/// Links that send an article to somebody. They point at no other document, whoever writes them.
final class ShareLinks {

  /// By registered domain, how the path of a share link begins.
  private static final Map<String, String> PATHS =
      Map.ofEntries(
          Map.entry("twitter.com", "/intent|/share|/home"),
          Map.entry("x.com", "/intent|/share"),
          Map.entry("whatsapp.com", "/send"),
          Map.entry("wa.me", "/"),
          Map.entry("t.me", "/share"),
          Map.entry("telegram.me", "/share"),
          Map.entry("linkedin.com", "/share|/cws/share"),
          Map.entry("reddit.com", "/submit"),
          Map.entry("weibo.com", "/share"),
          Map.entry("line.me", "/R/msg|/R/share|/lineit/share"),
          Map.entry("pinterest.com", "/pin/create"),
          Map.entry("tumblr.com", "/share|/widgets/share"),
          Map.entry("qq.com", "/cgi-bin/qzshare"),
          Map.entry("facebook.com", "/sharer|/share.php|/dialog/share|/dialog/feed"));

  private ShareLinks() {}

  static boolean isShareLink(WebAddress address) {
    String beginnings = PATHS.get(address.domain());
    if (beginnings == null) {
      return false;
    }
    for (String beginning : beginnings.split("\\|")) {
      if (address.path().startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
