package io.feedwire.publishers;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes the address of a picture out of the address of a proxy that serves it.
///
/// - in a parameter: `https://images.weserv.nl/?url=static.dw.com/image/1_303.jpg` has no scheme,
///   or `ssl:` before the host for one that is reached over TLS, and may be encoded
/// - in the path: `https://i0.wp.com/example.org/a.jpg?w=300`,
///   `https://thumbor.example.org/unsafe/300x200/https://example.org/a.jpg`
final class ImageProxy {

  /// A proxy in a proxy in a proxy is somebody's game.
  private static final int MAX_LAYERS = 3;

  /// By domain, the parameter that holds the address.
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "images.weserv.nl",
          "url",
          "wsrv.nl",
          "url",
          "external-content.duckduckgo.com",
          "u",
          "images1-focus-opensocial.googleusercontent.com",
          "url");

  /// Paths below which a site resizes pictures of others, whatever its host: Next.js, Vercel.
  private static final Set<String> RESIZERS = Set.of("/_next/image", "/_vercel/image");

  /// Photon: host and path of the picture follow; its own parameters stay behind.
  private static final Set<String> PHOTON =
      Set.of("i0.wp.com", "i1.wp.com", "i2.wp.com", "i3.wp.com");

  /// `https:` or `https%3A` within a path: thumbor, Cloudinary's `fetch`, FT's image service. A
  /// server folds the two slashes to one at times.
  private static final Pattern IN_PATH =
      Pattern.compile("(?<=/)https?(?::|%3A)(?:/|%2F){1,2}[^/].*$", Pattern.CASE_INSENSITIVE);

  /// What serves pictures of others below such paths.
  private static final List<String> PATH_PROXIES =
      List.of("/unsafe/", "/image/fetch/", "/images/raw/", "/cdn-cgi/image/", "/plain/");

  /// AMP's own, Statically: host and path follow.
  private static final Pattern HOST_IN_PATH =
      Pattern.compile("^/(?:i|ii/w\\d+|img)/(?:s/)?([^/]+\\.[^/]+/.+)$");

  private ImageProxy() {}

  static WebAddress unwrap(WebAddress address) {
    WebAddress current = address;
    for (int i = 0; i < MAX_LAYERS; i++) {
      Optional<WebAddress> inner = inner(current);
      if (inner.isEmpty()) {
        break;
      }
      current = inner.get();
    }
    return current;
  }

  private static Optional<WebAddress> inner(WebAddress address) {
    Optional<String> parameter = Publishers.byHost(PARAMETERS, address.host());
    if (parameter.isPresent()) {
      return address.parameter(parameter.get()).flatMap(ImageProxy::target);
    }
    String path = address.path();
    if (RESIZERS.contains(path)) {
      // A relative one is the site's own.
      return address.parameter("url").map(ImageProxy::decoded).flatMap(WebAddress::parse);
    }
    if (PHOTON.contains(address.host())) {
      String query = address.query().isEmpty() ? "" : "?" + address.query();
      return WebAddress.parse("https:/" + path + query);
    }
    if (address.host().endsWith("cdn.ampproject.org")
        || address.host().equals("cdn.statically.io")) {
      Matcher host = HOST_IN_PATH.matcher(path);
      return host.matches() ? WebAddress.parse("https://" + host.group(1)) : Optional.empty();
    }
    return isProxied(path) ? inPath(path) : Optional.empty();
  }

  private static boolean isProxied(String path) {
    for (String proxy : PATH_PROXIES) {
      if (path.contains(proxy)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<WebAddress> inPath(String path) {
    Matcher inner = IN_PATH.matcher(path);
    if (!inner.find()) {
      return Optional.empty();
    }
    return WebAddress.parse(decoded(inner.group()).replaceFirst("^(?i)(https?):/+", "$1://"));
  }

  private static Optional<WebAddress> target(String parameter) {
    String url = decoded(parameter);
    String bare = url.startsWith("ssl:") ? url.substring("ssl:".length()) : url;
    return WebAddress.parse(
        bare.startsWith("//") || bare.startsWith("http:") || bare.startsWith("https:")
            ? bare
            : "https://" + bare);
  }

  /// As it stands where it is not encoded, which a `/` shows.
  private static String decoded(String parameter) {
    if (parameter.contains("/")) {
      return parameter;
    }
    try {
      return URLDecoder.decode(parameter, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return parameter;
    }
  }
}
