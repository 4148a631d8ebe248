package io.feedwire.fetcher.poll;

import io.feedwire.fetcher.folder.KnownFile;

/// What is remembered of folders' files.
public interface FileMemory {

  /// Remembers a file of a source.
  void putFile(String sourceId, String path, KnownFile file);

  /// Forgets it.
  void forgetFile(String sourceId, String path);
}
