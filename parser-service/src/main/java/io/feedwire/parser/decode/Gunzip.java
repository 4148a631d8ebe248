package io.feedwire.parser.decode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/// A document that was compressed before it was served: `sitemap.xml.gz` as `application/gzip`. A
/// compressed transfer is the fetcher's affair.
public sealed interface Gunzip {

  /// What was in it, or the bytes themselves where they are not gzip.
  record Plain(byte[] bytes) implements Gunzip {}

  /// More than may be.
  record OverCap() implements Gunzip {}

  /// It begins as gzip and cannot be decompressed.
  record Damaged() implements Gunzip {}

  /// Decompresses, once.
  ///
  /// @param cap most bytes that may come out
  static Gunzip of(byte[] bytes, int cap) {
    if (bytes.length < 2 || bytes[0] != 0x1f || bytes[1] != (byte) 0x8b) {
      return new Plain(bytes);
    }
    try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] plain = in.readNBytes(cap + 1);
      return plain.length > cap ? new OverCap() : new Plain(plain);
    } catch (IOException e) {
      return new Damaged();
    }
  }
}
