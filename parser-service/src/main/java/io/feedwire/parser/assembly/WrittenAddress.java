package io.feedwire.parser.assembly;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The address of an article where it is none of the web: relative in a document whose own address
/// is not known, a URN, an identifier that a feed calls permanent. It is kept as written, since it
/// is all that the document says; one that a browser could run is not.
final class WrittenAddress {

  /// Schemes that name or locate, and run nothing.
  private static final Set<String> HARMLESS =
      Set.of("urn", "tag", "ftp", "ftps", "sftp", "gopher", "news", "nntp", "mailto", "magnet");

  private WrittenAddress() {}

  /// The address without outer blanks; null for none, and for a scheme that is not known to be
  /// harmless.
  static @Nullable String of(@Nullable String written) {
    String address = written == null ? "" : written.strip();
    return address.isEmpty() || !isHarmless(address) ? null : address;
  }

  private static boolean isHarmless(String address) {
    // Browsers skip control characters, in a scheme too.
    if (address.chars().anyMatch(Character::isISOControl)) {
      return false;
    }
    int colon = address.indexOf(':');
    int path = firstOf(address, "/?#");
    boolean relative =
        colon <= 0 || (path >= 0 && path < colon) || !isScheme(address.substring(0, colon));
    return relative || HARMLESS.contains(address.substring(0, colon).toLowerCase(Locale.ROOT));
  }

  /// RFC 3986, 3.1.
  private static boolean isScheme(String text) {
    return text.chars()
        .allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || "+-.".indexOf(c) >= 0));
  }

  private static int firstOf(String text, String chars) {
    for (int at = 0; at < text.length(); at++) {
      if (chars.indexOf(text.charAt(at)) >= 0) {
        return at;
      }
    }
    return -1;
  }
}
