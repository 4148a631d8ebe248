package io.feedwire.sources;

import io.feedwire.contracts.source.Authority;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Addresses of sources: reading them, their normal form, and what of them may be shown.
public final class Locations {

  /// Two letters at least: `C:` is a drive.
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):.*");

  /// `feed:` stands before an address, or in place of `http:`; it was never registered.
  private static final Pattern FEED_SCHEME = Pattern.compile("(?i)^feed:(?://)?(?=https?:)");

  private static final Pattern FEED_ALONE = Pattern.compile("(?i)^feed:/*+(?![a-z][a-z0-9+.-]*:/)");

  /// Scheme, user information with its `@`, host, port with its colon, the rest.
  private static final Pattern HTTP =
      Pattern.compile("(?i)(https?)://([^/?#@]*@)?(\\[[^\\]/]*\\]|[^/?#:@]+)(:\\d*)?([/?#].*)?");

  /// `user:password@` in whatever stands where an address should.
  private static final Pattern USER = Pattern.compile("//[^/?#]*@");

  /// Files that are read like a folder.
  private static final Pattern ARCHIVE = Pattern.compile("(?i)\\.(zip|tar|tar\\.gz|tgz)$");

  /// Names of hosts, with what RFC 1123 does not allow and servers of names know all the same. One
  /// that ends in a number is an address, and read by [URI] or refused.
  private static final Pattern HOST = Pattern.compile("(?:[a-z0-9_-]+\\.)*[a-z_][a-z0-9_-]*\\.?");

  /// Allowed in a URI after the authority (RFC 3986, 3.3); all else is percent-encoded.
  private static final String LEGAL = "-._~:/?#@!$&'()*+,;=";

  /// Allowed in the query as well, by all but the letter of the standard: `?tags[]=a`.
  private static final String LEGAL_IN_QUERY = LEGAL + "[]";

  /// Longest name of a host, in characters (RFC 1035, 2.3.4), with a stop at its end.
  private static final int MAX_HOST = 254;

  /// Longest URL, in characters: what servers commonly take, and few enough to travel in a header.
  private static final int MAX_LENGTH = 8 * 1024;

  private Locations() {}

  /// What a person typed: an `http(s)` URL, a `file:` URI or the path of a folder or an archive,
  /// relative to the working folder.
  public static Location parse(String urlOrFolder) {
    return parse(urlOrFolder, Path.of(""));
  }

  /// The same with relative folders below `base`.
  public static Location parse(String urlOrFolder, Path base) {
    String text = urlOrFolder.strip();
    if (text.isEmpty()) {
      return new Location.Refused("the location is empty");
    }
    Matcher scheme = SCHEME.matcher(text);
    if (!scheme.matches()) {
      return folder(text, base);
    }
    return switch (scheme.group(1).toLowerCase(Locale.ROOT)) {
      case "http", "https", "feed" ->
          http(text)
              .<Location>map(Location.Feed::new)
              .orElseGet(() -> new Location.Refused("not a URL: " + redacted(text)));
      case "file" -> fileUri(text);
      default ->
          new Location.Refused(
              "unsupported scheme '%s': only http, https, file and folders are read"
                  .formatted(scheme.group(1)));
    };
  }

  private static Location fileUri(String text) {
    try {
      return folder(Path.of(URI.create(text)).toString(), Path.of(""));
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return new Location.Refused("not the URI of a folder: " + redacted(text));
    }
  }

  private static Location folder(String text, Path base) {
    try {
      Path folder = base.resolve(text).toAbsolutePath().normalize();
      boolean isArchive = ARCHIVE.matcher(folder.toString()).find() && Files.isRegularFile(folder);
      if (isArchive || Files.isDirectory(folder)) {
        return new Location.Folder(folder.toUri());
      }
      return new Location.Refused(
          Files.exists(folder)
              ? folder + " is a file; a source is a URL, a folder or an archive (zip, tar, tar.gz)"
              : "there is no folder " + folder);
    } catch (InvalidPathException e) {
      return new Location.Refused("neither a URL nor the path of a folder");
    }
  }

  /// An absolute `http(s)` URL, of 8 KiB at most, in its normal form: scheme and host in lower
  /// case, a host of other letters in Punycode, no default port, no fragment, `/` for no path,
  /// illegal characters encoded. Empty for anything else. `feed:` is read as what it stands for.
  public static Optional<URI> http(String text) {
    Matcher parts = HTTP.matcher(withoutFeedScheme(text.strip()));
    if (text.length() > MAX_LENGTH || !parts.matches()) {
      return Optional.empty();
    }
    try {
      String scheme = parts.group(1).toLowerCase(Locale.ROOT);
      String host = host(parts.group(3));
      String rest = rest(parts.group(5));
      String user = parts.group(2) == null ? "" : encoded(parts.group(2), LEGAL);
      URI uri = new URI(scheme + "://" + user + host + port(scheme, parts.group(4)) + rest);
      boolean isHost =
          host.length() <= MAX_HOST && (uri.getHost() != null || HOST.matcher(host).matches());
      boolean usable =
          isHost && Authority.of(uri).isUsable() && uri.toString().length() <= MAX_LENGTH;
      return usable ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String withoutFeedScheme(String text) {
    String bare = FEED_SCHEME.matcher(text).replaceFirst("");
    return FEED_ALONE.matcher(bare).replaceFirst("http://");
  }

  private static String host(String host) {
    return host.startsWith("[")
        ? host.toLowerCase(Locale.ROOT)
        : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
  }

  private static String port(String scheme, @Nullable String port) {
    String standard = scheme.equals("https") ? ":443" : ":80";
    return port == null || port.equals(":") || port.equals(standard) ? "" : port;
  }

  private static String rest(@Nullable String rest) {
    if (rest == null) {
      return "/";
    }
    int fragment = rest.indexOf('#');
    String whole = fragment < 0 ? rest : rest.substring(0, fragment);
    int query = whole.indexOf('?') < 0 ? whole.length() : whole.indexOf('?');
    String kept =
        encoded(whole.substring(0, query), LEGAL) + encoded(whole.substring(query), LEGAL_IN_QUERY);
    return kept.startsWith("/") ? kept : "/" + kept;
  }

  private static String encoded(String text, String legal) {
    var encoded = new StringBuilder(text.length());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xFF);
      boolean escape =
          c == '%' && i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2]);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || legal.indexOf(c) >= 0);
      if (escape || plain) {
        encoded.append(c);
      } else {
        encoded.append('%').append("%02X".formatted((int) c));
      }
    }
    return encoded.toString();
  }

  private static boolean isHex(byte c) {
    return Character.digit(c, 16) >= 0;
  }

  /// Where a reference leads to from a base; empty when that is no `http(s)` URL.
  public static Optional<URI> resolve(URI base, String reference) {
    String text = reference.strip();
    if (SCHEME.matcher(text).matches()) {
      return http(text);
    }
    return http(RelativeReference.resolve(base, text));
  }

  /// Whether two addresses are of one origin (RFC 6454): scheme, host and port. Not of one when
  /// either is no `http(s)` URL.
  public static boolean isSameOrigin(String one, String other) {
    Optional<URI> first = http(one);
    Optional<URI> second = http(other);
    return first.isPresent()
        && second.isPresent()
        && first.get().getScheme().equals(second.get().getScheme())
        && Authority.of(withoutUser(first.get())).equals(Authority.of(withoutUser(second.get())));
  }

  /// The address without user and password, which belong into no log, event or header.
  public static URI withoutUser(URI uri) {
    return Authority.of(uri).user() == null ? uri : URI.create(redacted(uri.toString()));
  }

  /// Any text that stands where an address should, without user and password.
  public static String redacted(String location) {
    return USER.matcher(location).replaceFirst("//");
  }
}
