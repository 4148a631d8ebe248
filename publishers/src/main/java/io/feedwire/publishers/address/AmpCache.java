package io.feedwire.publishers.address;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Pages that somebody else serves as AMP: `https://www.google.com/amp/s/example.org/a`,
/// `https://example-org.cdn.ampproject.org/c/s/example.org/a`. `s` stands for TLS.
final class AmpCache {

  private static final Pattern CACHED = Pattern.compile("^/(?:amp|[cv])/(s/)?([^/]+\\.[^/]+/.*)$");

  private AmpCache() {}

  /// The page's own address; the same address for any other.
  static WebAddress unwrap(WebAddress address) {
    boolean isCache =
        address.host().endsWith("cdn.ampproject.org")
            || (address.path().startsWith("/amp/")
                && (address.host().startsWith("www.google.")
                    || address.host().endsWith("bing-amp.com")));
    return isCache ? inner(address).orElse(address) : address;
  }

  private static Optional<WebAddress> inner(WebAddress address) {
    Matcher cached = CACHED.matcher(address.path());
    if (!cached.matches()) {
      return Optional.empty();
    }
    String scheme = cached.group(1) == null ? "http://" : "https://";
    String query = address.query().isEmpty() ? "" : "?" + address.query();
    return WebAddress.parse(scheme + cached.group(2) + query);
  }
}
