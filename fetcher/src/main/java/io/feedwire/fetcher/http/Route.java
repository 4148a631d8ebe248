package io.feedwire.fetcher.http;

import io.feedwire.contracts.source.Authority;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Whom a connection talks to, and how it gets there: connections of the same route may stand in
/// for each other, others never.
///
/// @param host as in the URL, without brackets
/// @param proxy that everything goes through; null for a direct connection
/// @param anyCertificate whether the certificate was looked at
record Route(
    boolean secure, String host, int port, @Nullable ProxyServer proxy, boolean anyCertificate) {

  /// @param uri `http:` or `https:`, with a host
  static Route of(URI uri, @Nullable ProxyServer proxy, boolean anyCertificate) {
    boolean secure = "https".equalsIgnoreCase(uri.getScheme());
    int named = Authority.of(uri).port();
    int port = named >= 0 ? named : secure ? 443 : 80;
    return new Route(secure, host(uri), port, proxy, secure && anyCertificate);
  }

  static String host(URI uri) {
    String host = Authority.of(uri).host();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /// As in `Host` and in `CONNECT`: IPv6 in brackets, without its zone.
  String authority(boolean withPort) {
    int zone = host.indexOf('%');
    String name = zone < 0 ? host : host.substring(0, zone);
    String bracketed = name.indexOf(':') >= 0 ? "[" + name + "]" : name;
    return withPort ? bracketed + ":" + port : bracketed;
  }

  boolean sameOrigin(Route other) {
    return secure == other.secure && port == other.port && host.equals(other.host);
  }
}
