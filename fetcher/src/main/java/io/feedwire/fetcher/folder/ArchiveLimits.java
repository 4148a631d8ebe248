package io.feedwire.fetcher.folder;

/// Bounds of reading one archive.
///
/// @param entries most entries read; at most [#MAX_ENTRIES]
/// @param bytes most bytes it may hold, decompressed
/// @param ratio most bytes that a byte of it may become; holds from [#SMALL] on
/// @param window bytes of a compressed tar that are kept to hand them over by date
public record ArchiveLimits(int entries, long bytes, int ratio, int window) {

  /// What an entry's number may be, see [ArchiveIndex]: 20 bits.
  public static final int MAX_ENTRIES = 1 << 20;

  /// An archive that holds less than this harms nobody, however it is compressed.
  static final long SMALL = 16L << 20;

  /// Whether so many bytes, from an archive of this size, are more than may be.
  boolean exceeded(long decompressed, long archiveSize) {
    return decompressed > bytes || (decompressed > SMALL && decompressed / ratio > archiveSize);
  }

  /// Why that is too much.
  String sentence(long decompressed, long archiveSize) {
    return decompressed > bytes
        ? "the archive holds more than %d bytes".formatted(bytes)
        : "the archive holds more than %d times its %d bytes: it is made to harm"
            .formatted(ratio, archiveSize);
  }
}
