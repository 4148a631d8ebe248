package io.feedwire.fetcher.folder;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;

/// A file that is new or changed: some 150 bytes while it waits.
///
/// @param path below the folder, percent-encoded as in a URI
/// @param modified in milliseconds since 1970
/// @param date by which it is handed over, in milliseconds since 1970
record WaitingFile(String path, long size, long modified, long date) {

  static final Comparator<WaitingFile> BY_DATE =
      Comparator.comparingLong(WaitingFile::date).thenComparing(WaitingFile::path);

  /// Whether the file on disk is as it was listed.
  boolean isStill(BasicFileAttributes now) {
    return now.size() == size && now.lastModifiedTime().toMillis() == modified;
  }
}
