package io.feedwire.contracts.source;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who is asked at a URL (RFC 3986, 3.2). [URI#getHost] goes by RFC 2396 and finds no host in
/// `http://my_site.example.org/`, nor its port or user.
///
/// @param user user information, as it is written; absent where there is none
/// @param host in lower case, IPv6 in brackets; empty where there is none
/// @param port -1 where none is named
public record Authority(@Nullable String user, String host, int port) {

  private static final int MAX_PORT = 65_535;

  private static final Authority NONE = new Authority(null, "", -1);

  /// Five digits at most, so that a port is a number.
  private static final Pattern PARTS =
      Pattern.compile("(?:([^@]*)@)?(\\[[^\\]@]*\\]|[^:@\\[\\]]+)(?::(\\d{0,5}))?");

  /// The authority of a URL; without a host where it has none.
  public static Authority of(URI uri) {
    @Nullable String written = uri.getRawAuthority();
    Matcher parts = PARTS.matcher(written == null ? "" : written);
    if (!parts.matches()) {
      return NONE;
    }
    @Nullable String port = parts.group(3);
    return new Authority(
        parts.group(1),
        parts.group(2).toLowerCase(Locale.ROOT),
        port == null || port.isEmpty() ? -1 : Integer.parseInt(port));
  }

  /// Whether somebody can be asked there.
  public boolean isUsable() {
    return !host.isEmpty() && port <= MAX_PORT;
  }
}
