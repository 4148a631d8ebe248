package io.feedwire.parser.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a document and its fetch say about its encoding.
final class Declarations {

  /// As far as an XML declaration is looked for; it stands at the beginning, after stray blanks.
  private static final int LOOKED_AT = 512;

  /// A byte order mark: what it says, and how many bytes it is.
  record Mark(Charset charset, int length) {}

  private Declarations() {}

  /// The mark, or the unmarked UTF-16 and UTF-32 that the first characters of XML and JSON betray
  /// by their NULs (XML 1.0, appendix F).
  static @Nullable Mark mark(byte[] b) {
    if (begins(b, 0xEF, 0xBB, 0xBF)) {
      return new Mark(UTF_8, 3);
    }
    if (begins(b, 0xFF, 0xFE, 0, 0)) {
      return new Mark(Charsets.UTF_32LE, 4);
    }
    if (begins(b, 0, 0, 0xFE, 0xFF)) {
      return new Mark(Charsets.UTF_32BE, 4);
    }
    if (begins(b, 0xFF, 0xFE)) {
      return new Mark(UTF_16LE, 2);
    }
    if (begins(b, 0xFE, 0xFF)) {
      return new Mark(UTF_16BE, 2);
    }
    return b.length < 4 ? null : unmarked(b);
  }

  private static @Nullable Mark unmarked(byte[] b) {
    boolean[] nul = {b[0] == 0, b[1] == 0, b[2] == 0, b[3] == 0};
    if (nul[0] && nul[1] && nul[2] && !nul[3]) {
      return new Mark(Charsets.UTF_32BE, 0);
    }
    if (!nul[0] && nul[1] && nul[2] && nul[3]) {
      return new Mark(Charsets.UTF_32LE, 0);
    }
    if (nul[0] && !nul[1] && nul[2] && !nul[3]) {
      return new Mark(UTF_16BE, 0);
    }
    return !nul[0] && nul[1] && !nul[2] && nul[3] ? new Mark(UTF_16LE, 0) : null;
  }

  private static boolean begins(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /// `charset=` of a `Content-Type`.
  static Optional<String> http(@Nullable String contentType) {
    return contentType == null ? Optional.empty() : valueOf(contentType, "charset");
  }

  /// `encoding=` of an XML declaration.
  static Optional<String> xml(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), ISO_8859_1);
    int begin = head.indexOf("<?xml");
    int end = begin < 0 ? -1 : head.indexOf('>', begin);
    return end < 0 ? Optional.empty() : valueOf(head.substring(begin, end), "encoding");
  }

  /// The value of `name = value`, quoted or not.
  private static Optional<String> valueOf(String text, String name) {
    int at = text.toLowerCase(Locale.ROOT).indexOf(name);
    int equal = at < 0 ? -1 : text.indexOf('=', at);
    if (equal < 0) {
      return Optional.empty();
    }
    String rest = text.substring(equal + 1).strip();
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
