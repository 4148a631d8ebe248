package io.feedwire.fetcher.folder;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one step of a [FolderScan] found.
public sealed interface FolderStep {

  /// Some files, at most [FolderLimits] of them.
  ///
  /// @param files what is to be handed on or remembered, in this order
  /// @param gone files that are no longer there; only in the last step
  /// @param last whether the folder is through
  record Batch(List<Seen> files, Gone gone, Progress progress, boolean last)
      implements FolderStep {}

  /// The scan needs what is known of this archive's entries, see [FolderScan#open]: it is not kept
  /// in memory.
  record OpensArchive(String path) implements FolderStep {}

  /// The folder itself cannot be read; nothing is forgotten.
  record Unreadable(String sentence) implements FolderStep {}

  /// What is to be forgotten.
  ///
  /// @param keys of paths, as [KnownFiles#isAmong] takes them
  /// @param blocked folders that cannot be read: nothing below them is forgotten
  record Gone(long[] keys, List<String> blocked) {
    static final Gone NOTHING = new Gone(new long[0], List.of());
  }

  /// How far the reading of a folder is.
  ///
  /// @param done documents of the folder that were read, now or before, well or badly
  /// @param total documents in it; an archive counts as one until it is opened
  record Progress(int done, int total) {
    /// What waits.
    public int remaining() {
      return total - done;
    }
  }

  /// One file or entry that is not as it was.
  sealed interface Seen {
    Place place();

    /// What to remember of it.
    KnownFile known();
  }

  /// New bytes.
  record Document(Place place, URI uri, KnownFile known, byte[] body) implements Seen {}

  /// Touched, with the same bytes as before.
  record SameBytes(Place place, KnownFile known) implements Seen {}

  /// Over the cap.
  record TooLarge(Place place, URI uri, KnownFile known, String sentence) implements Seen {}

  /// Cannot be read.
  record Failed(Place place, URI uri, KnownFile known, String sentence) implements Seen {}

  /// An archive is through.
  ///
  /// @param gone entries it no longer holds
  /// @param problem what was wrong with the archive itself; absent when nothing is, or it was said
  record ArchiveRead(
      Place place, URI uri, KnownFile known, Gone gone, @Nullable ArchiveProblem problem)
      implements Seen {}
}
