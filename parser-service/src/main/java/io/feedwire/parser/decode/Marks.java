package io.feedwire.parser.decode;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_32BE;
import static java.nio.charset.StandardCharsets.UTF_32LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// What the first bytes betray: a byte order mark, or how they write the first characters of XML or
/// JSON (XML 1.0, appendix F).
final class Marks {

  /// So far an ASCII character is looked for behind a mark: every format begins with one.
  private static final int LOOKED_AT = 256;

  /// A sign of an encoding, and how many bytes of it are no text.
  record Mark(Charset charset, int length) {

    /// Whether single bytes are no characters, so that nothing else can be the encoding.
    boolean isWide() {
      return !charset.equals(UTF_8);
    }
  }

  private Marks() {}

  /// The sign, or null where there is none. A mark of UTF-16 before text of single bytes is none:
  /// some editors put it before what they did not convert.
  static @Nullable Mark of(byte[] b) {
    if (begins(b, 0xEF, 0xBB, 0xBF)) {
      return new Mark(UTF_8, 3);
    }
    if (begins(b, 0xFF, 0xFE, 0, 0)) {
      return new Mark(UTF_32LE, 4);
    }
    if (begins(b, 0, 0, 0xFE, 0xFF)) {
      return new Mark(UTF_32BE, 4);
    }
    if (begins(b, 0xFF, 0xFE)) {
      return holdsAscii(b, 1) ? new Mark(UTF_16LE, 2) : null;
    }
    if (begins(b, 0xFE, 0xFF)) {
      return holdsAscii(b, 0) ? new Mark(UTF_16BE, 2) : null;
    }
    if (begins(b, 0x4C, 0x6F, 0xA7, 0x94)) {
      return new Mark(Charsets.IBM037, 0);
    }
    return b.length < 4 ? null : unmarked(b);
  }

  /// Whether the high byte of one of the first UTF-16 units is NUL.
  private static boolean holdsAscii(byte[] b, int high) {
    for (int at = 2; at + 1 < Math.min(b.length, LOOKED_AT); at += 2) {
      if (b[at + high] == 0) {
        return true;
      }
    }
    return b.length < 4;
  }

  private static @Nullable Mark unmarked(byte[] b) {
    boolean[] nul = {b[0] == 0, b[1] == 0, b[2] == 0, b[3] == 0};
    if (nul[0] && nul[1] && nul[2] && !nul[3]) {
      return new Mark(UTF_32BE, 0);
    }
    if (!nul[0] && nul[1] && nul[2] && nul[3]) {
      return new Mark(UTF_32LE, 0);
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
}
