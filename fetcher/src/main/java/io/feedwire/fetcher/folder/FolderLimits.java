package io.feedwire.fetcher.folder;

import java.time.Duration;

/// Bounds of reading folders.
///
/// @param settle a file changed less than this ago is perhaps still being written
/// @param batchFiles most files handed over at once
/// @param batchBytes most bytes handed over at once; one larger file goes alone
/// @param maxBytes of one file, or of one entry of an archive
/// @param archives of archives
public record FolderLimits(
    Duration settle, int batchFiles, int batchBytes, int maxBytes, ArchiveLimits archives) {

  /// Archives are large and written slowly, and half of one is worth nothing.
  private static final int ARCHIVE_SETTLE = 10;

  Duration settle(boolean archive) {
    return archive ? settle.multipliedBy(ARCHIVE_SETTLE) : settle;
  }
}
