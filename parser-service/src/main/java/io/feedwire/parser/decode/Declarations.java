package io.feedwire.parser.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a document and its fetch say about its encoding.
final class Declarations {

  /// As far as an XML declaration is looked for; it stands at the beginning, after stray blanks and
  /// comments.
  private static final int LOOKED_AT = 512;

  private Declarations() {}

  /// `charset=` of a `Content-Type`.
  static Optional<String> http(@Nullable String contentType) {
    return contentType == null ? Optional.empty() : valueOf(contentType, "charset");
  }

  /// `encoding=` of an XML declaration in bytes that begin like ASCII.
  static Optional<String> xml(byte[] bytes) {
    return xml(new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), ISO_8859_1));
  }

  /// `encoding=` of an XML declaration.
  static Optional<String> xml(String text) {
    String head = text.substring(0, Math.min(text.length(), LOOKED_AT));
    int begin = head.indexOf("<?xml");
    int end = begin < 0 ? -1 : head.indexOf('>', begin);
    return end < 0 ? Optional.empty() : valueOf(head.substring(begin, end), "encoding");
  }

  /// The value of `name = value`, quoted or not.
  private static Optional<String> valueOf(String text, String name) {
    int at = text.toLowerCase(Locale.ROOT).indexOf(name);
    String behind = at < 0 ? "" : text.substring(at + name.length()).strip();
    String rest = behind.startsWith("=") ? behind.substring(1).strip() : "";
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    char quote = rest.charAt(0);
    boolean quoted = quote == '"' || quote == '\'';
    int from = quoted ? 1 : 0;
    int to = from;
    while (to < rest.length() && !ends(rest.charAt(to), quoted, quote)) {
      to++;
    }
    return to == from ? Optional.empty() : Optional.of(rest.substring(from, to));
  }

  private static boolean ends(char c, boolean quoted, char quote) {
    return quoted ? c == quote : c == ';' || c == '?' || c == ',' || Character.isWhitespace(c);
  }
}
