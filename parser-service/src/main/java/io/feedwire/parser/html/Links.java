package io.feedwire.parser.html;

import io.feedwire.publishers.WebAddress;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// Addresses in attributes.
final class Links {

  private Links() {}

  /// The absolute web address in an attribute; empty for anchors within the page, scripts, mail,
  /// broken ones.
  static Optional<String> absolute(Element element, String attribute) {
    String written = element.attr(attribute).strip();
    if (written.isEmpty() || written.charAt(0) == '#') {
      return Optional.empty();
    }
    boolean isAbsolute =
        written.regionMatches(true, 0, "https://", 0, 8)
            || written.regionMatches(true, 0, "http://", 0, 7);
    String address = isAbsolute ? written : element.absUrl(attribute);
    return WebAddress.parse(address).map(parsed -> withoutBlanks(address));
  }

  private static String withoutBlanks(String address) {
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
