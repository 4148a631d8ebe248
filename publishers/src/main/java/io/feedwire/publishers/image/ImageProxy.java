package io.feedwire.publishers.image;

import io.feedwire.publishers.address.Domains;
import io.feedwire.publishers.address.PercentEncoding;
import io.feedwire.publishers.address.RelativeAddress;
import io.feedwire.publishers.address.WebAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes the address of a picture out of the address of a proxy that serves it.
///
/// - in a parameter: `https://images.weserv.nl/?url=static.dw.com/image/1_303.jpg` has no scheme,
///   or `ssl:` before the host for one that is reached over TLS, and may be encoded
/// - in the path: `https://i0.wp.com/example.org/a.jpg?w=300`,
///   `https://thumbor.example.org/unsafe/300x200/https://example.org/a.jpg`
/// - either way without a host, where a site resizes its own:
///   `/_next/image?url=%2Fmedia%2Fa.jpg&w=640`, `/cdn-cgi/image/width=800/media/a.jpg`
public final class ImageProxy {

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

  /// Ends of paths under which a site resizes pictures, its own or others', whatever its host, and
  /// the parameter that holds the address: Next.js, Vercel, Netlify, Astro.
  private static final Map<String, String> RESIZERS =
      Map.of(
          "/_next/image", "url",
          "/_vercel/image", "url",
          "/.netlify/images", "url",
          "/_image", "href");

  /// Brightspot's (AP, NPR): `/dims4/default/0a1b/strip/true/resize/800x450!/?url=…`.
  private static final List<String> DIMS = List.of("/dims3/", "/dims4/");

  /// `https:` or `https%3A` within a path: thumbor, Cloudinary's `fetch`, FT's image service. A
  /// server folds the two slashes to one at times.
  private static final Pattern IN_PATH =
      Pattern.compile("(?<=/)https?(?::|%3A)(?:/|%2F){1,2}[^/].*$", Pattern.CASE_INSENSITIVE);

  /// What serves pictures of others below such paths; the last are Yahoo's, thumbor's with a
  /// signature, and Hatena's.
  private static final List<String> PATH_PROXIES =
      List.of(
          "/unsafe/",
          "/image/fetch/",
          "/images/raw/",
          "/plain/",
          "/api/res/",
          "/thumbor/",
          "/image/scale/");

  /// The same, for pictures of the site itself as well: one folder of what is asked for, then the
  /// address or the path (Cloudflare, Nuxt).
  private static final List<String> SITE_PROXIES = List.of("/cdn-cgi/image/", "/_ipx/");

  /// AMP's own, Statically: host and path follow.
  private static final Pattern HOST_IN_PATH =
      Pattern.compile("^/(?:i|ii/w\\d+|img)/(?:s/)?([^/]+\\.[^/]+/.+)$");

  private ImageProxy() {}

  /// The picture's own address; the same address for any other.
  public static WebAddress unwrap(WebAddress address) {
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
    Optional<String> parameter = Domains.nearest(PARAMETERS, address.host());
    if (parameter.isPresent()) {
      return address.parameter(parameter.get()).flatMap(ImageProxy::target);
    }
    String path = address.path();
    if (!address.query().isEmpty()) {
      Optional<WebAddress> resized = resized(address, path);
      if (resized.isPresent()) {
        return resized;
      }
    }
    if (Photon.serves(address)) {
      // Host and path of the picture; its query is in a parameter, the others are Photon's.
      String query = address.parameter("q").map(own -> "?" + decoded(own)).orElse("");
      return WebAddress.parse("https:/" + path + query);
    }
    if (address.host().endsWith("cdn.ampproject.org")
        || address.host().equals("cdn.statically.io")) {
      Matcher host = HOST_IN_PATH.matcher(path);
      return host.matches() ? WebAddress.parse("https://" + host.group(1)) : Optional.empty();
    }
    return isProxied(path) ? inPath(path) : ofSite(address);
  }

  /// Out of a resizer's parameter.
  private static Optional<WebAddress> resized(WebAddress address, String path) {
    for (Map.Entry<String, String> resizer : RESIZERS.entrySet()) {
      if (path.endsWith(resizer.getKey())) {
        return address
            .parameter(resizer.getValue())
            .flatMap(href -> target(address, decoded(href)));
      }
    }
    return path.contains(DIMS.getFirst()) || path.contains(DIMS.getLast())
        ? address.parameter("url").flatMap(href -> target(address, decoded(href)))
        : Optional.empty();
  }

  /// One that is relative is the site's own.
  private static Optional<WebAddress> target(WebAddress site, String href) {
    boolean isRelative = href.startsWith("/") && !href.startsWith("//");
    return WebAddress.parse(isRelative ? RelativeAddress.resolve(site.toString(), href) : href);
  }

  /// Behind a folder of what is asked for.
  private static Optional<WebAddress> ofSite(WebAddress address) {
    String path = address.path();
    for (String proxy : SITE_PROXIES) {
      int at = path.indexOf(proxy);
      int asked = at < 0 ? -1 : path.indexOf('/', at + proxy.length());
      if (asked >= 0) {
        Optional<WebAddress> inner = inPath(path.substring(asked));
        String own = path.substring(0, at) + path.substring(asked);
        return inner.isPresent() ? inner : Optional.of(address.moved(address.host(), own));
      }
    }
    return Optional.empty();
  }

  /// Chorus's thumbor has the picture's host without a scheme.
  private static final String CHORUS = "/cdn.vox-cdn.com/uploads/";

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
      int chorus = path.indexOf(CHORUS);
      return chorus < 0 ? Optional.empty() : WebAddress.parse("https:/" + path.substring(chorus));
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
    return parameter.contains("/") ? parameter : PercentEncoding.decode(parameter);
  }
}
