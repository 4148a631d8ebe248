package io.feedwire.fetcher.http;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Undoes `Content-Encoding`: `gzip`, the only one we ask for, with a cap on what comes out. 102 KB
/// of gzip can hold 100 MiB.
final class ContentDecoding {

  /// How decoding ended.
  sealed interface Decoded {}

  /// The body as meant.
  record Plain(byte[] bytes) implements Decoded {}

  /// More comes out than may.
  record OverCap() implements Decoded {}

  /// Not what it is said to be.
  record Damaged(String sentence) implements Decoded {}

  private ContentDecoding() {}

  static Decoded decode(byte[] body, @Nullable String encoding, int cap) {
    String name = encoding == null ? "" : encoding.trim().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "", "identity" -> new Plain(body);
      // Servers put the encoding on empty bodies as well.
      case "gzip", "x-gzip" -> body.length == 0 ? new Plain(body) : gunzip(body, cap);
      default ->
          new Damaged("the server sent the encoding '" + printable(name) + "', not asked for");
    };
  }

  private static Decoded gunzip(byte[] body, int cap) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(body), 8192)) {
      byte[] plain = in.readNBytes(cap);
      return in.read() < 0 ? new Plain(plain) : new OverCap();
    } catch (EOFException e) {
      return new Damaged("the compressed body ends early");
    } catch (IOException e) {
      return new Damaged("the body is said to be gzip and cannot be decompressed");
    }
  }

  private static String printable(String name) {
    String safe = name.replaceAll("[^a-z0-9,._-]", "?");
    return safe.substring(0, Math.min(safe.length(), 40));
  }
}
