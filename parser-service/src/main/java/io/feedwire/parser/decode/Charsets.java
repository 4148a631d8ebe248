package io.feedwire.parser.decode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the names of encodings mean on the web: as in the WHATWG Encoding Standard, a name stands
/// for the superset that its users really write.
final class Charsets {

  static final Charset GB18030 = Charset.forName("GB18030");
  static final Charset BIG5 = Charset.forName("Big5-HKSCS");
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  private Charsets() {}

  /// The encoding of that name; empty when there is none.
  static Optional<Charset> named(String written) {
    String name = written.strip().toLowerCase(Locale.ROOT);
    try {
      return Optional.of(
          switch (name) {
            case "gb2312", "gbk", "gb_2312-80", "x-gbk", "chinese", "cp936", "euc-cn" -> GB18030;
            case "big5", "big5-hkscs", "x-x-big5", "cp950" -> BIG5;
            case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii" ->
                WINDOWS_1252;
            case "iso-8859-9" -> Charset.forName("windows-1254");
            case "shift_jis", "shift-jis", "sjis" -> Charset.forName("windows-31j");
            case "ks_c_5601-1987", "euc-kr" -> Charset.forName("x-windows-949");
            case "utf8" -> java.nio.charset.StandardCharsets.UTF_8;
            default -> Charset.forName(name);
          });
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /// The text, when every byte decodes; null when one does not.
  static @Nullable String strictly(Charset charset, byte[] bytes, int from) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
