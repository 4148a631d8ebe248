package io.feedwire.fetcher.http;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/// Undoes `Content-Encoding` (RFC 9110, 8.4.1; `br` RFC 7932; `zstd` RFC 8878), as bytes come.
final class ContentDecoding {

  /// Value of `Accept-Encoding`.
  static final String ACCEPTED = "gzip, deflate, br, zstd";

  /// Misconfigured servers compress twice; nobody does more.
  private static final int MAX_STACKED = 3;

  /// Largest window, as a power of two: RFC 9659 has 8 MB for HTTP.
  private static final int ZSTD_WINDOW = 23;

  private static final int BUFFER_BYTES = 8192;

  private static final Set<String> KNOWN = Set.of("gzip", "x-gzip", "deflate", "br", "zstd");

  /// Those that change the bytes, of <https://www.iana.org/assignments/http-parameters>. Any other
  /// name (`utf-8`, `none`) is a setting in the wrong place, and nothing is done to the bytes.
  private static final Set<String> REGISTERED =
      Set.of(
          "aes128gcm",
          "br",
          "compress",
          "dcb",
          "dcz",
          "deflate",
          "exi",
          "gzip",
          "pack200-gzip",
          "x-compress",
          "x-gzip",
          "zstd");

  private ContentDecoding() {}

  /// The codings that changed an answer's bytes, in the order in which they were applied.
  static List<String> codings(Answer answer) {
    return answer.elements("content-encoding").stream()
        .map(coding -> coding.toLowerCase(Locale.ROOT))
        .filter(REGISTERED::contains)
        .toList();
  }

  static boolean isKnown(List<String> codings) {
    return codings.size() <= MAX_STACKED && KNOWN.containsAll(codings);
  }

  /// Whether undoing them takes megabytes of memory, whatever comes out.
  static boolean isHeavy(List<String> codings) {
    return codings.contains("br") || codings.contains("zstd");
  }

  /// What comes out. Closing it frees what the decoders hold.
  ///
  /// @param codings known ones
  static InputStream decoded(InputStream body, List<String> codings) throws IOException {
    InputStream in = body;
    try {
      for (String coding : codings.reversed()) {
        in = decoded(in, coding);
      }
      return in;
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private static InputStream decoded(InputStream body, String coding) throws IOException {
    var in = new PushbackInputStream(body, 2);
    int first = in.read();
    if (first < 0) {
      // Servers put the coding on empty bodies as well.
      return in;
    }
    in.unread(first);
    return switch (coding) {
      case "gzip", "x-gzip" -> new GZIPInputStream(in, BUFFER_BYTES);
      case "deflate" -> inflated(in);
      case "br" -> new BrotliInputStream(in, BUFFER_BYTES);
      case "zstd" -> new ZstdInputStream(in).setLongMax(ZSTD_WINDOW);
      default -> throw new IllegalArgumentException("unknown coding");
    };
  }

  /// `deflate` means the zlib format (RFC 1950); some send bare deflate (RFC 1951).
  private static InputStream inflated(PushbackInputStream in) throws IOException {
    byte[] start = in.readNBytes(2);
    in.unread(start);
    boolean zlib =
        start.length == 2
            && (start[0] & 0x0F) == 8
            && (((start[0] & 0xFF) << 8) | (start[1] & 0xFF)) % 31 == 0;
    var inflater = new Inflater(!zlib);
    return new InflaterInputStream(in, inflater, BUFFER_BYTES) {
      @Override
      public void close() throws IOException {
        inflater.end();
        super.close();
      }
    };
  }

  /// What a person may read of a coding's name.
  static String printable(List<String> codings) {
    String safe = String.join(", ", codings).replaceAll("[^a-z0-9, ._-]", "?");
    return safe.substring(0, Math.min(safe.length(), 40));
  }
}
