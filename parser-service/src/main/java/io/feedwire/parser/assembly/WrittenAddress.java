package io.feedwire.parser.assembly;

import io.feedwire.contracts.Texts;
import io.feedwire.parser.format.ArticleDraft;
import io.feedwire.publishers.address.RelativeAddress;
import io.feedwire.publishers.address.WebAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The address of an article as its document writes it: spelled as it is, since a server may know a
/// page by one spelling alone, and whole, since only its publisher knows which parts of it count.
final class WrittenAddress {

  /// Schemes that name or locate, and run nothing.
  private static final Set<String> HARMLESS =
      Set.of(
          "urn", "tag", "uuid", "doi", "oai", "ftp", "ftps", "sftp", "gopher", "news", "nntp",
          "mailto", "magnet");

  /// Longest address, in characters, with its blanks encoded; [WebAddress] takes no longer one.
  private static final int MAX_LENGTH = 8_192;

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private WrittenAddress() {}

  /// The absolute address of a page of the web. White space around it and control characters of
  /// ASCII are left out; what else is blank or invisible is encoded, as browsers do. User names and
  /// passwords are left out too. Empty where the draft has no such address, or it is overlong.
  static Optional<String> ofWeb(ArticleDraft draft) {
    String written = draft.url() == null ? "" : draft.url();
    String absolute = RelativeAddress.resolve(null, written);
    boolean isAbsolute = WebAddress.parse(absolute).isPresent();
    String resolved = isAbsolute ? absolute : RelativeAddress.resolve(draft.base(), written);
    String address = withoutUser(withoutBlanks(resolved));
    boolean isAddress =
        (isAbsolute && address.equals(absolute))
            || (address.length() <= MAX_LENGTH && WebAddress.parse(address).isPresent());
    return isAddress ? Optional.of(address) : Optional.empty();
  }

  /// The same to be compared and taken apart.
  static Optional<WebAddress> parsed(ArticleDraft draft) {
    @Nullable String url = draft.url();
    if (url == null || url.isBlank()) {
      return Optional.empty();
    }
    return WebAddress.parse(RelativeAddress.resolve(null, url))
        .or(
            () ->
                draft.base() == null
                    ? Optional.empty()
                    : WebAddress.parse(RelativeAddress.resolve(draft.base(), url)));
  }

  /// What nobody sees is encoded, so that a server gets the same bytes, and a lone percent sign.
  private static String withoutBlanks(String address) {
    if (isPlain(address)) {
      return address;
    }
    var out = new StringBuilder(address.length() + 16);
    for (int at = 0; at < address.length(); ) {
      int c = address.codePointAt(at);
      if (c == '%' && !isEscape(address, at)) {
        out.append("%25");
      } else {
        append(out, c);
      }
      at += Character.charCount(c);
    }
    return out.toString();
  }

  private static boolean isPlain(String address) {
    for (int at = 0; at < address.length(); at++) {
      char c = address.charAt(at);
      if (c <= ' ' || c >= 0x7f || c == '%') {
        return false;
      }
    }
    return true;
  }

  /// RFC 3986, 2.1; many servers refuse an address in which `%` begins nothing.
  private static boolean isEscape(String address, int at) {
    return at + 2 < address.length()
        && Character.digit(address.charAt(at + 1), 16) >= 0
        && Character.digit(address.charAt(at + 2), 16) >= 0;
  }

  private static void append(StringBuilder out, int c) {
    switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT -> {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          out.append('%').append(HEX.toHexDigits(b));
        }
      }
      // Half a pair, which no JSON can carry.
      case Character.SURROGATE -> {}
      default -> out.appendCodePoint(c);
    }
  }

  /// RFC 3986, 3.2.1: what stands before `@` in the authority.
  private static String withoutUser(String address) {
    int authority = address.indexOf("//") + 2;
    int end = firstOf(address, "/?#", authority);
    int at = address.lastIndexOf('@', end < 0 ? address.length() : end);
    return at < authority ? address : address.substring(0, authority) + address.substring(at + 1);
  }

  /// What is no address of the web: relative in a document whose own address is not known, a URN,
  /// an identifier that a feed calls permanent. It is kept, since it is all that the document says;
  /// one that a browser could run is not.
  ///
  /// The address without outer blanks; null for none, and for a scheme that is not known to be
  /// harmless.
  static @Nullable String of(@Nullable String written) {
    String address = written == null ? "" : Texts.wellFormed(written).strip();
    return address.isEmpty() || !isHarmless(address) ? null : address;
  }

  private static boolean isHarmless(String address) {
    // Browsers skip control characters, in a scheme too.
    if (address.chars().anyMatch(Character::isISOControl)) {
      return false;
    }
    int colon = address.indexOf(':');
    int path = firstOf(address, "/?#", 0);
    boolean relative =
        colon <= 0 || (path >= 0 && path < colon) || !isScheme(address.substring(0, colon));
    return relative || HARMLESS.contains(address.substring(0, colon).toLowerCase(Locale.ROOT));
  }

  /// RFC 3986, 3.1.
  private static boolean isScheme(String text) {
    return text.chars()
        .allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || "+-.".indexOf(c) >= 0));
  }

  private static int firstOf(String text, String chars, int from) {
    for (int at = from; at < text.length(); at++) {
      if (chars.indexOf(text.charAt(at)) >= 0) {
        return at;
      }
    }
    return -1;
  }
}
