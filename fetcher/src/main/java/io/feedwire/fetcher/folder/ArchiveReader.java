package io.feedwire.fetcher.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Reads one archive, a run of entries at a time. Between the runs it holds no more than its
/// window; nothing is written to disk.
sealed interface ArchiveReader permits TarGzReader, TarReader, ZipReader {

  /// Goes over the whole archive once. What is wrong with its contents is in the index; an
  /// exception says that the file itself cannot be opened.
  ArchiveIndex index() throws IOException;

  /// The entries from a place of the index's order on, at least one.
  List<ArchiveEntry> read(ArchiveIndex index, int from) throws IOException;

  /// The archive is not needed any more.
  void close() throws IOException;

  static ArchiveReader of(ArchiveKind kind, Path file, FolderLimits limits) {
    return switch (kind) {
      case ZIP -> new ZipReader(file, limits);
      case TAR -> new TarReader(file, limits);
      case TAR_GZ -> new TarGzReader(file, limits);
    };
  }
}
