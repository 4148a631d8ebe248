package io.feedwire.fetcher.http;

import io.feedwire.contracts.source.Access;
import io.feedwire.contracts.source.Problem;
import io.feedwire.sources.Locations;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The head of a request, as text whose characters are bytes (ISO 8859-1).
final class RequestHead {

  /// Feeds first; some servers choose by it.
  private static final String ACCEPT =
      "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9,"
          + " application/json;q=0.9, text/xml;q=0.8, */*;q=0.5";

  /// What a source may not set: it would change how the connection is read, or what the answer is
  /// to.
  private static final Set<String> OURS =
      Set.of(
          "host",
          "connection",
          "keep-alive",
          "content-length",
          "transfer-encoding",
          "te",
          "trailer",
          "upgrade",
          "expect",
          "range",
          "proxy-authorization",
          "proxy-connection",
          "accept-encoding",
          "if-none-match",
          "if-modified-since");

  private final StringBuilder text = new StringBuilder(512);

  private RequestHead() {}

  /// @param at where to ask, the target's own address or one that it led to
  /// @param own whether that is still the target's own origin, so that its secrets may be told
  /// @throws FetchException when a secret is missing or what is to be sent cannot be
  static String get(HttpTarget target, URI at, boolean own, Route route, Settings settings)
      throws FetchException {
    return new RequestHead()
        .ask(new Wish("GET", ACCEPT, ContentDecoding.ACCEPTED), target, at, own, route, settings);
  }

  /// What the server says of the file as it is: neither in a form that only some could read, nor of
  /// its compressed bytes.
  static String head(HttpTarget target, URI at, boolean own, Route route, Settings settings)
      throws FetchException {
    return new RequestHead()
        .ask(new Wish("HEAD", "*/*", "identity"), target, at, own, route, settings);
  }

  /// @param accept media types
  /// @param encodings content encodings
  private record Wish(String method, String accept, String encodings) {}

  private String ask(
      Wish wish, HttpTarget target, URI at, boolean own, Route route, Settings settings)
      throws FetchException {
    Access access = target.access();
    URI plain = URI.create(Locations.withoutUser(at).toASCIIString());
    boolean standard = route.port() == (route.secure() ? 443 : 80);
    String host = route.authority(!standard);
    boolean whole = route.proxy() != null && !route.secure();
    text.append(wish.method)
        .append(' ')
        .append(whole ? "http://" + host : "")
        .append(path(plain))
        .append(" HTTP/1.1\r\n");
    put("Host", host);
    Map<String, String> more = own ? access.headers() : Map.of();
    unlessSet(
        more, "User-Agent", access.userAgent() == null ? settings.userAgent : access.userAgent());
    unlessSet(more, "Accept", wish.accept);
    put("Accept-Encoding", wish.encodings);
    validator("If-None-Match", target.etag());
    validator("If-Modified-Since", target.lastModified());
    @Nullable String authorization = authorization(target, at, own, settings.secrets);
    if (authorization != null) {
      unlessSet(more, "Authorization", authorization);
    }
    if (whole) {
      proxyAuthorization(route);
    }
    for (Map.Entry<String, String> header : more.entrySet()) {
      ofSource(header.getKey(), settings.secrets.resolve(header.getValue()));
    }
    return text.append("\r\n").toString();
  }

  /// A whole request: its head, and the form, of ASCII characters.
  static String post(URI at, String form, Route route, Settings settings) {
    var head = new RequestHead();
    URI plain = URI.create(Locations.withoutUser(at).toASCIIString());
    head.text.append("POST ").append(path(plain)).append(" HTTP/1.1\r\n");
    head.put("Host", route.authority(route.port() != (route.secure() ? 443 : 80)));
    head.put("User-Agent", settings.userAgent);
    head.put("Accept-Encoding", ContentDecoding.ACCEPTED);
    head.put("Content-Type", "application/x-www-form-urlencoded");
    head.put("Content-Length", Integer.toString(form.length()));
    return head.text.append("\r\n").append(form).toString();
  }

  /// What all requests share.
  record Settings(String userAgent, Secrets secrets) {}

  /// Asks a proxy for a way to the route's end.
  static String connect(Route route) {
    var head = new RequestHead();
    String to = route.authority(true);
    head.text.append("CONNECT ").append(to).append(" HTTP/1.1\r\n");
    head.put("Host", to);
    head.proxyAuthorization(route);
    return head.text.append("\r\n").toString();
  }

  private void proxyAuthorization(Route route) {
    @Nullable ProxyServer proxy = route.proxy();
    @Nullable String authorization = proxy == null ? null : proxy.authorization();
    if (authorization != null) {
      put("Proxy-Authorization", authorization);
    }
  }

  private static String path(URI uri) {
    String path = uri.getRawPath();
    String query = uri.getRawQuery();
    return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
  }

  /// User information of the address at hand, else the source's credentials.
  private static @Nullable String authorization(
      HttpTarget target, URI at, boolean own, Secrets secrets) throws FetchException {
    @Nullable String user = Credentials.of(at);
    @Nullable String credentials = target.access().credentials();
    @Nullable String first = Credentials.of(target.uri());
    if (own && first != null) {
      user = first;
    }
    if (user != null) {
      return Credentials.basic(user);
    }
    return own && credentials != null ? Credentials.basic(secrets.resolve(credentials)) : null;
  }

  private void unlessSet(Map<String, String> more, String name, String value)
      throws FetchException {
    if (more.keySet().stream().noneMatch(name::equalsIgnoreCase)) {
      ofSource(name, value);
    }
  }

  private void ofSource(String name, String value) throws FetchException {
    boolean token = name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    if (!token || OURS.contains(name.toLowerCase(Locale.ROOT))) {
      throw new FetchException(
          Problem.BAD_LOCATION, "the source sets a header that cannot be sent");
    }
    if (!sendable(value)) {
      throw new FetchException(
          Problem.BAD_LOCATION, "the source's header " + name + " has a value that cannot be sent");
    }
    put(name, value);
  }

  /// A validator that no header can hold is left out: the body's hash still tells.
  private void validator(String name, @Nullable String value) {
    if (value != null && sendable(value)) {
      put(name, value);
    }
  }

  /// Whether a condition is sent at all, so that 304 may be the answer.
  static boolean isConditional(HttpTarget target) {
    return (target.etag() != null && sendable(target.etag()))
        || (target.lastModified() != null && sendable(target.lastModified()));
  }

  /// RFC 9110, 5.5: no control characters but the tab; bytes from 128 on are allowed.
  private static boolean sendable(String value) {
    return !value.isEmpty()
        && value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c != 127 && c <= 255));
  }

  private void put(String name, String value) {
    text.append(name).append(": ").append(value).append("\r\n");
  }
}
