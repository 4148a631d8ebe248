package io.feedwire.parser.syndication;

import io.feedwire.publishers.address.RelativeAddress;
import io.feedwire.publishers.address.WebAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Addresses as feeds write them.
final class Addresses {

  /// `feed://example.org/1`, `feed:https://example.org/1`.
  private static final String FEED = "feed:";

  /// One stroke, three, or any that leans the other way.
  private static final Pattern ODD_SLASHES =
      Pattern.compile("(https?:)(?!//[^/\\\\])[/\\\\]+(?=[^/\\\\])", Pattern.CASE_INSENSITIVE);

  private Addresses() {}

  /// An address against a base; as written where it cannot be resolved.
  static String resolve(@Nullable String base, String href) {
    String address = repaired(href.strip());
    if (base == null || base.isEmpty() || isWeb(address)) {
      return address;
    }
    String resolved = RelativeAddress.resolve(base, address);
    return resolved.isEmpty() ? address : resolved;
  }

  /// As browsers read a scheme of the web and what stands behind it, whichever and however many
  /// strokes that are, and strokes of a path that lean the other way (WHATWG URL, 4.4, "special
  /// authority slashes state", "path state"); `feed:` is theirs for the web.
  private static String repaired(String twice) {
    String written = singly(twice);
    String address = written;
    if (written.regionMatches(true, 0, FEED, 0, FEED.length())) {
      String inner = written.substring(FEED.length());
      address = inner.startsWith("//") ? "http:" + inner : isWeb(inner) ? inner : written;
    }
    Matcher odd = ODD_SLASHES.matcher(address);
    String begun = odd.lookingAt() ? odd.group(1) + "//" + address.substring(odd.end()) : address;
    return begun.indexOf('\\') >= 0 && isWeb(begun) ? upright(begun) : begun;
  }

  /// An address is often escaped once more than it should be, in a character data section for one;
  /// none has an entity.
  static String singly(String address) {
    return address.indexOf('&') < 0
        ? address
        : address.replace("&amp;", "&").replace("&#038;", "&").replace("&#38;", "&");
  }

  /// With `/` for `\` in all but the query and the fragment.
  private static String upright(String address) {
    int end = 0;
    while (end < address.length() && "?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return address.substring(0, end).replace('\\', '/') + address.substring(end);
  }

  /// Whether the text is an absolute address that a browser opens.
  static boolean isWeb(String text) {
    String begin = text.substring(0, Math.min(8, text.length())).toLowerCase(Locale.ROOT);
    return (begin.startsWith("http://") || begin.startsWith("https://")) && text.indexOf(' ') < 0;
  }

  /// The text when it is such an address, else null.
  static @Nullable String webOrNull(@Nullable String text) {
    return text != null && isWeb(text) ? text : null;
  }

  /// Whether two addresses are on the web and of one site.
  static boolean areOfOneSite(String one, @Nullable String other) {
    Optional<String> site = WebAddress.parse(one).map(WebAddress::site);
    return site.isPresent() && site.equals(WebAddress.parse(other).map(WebAddress::site));
  }

  /// A media type without its parameters, in lower case (RFC 2045, 5.1).
  static String mediaType(String written) {
    int end = written.indexOf(';');
    return (end < 0 ? written : written.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }
}
