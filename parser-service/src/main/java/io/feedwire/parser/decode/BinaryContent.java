package io.feedwire.parser.decode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// Tells bytes that are no text, by the marks that file formats begin with and by NUL bytes.
final class BinaryContent {

  /// As far as NULs are looked for: any binary form has many early.
  private static final int LOOKED_AT = 8192;

  /// Text has none, but where a program's buffer slipped into it; noise has one in 256 bytes. One
  /// alone tells nothing, however short the document is.
  private static final int BYTES_FOR_ONE_NUL = 1024;

  private static final Map<String, byte[]> MARKS =
      Map.of(
          "a ZIP archive", bytes("PK\u0003\u0004"),
          "a PNG image", bytes("\u0089PNG"),
          "a JPEG image", bytes("\u00ff\u00d8\u00ff"),
          "a GIF image", bytes("GIF8"),
          "a PDF document", bytes("%PDF-"),
          "gzip data", bytes("\u001f\u008b"),
          "a program", bytes("\u007fELF"));

  private BinaryContent() {}

  /// What the bytes are, in words, when they are no text. UTF-16 and UTF-32 must be told before:
  /// their NULs are no sign of anything.
  static Optional<String> recognise(byte[] bytes) {
    for (var mark : MARKS.entrySet()) {
      byte[] begin = mark.getValue();
      if (bytes.length >= begin.length
          && Arrays.equals(bytes, 0, begin.length, begin, 0, begin.length)) {
        return Optional.of(mark.getKey());
      }
    }
    int length = bytes.length;
    // A buffer longer than what was written into it.
    while (length > 0 && bytes[length - 1] == 0) {
      length--;
    }
    int end = Math.min(length, LOOKED_AT);
    if (!Utf8.hasNul(bytes, end)) {
      return Optional.empty();
    }
    int nuls = 0;
    for (int at = 0; at < end; at++) {
      nuls += bytes[at] == 0 ? 1 : 0;
    }
    return nuls > Math.max(1, end / BYTES_FOR_ONE_NUL)
        ? Optional.of("binary data")
        : Optional.empty();
  }

  private static byte[] bytes(String latin1) {
    return latin1.getBytes(StandardCharsets.ISO_8859_1);
  }
}
