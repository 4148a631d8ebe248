package io.feedwire.fetcher.folder;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// The entries of a tar stream that are documents, or stand where one could be: links, devices. No
/// folders, nothing hidden.
final class TarEntries implements Closeable {

  private static final int BLOCK = 512;

  private final TarStream stream;
  private final TarArchiveInputStream tar;
  private @Nullable TarArchiveEntry entry;
  private long header;

  /// @param stream decompressed
  TarEntries(TarStream stream) {
    this.stream = stream;
    // Names come as bytes, each a character.
    this.tar = new TarArchiveInputStream(stream, StandardCharsets.ISO_8859_1.name());
  }

  /// Goes on to the next one; null at the end.
  ///
  /// @throws IOException when the stream is damaged
  @Nullable TarArchiveEntry next() throws IOException {
    @Nullable TarArchiveEntry next;
    do {
      if (entry != null) {
        tar.skip(Long.MAX_VALUE);
      }
      header = (stream.count() + BLOCK - 1) / BLOCK * BLOCK;
      stream.expectHeader();
      next = header();
      stream.expectData();
      entry = next;
    } while (next != null && (next.isDirectory() || EntryPath.isHidden(name(next))));
    return next;
  }

  private @Nullable TarArchiveEntry header() throws IOException {
    try {
      @Nullable TarArchiveEntry next = tar.getNextEntry();
      if (next == null && stream.count() % BLOCK != 0) {
        throw new EOFException("a header ends in the middle");
      }
      if (next != null && !next.isCheckSumOK()) {
        throw new IOException("a header's checksum is another");
      }
      return next;
    } catch (IllegalArgumentException | ArithmeticException e) {
      // The library's words for some kinds of damage.
      throw new IOException("a header cannot be read", e);
    }
  }

  /// Where the header of the entry begins, its long name included.
  long headerAt() {
    return header;
  }

  /// Some of the entry's first bytes.
  byte[] head(int most) throws IOException {
    return tar.readNBytes(most);
  }

  /// Reads the entry.
  ArchiveEntry read(TarArchiveEntry of, int maxBytes) {
    String name = name(of);
    long modified = of.getLastModifiedTime().toMillis();
    long size = of.getSize();
    if (of.isSymbolicLink() || of.isLink()) {
      return ArchiveEntry.Refused.of(name, modified, size, ArchiveDamage.LINK);
    }
    if (of.isCharacterDevice() || of.isBlockDevice() || of.isFIFO()) {
      return ArchiveEntry.Refused.of(name, modified, size, "the entry is a device, no document");
    }
    if (of.isSparse()) {
      return ArchiveEntry.Refused.of(
          name, modified, size, "the entry is a file with holes (sparse), which is not read");
    }
    if (size > maxBytes) {
      return ArchiveEntry.Refused.tooLarge(name, modified, size, maxBytes);
    }
    try {
      return new ArchiveEntry.Content(name, modified, tar.readNBytes(Math.toIntExact(size)));
    } catch (IOException e) {
      return ArchiveEntry.Refused.of(name, modified, size, "the entry is cut off or damaged");
    }
  }

  static String name(TarArchiveEntry entry) {
    String name = entry.getName();
    boolean bytes = name.chars().allMatch(c -> c < 256);
    return bytes
        ? EntryName.of(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1)
        : name;
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
