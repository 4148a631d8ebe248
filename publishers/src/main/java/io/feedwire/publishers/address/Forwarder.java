package io.feedwire.publishers.address;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Services that stand between a link and its page, to count who follows it or to warn of it, and
/// name the page in a parameter: `https://www.google.com/url?url=…` (Google Alerts),
/// `https://l.facebook.com/l.php?u=…`. To add one, add a row.
///
/// @param path how the path begins
/// @param parameters that hold the page's address, percent-encoded; the first that is there counts
record Forwarder(String path, List<String> parameters) {

  /// By domain.
  private static final Map<String, Forwarder> BY_DOMAIN =
      Map.ofEntries(
          Map.entry("l.facebook.com", new Forwarder("/l.php", List.of("u"))),
          Map.entry("lm.facebook.com", new Forwarder("/l.php", List.of("u"))),
          Map.entry("l.instagram.com", new Forwarder("/", List.of("u"))),
          Map.entry("l.threads.net", new Forwarder("/", List.of("u"))),
          Map.entry("www.youtube.com", new Forwarder("/redirect", List.of("q"))),
          Map.entry("out.reddit.com", new Forwarder("/", List.of("url"))),
          Map.entry("t.umblr.com", new Forwarder("/redirect", List.of("z"))),
          Map.entry("away.vk.com", new Forwarder("/away.php", List.of("to"))),
          Map.entry("vk.com", new Forwarder("/away.php", List.of("to"))),
          Map.entry("www.bing.com", new Forwarder("/news/apiclick.aspx", List.of("url"))),
          Map.entry("link.zhihu.com", new Forwarder("/", List.of("target"))),
          Map.entry("www.douban.com", new Forwarder("/link2", List.of("url"))),
          Map.entry("steamcommunity.com", new Forwarder("/linkfilter", List.of("url", "u"))),
          Map.entry("slack-redir.net", new Forwarder("/link", List.of("url"))),
          Map.entry("safelinks.protection.outlook.com", new Forwarder("/", List.of("url"))));

  /// Of every country: `www.google.de`.
  private static final Forwarder GOOGLE = new Forwarder("/url", List.of("url", "q"));

  /// Forwarders that stand before each other; a mail of a newsletter may have two.
  private static final int MAX_CHAIN = 3;

  /// The page that an address leads to in the end; the same address for any other.
  static WebAddress unwrap(WebAddress address) {
    WebAddress page = address;
    for (int i = 0; i < MAX_CHAIN && !page.query().isEmpty(); i++) {
      Optional<WebAddress> next = next(page);
      if (next.isEmpty()) {
        break;
      }
      page = next.get();
    }
    return page;
  }

  private static Optional<WebAddress> next(WebAddress address) {
    boolean isGoogle =
        address.host().startsWith("www.google.") && address.path().equals(GOOGLE.path());
    return isGoogle
        ? GOOGLE.target(address)
        : Domains.nearest(BY_DOMAIN, address.host())
            .filter(forwarder -> address.path().startsWith(forwarder.path()))
            .flatMap(forwarder -> forwarder.target(address));
  }

  private Optional<WebAddress> target(WebAddress address) {
    for (String parameter : parameters) {
      Optional<WebAddress> target = address.addressIn(parameter);
      if (target.isPresent()) {
        return target;
      }
    }
    return Optional.empty();
  }
}
