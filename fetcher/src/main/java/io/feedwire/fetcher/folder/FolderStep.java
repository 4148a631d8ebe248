package io.feedwire.fetcher.folder;

import java.net.URI;
import java.util.List;

/// What one step of a [FolderScan] found.
public sealed interface FolderStep {

  /// Some files, at most [FolderLimits] of them.
  ///
  /// @param files what is to be handed on or remembered, by path
  /// @param gone paths of files that are no longer there; only in the last step
  /// @param last whether the folder is through
  record Batch(List<Seen> files, List<String> gone, boolean last) implements FolderStep {}

  /// The folder itself cannot be read; nothing is forgotten.
  record Unreadable(String sentence) implements FolderStep {}

  /// One file that is not as it was.
  sealed interface Seen {
    /// Below the folder, with `/`, percent-encoded as in a URI: independent of the locale in which
    /// the JVM reads file names.
    String path();

    /// What to remember of it.
    KnownFile known();
  }

  /// New bytes.
  record Document(String path, URI uri, KnownFile known, byte[] body) implements Seen {}

  /// Touched, with the same bytes as before.
  record SameBytes(String path, KnownFile known) implements Seen {}

  /// Over the cap.
  record TooLarge(String path, URI uri, KnownFile known, String sentence) implements Seen {}

  /// Cannot be read.
  record Failed(String path, URI uri, KnownFile known, String sentence) implements Seen {}
}
