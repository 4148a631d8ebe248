package io.feedwire.fetcher.poll;

import io.feedwire.fetcher.folder.FolderStep;
import io.feedwire.fetcher.folder.KnownFile;
import io.feedwire.fetcher.folder.KnownFiles;
import io.feedwire.fetcher.folder.Place;

/// What is remembered of folders' files and of their archives' entries.
public interface FileMemory {

  /// Remembers a file or an entry of a source.
  void putFile(String sourceId, Place place, KnownFile file);

  /// Forgets files, and with an archive its entries.
  void forgetFiles(String sourceId, FolderStep.Gone gone);

  /// Forgets entries of an archive.
  ///
  /// @param archive its path
  void forgetEntries(String sourceId, String archive, FolderStep.Gone gone);

  /// What is known of an archive's entries; read from the store at each call, and it does not
  /// change with [#putFile].
  ///
  /// @param archive its path
  KnownFiles entries(String sourceId, String archive);
}
