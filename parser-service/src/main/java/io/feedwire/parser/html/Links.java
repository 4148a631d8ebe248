package io.feedwire.parser.html;

import io.feedwire.publishers.address.RelativeAddress;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.image.Trackers;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/// Addresses in attributes.
final class Links {

  /// Longest address that is resolved, in characters: no longer one is an address to us.
  private static final int MAX = 8_192;

  private Links() {}

  /// The absolute web address in an attribute; empty for anchors within the page, scripts, mail,
  /// broken ones.
  static Optional<String> absolute(Element element, String attribute) {
    return absolute(element.attr(attribute), element, _ -> true);
  }

  /// The absolute address of a picture that readers are meant to see.
  static Optional<String> picture(String value, Element holder) {
    return absolute(value, holder, address -> !Trackers.isTracker(address));
  }

  private static Optional<String> absolute(
      String value, Element holder, Predicate<WebAddress> isWanted) {
    String written = value.strip();
    if (written.isEmpty() || written.charAt(0) == '#' || written.length() > MAX) {
      return Optional.empty();
    }
    boolean isAbsolute =
        written.regionMatches(true, 0, "https://", 0, 8)
            || written.regionMatches(true, 0, "http://", 0, 7);
    String address = RelativeAddress.resolve(isAbsolute ? null : holder.baseUri(), written);
    return WebAddress.parse(address).filter(isWanted).map(_ -> withoutBlanks(address));
  }

  private static String withoutBlanks(String address) {
    int at = 0;
    while (at < address.length() && address.charAt(at) > ' ' && address.charAt(at) < '\u007f') {
      at++;
    }
    return at == address.length() ? address : encoded(address);
  }

  private static String encoded(String address) {
    var out = new StringBuilder(address.length());
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (PlainText.isBlank(c)) {
        out.append("%20");
      } else if (!PlainText.isDropped(address, i)) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
