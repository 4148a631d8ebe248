package io.feedwire.publishers.address;

import com.google.common.net.InternetDomainName;
import io.feedwire.contracts.Hash;
import io.feedwire.contracts.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An absolute `http` or `https` address, taken apart leniently: what feeds write holds blanks,
/// Chinese letters, brackets and lone percent signs, all of which `java.net.URI` refuses.
///
/// Path and query have one spelling ([PercentEncoding]); [TrackingParameters] are left out.
///
/// @param host lower case, no port
/// @param port -1 for the scheme's own
/// @param path begins with `/`
/// @param query without `?`, empty when there is none
public record WebAddress(String scheme, String host, int port, String path, String query) {

  /// Domains under which everybody may publish, and that are not on the public suffix list: its
  /// private part has only those whose owners asked for it.
  private static final Set<String> PLATFORMS =
      Set.of(
          "wordpress.com",
          "substack.com",
          "medium.com",
          "tumblr.com",
          "livejournal.com",
          "typepad.com",
          "pixnet.net",
          "over-blog.com");

  private static final int DIGITS = 16;

  /// Longest address that is read, in characters; browsers and servers stop well before.
  private static final int MAX_LENGTH = 8192;

  /// Characters of one that is percent-encoded: three bytes of UTF-8.
  private static final int LONGEST_SPELLING = 9;

  private static final boolean[] IS_IN_NO_HOST = new boolean[128];

  static {
    for (char c = 0; c < IS_IN_NO_HOST.length; c++) {
      IS_IN_NO_HOST[c] = c <= ' ' || "\"'<>\\^`{|}()&=%,;".indexOf(c) >= 0;
    }
  }

  /// Reads an absolute address; one that begins with `//` is taken for `https`. Empty for anything
  /// else: relative, other schemes, no host.
  public static Optional<WebAddress> parse(@Nullable String written) {
    if (written == null || written.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String text = written.strip();
    String scheme;
    int start;
    if (text.regionMatches(true, 0, "https://", 0, 8)) {
      scheme = "https";
      start = 8;
    } else if (text.regionMatches(true, 0, "http://", 0, 7)) {
      scheme = "http";
      start = 7;
    } else if (text.startsWith("//")) {
      scheme = "https";
      start = 2;
    } else {
      return Optional.empty();
    }
    return split(scheme, text, start);
  }

  /// An absolute address as [#toString] writes it; empty where [#parse] is. Most are written so,
  /// and need not be taken apart.
  public static Optional<String> spelled(@Nullable String written) {
    return written != null && isSpelled(written)
        ? Optional.of(written)
        : parse(written).map(WebAddress::toString);
  }

  /// Whether an address surely is as it would be written: host in small letters, a path of letters,
  /// digits and a few signs, and nothing else.
  private static boolean isSpelled(String text) {
    int host = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : text.length();
    if (text.length() > MAX_LENGTH) {
      return false;
    }
    int at = host;
    while (at < text.length() && isOfHost(text.charAt(at))) {
      at++;
    }
    if (at == host || at == text.length() || text.charAt(at - 1) == '.') {
      return false;
    }
    while (at < text.length() && (text.charAt(at) == '/' || isOfPath(text.charAt(at)))) {
      at++;
    }
    return at == text.length();
  }

  private static boolean isOfHost(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
  }

  private static boolean isOfPath(char c) {
    return isOfHost(c) || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static Optional<WebAddress> split(String scheme, String text, int start) {
    int anchor = text.indexOf('#', start);
    int end = anchor < 0 ? text.length() : anchor;
    int authorityEnd = authorityEnd(text, start, end);
    int user = text.lastIndexOf('@', authorityEnd - 1);
    String authority = text.substring(Math.max(start, user + 1), authorityEnd);
    int colon = authority.lastIndexOf(':');
    int port = -1;
    if (colon >= 0 && colon > authority.lastIndexOf(']')) {
      port = port(scheme, authority.substring(colon + 1));
      authority = authority.substring(0, colon);
    }
    String host = authority.toLowerCase(Locale.ROOT);
    while (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    if (host.isEmpty() || !isHost(host)) {
      return Optional.empty();
    }
    int mark = text.indexOf('?', authorityEnd);
    boolean hasQuery = mark >= 0 && mark < end;
    String path =
        TrackingParameters.withoutVisit(text.substring(authorityEnd, hasQuery ? mark : end));
    String query = hasQuery ? text.substring(mark + 1, end) : "";
    var address =
        new WebAddress(
            scheme,
            host,
            port,
            path.isEmpty() ? "/" : PercentEncoding.respell(path),
            PercentEncoding.respell(TrackingParameters.without(query)));
    // Spelled out, a character may take nine.
    boolean isShort = text.length() * LONGEST_SPELLING <= MAX_LENGTH;
    return isShort || address.toString().length() <= MAX_LENGTH
        ? Optional.of(address)
        : Optional.empty();
  }

  private static int authorityEnd(String text, int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) != '/' && text.charAt(at) != '?') {
      at++;
    }
    return at;
  }

  private static int port(String scheme, String digits) {
    int standard = scheme.equals("https") ? 443 : 80;
    if (digits.isEmpty() || digits.length() > 5 || !digits.chars().allMatch(Character::isDigit)) {
      return -1;
    }
    int port = Integer.parseInt(digits);
    return port == standard || port > 65_535 ? -1 : port;
  }

  private static boolean isHost(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c < IS_IN_NO_HOST.length ? IS_IN_NO_HOST[c] : Texts.isHalf(host, i)) {
        return false;
      }
    }
    // An IPv6 address in brackets, or none of them (RFC 3986, 3.2.2).
    int open = host.indexOf('[');
    return open < 0
        ? host.indexOf(']') < 0 && host.indexOf(':') < 0
        : open == 0 && host.indexOf(']') == host.length() - 1 && host.indexOf('[', 1) < 0;
  }

  /// The value of a query parameter as written, still encoded; empty when it is not there.
  public Optional<String> parameter(String name) {
    for (String pair : query.split("&", -1)) {
      if (pair.startsWith(name) && pair.length() > name.length()) {
        if (pair.charAt(name.length()) == '=') {
          return Optional.of(pair.substring(name.length() + 1));
        }
      }
    }
    return Optional.empty();
  }

  /// The address that a query parameter holds, percent-encoded; empty when it is not there or holds
  /// none.
  public Optional<WebAddress> addressIn(String parameter) {
    return parameter(parameter).map(PercentEncoding::decode).flatMap(WebAddress::parse);
  }

  /// The page's own address, where somebody else serves it or forwards to it.
  public WebAddress page() {
    return AmpCache.unwrap(Forwarder.unwrap(this));
  }

  /// The same without its query, where that says nothing of what is asked for.
  public WebAddress withoutQuery() {
    return new WebAddress(scheme, host, port, path, "");
  }

  /// The same page over `https` under another host and path.
  public WebAddress moved(String newHost, String newPath) {
    return new WebAddress("https", newHost, port, newPath, query);
  }

  /// What all addresses of one page have in common, whatever scheme, form for small screens, final
  /// slash or index they name. Not meant to be fetched.
  public String identity() {
    return PageIdentity.of(this).toString();
  }

  /// `url:` and a hash of the identity: the id of what has no better one.
  public String id() {
    return "url:" + Hash.hex(identity(), DIGITS);
  }

  /// The part of the host that says who publishes there: the domain that its owner registered
  /// (`cn.reuters.com` → `reuters.com`), or what a platform gave out to its users
  /// (`example.blogspot.com`, `example.github.io`), by the public suffix list and [#PLATFORMS]; the
  /// host where the list knows none.
  public String site() {
    if (!InternetDomainName.isValid(host)) {
      return host;
    }
    InternetDomainName name = InternetDomainName.from(host);
    if (!name.isUnderPublicSuffix()) {
      return host;
    }
    String site = name.topPrivateDomain().toString();
    if (!PLATFORMS.contains(site)) {
      return site;
    }
    int rest = host.length() - site.length() - 1;
    String user = rest <= 0 ? "" : host.substring(host.lastIndexOf('.', rest - 1) + 1, rest);
    return user.isEmpty() || user.equals("www") ? site : user + '.' + site;
  }

  /// The address without fragment, tracking parameters and the scheme's own port.
  @Override
  public String toString() {
    return scheme
        + "://"
        + host
        + (port < 0 ? "" : ":" + port)
        + path
        + (query.isEmpty() ? "" : "?" + query);
  }
}
