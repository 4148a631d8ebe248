package io.feedwire.fetcher.folder;

/// What reading one entry of an archive came to.
sealed interface ArchiveEntry {

  /// As the archive has it, see [EntryName].
  String name();

  /// In milliseconds since 1970.
  long modified();

  /// Its bytes, whole and as the archive's checksum says.
  record Content(String name, long modified, byte[] body) implements ArchiveEntry {}

  /// None.
  ///
  /// @param size in bytes, as the archive says
  /// @param tooLarge whether it is over the cap
  record Refused(String name, long modified, long size, boolean tooLarge, String sentence)
      implements ArchiveEntry {

    static Refused of(String name, long modified, long size, String sentence) {
      return new Refused(name, modified, size, false, sentence);
    }

    static Refused tooLarge(String name, long modified, long size, int allowed) {
      return new Refused(
          name,
          modified,
          size,
          true,
          "the entry has %d bytes; %d are allowed".formatted(size, allowed));
    }
  }
}
