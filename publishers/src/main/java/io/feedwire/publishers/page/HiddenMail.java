package io.feedwire.publishers.page;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Addresses of mail that Cloudflare hides from robots, and a script shows: `<span
/// class="__cf_email__" data-cfemail="…">[email protected]</span>`, as a link or within one. The
/// attribute has a byte in hexadecimal digits and those of the address, each combined with it by
/// exclusive or (Cloudflare's "Email Address Obfuscation", as pages have it).
final class HiddenMail {

  private static final String CLASS = "__cf_email__";
  private static final String ATTRIBUTE = "data-cfemail";
  private static final String PAGE = "/cdn-cgi/l/email-protection";

  /// Digits of the longest address (RFC 5321, 4.5.3.1: 64 octets, `@`, 255) and the byte before it.
  private static final int MAX_DIGITS = 2 * (64 + 1 + 255 + 1);

  private HiddenMail() {}

  static boolean isOne(Element element) {
    return element.hasClass(CLASS) && element.hasAttr(ATTRIBUTE);
  }

  /// Puts the address in its place; what is none stays as the page has it.
  static void write(Element element) {
    address(element.attr(ATTRIBUTE))
        .ifPresent(address -> element.replaceWith(new TextNode(address)));
  }

  /// Whether a link leads to the page that says that an address is hidden.
  static boolean isLink(Element link) {
    return link.hasParent() && link.attr("href").contains(PAGE);
  }

  private static Optional<String> address(String digits) {
    if (digits.length() > MAX_DIGITS
        || digits.length() < 2
        || digits.length() % 2 != 0
        || !digits.chars().allMatch(HexFormat::isHexDigit)) {
      return Optional.empty();
    }
    byte[] bytes = HexFormat.of().parseHex(digits);
    for (int i = 1; i < bytes.length; i++) {
      bytes[i] ^= bytes[0];
    }
    String address = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
    boolean isAddress =
        address.indexOf('@') > 0 && address.chars().allMatch(c -> c > ' ' && c != '\ufffd');
    return isAddress ? Optional.of(address) : Optional.empty();
  }
}
