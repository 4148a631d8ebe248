package io.feedwire.fetcher.folder;

import java.io.IOException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.jspecify.annotations.Nullable;

/// The first pass over a tar, the same for a compressed one.
final class TarIndexing {

  private TarIndexing() {}

  interface Stream {
    TarEntries open() throws IOException;
  }

  /// Notes every document; what is wrong with the archive is in the builder.
  ///
  /// @return false when nothing of it may be read
  static boolean run(ArchiveKind kind, ArchiveIndex.Builder index, Stream stream) {
    try (TarEntries entries = stream.open()) {
      @Nullable TarArchiveEntry entry;
      while ((entry = entries.next()) != null) {
        long header = entries.headerAt();
        String name = TarEntries.name(entry);
        long date =
            DocumentDate.of(
                name,
                entry.getLastModifiedTime().toMillis(),
                () -> entries.head(HeadDate.HEAD_BYTES));
        if (!index.add(name, date, header, entry.getSize())) {
          return true;
        }
      }
      return true;
    } catch (TarStream.Exceeded e) {
      index.problem(new ArchiveProblem(true, String.valueOf(e.getMessage())));
      return false;
    } catch (IOException e) {
      index.problem(ArchiveDamage.of(kind, index.count(), e));
      return true;
    }
  }
}
