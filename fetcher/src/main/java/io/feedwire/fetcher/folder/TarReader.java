package io.feedwire.fetcher.folder;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.jspecify.annotations.Nullable;

/// Reads a tar: each entry where the first pass has seen its header. The file is open only during a
/// run.
final class TarReader implements ArchiveReader {

  private final Path file;
  private final FolderLimits limits;

  TarReader(Path file, FolderLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  @Override
  public ArchiveIndex index() throws IOException {
    var index = new ArchiveIndex.Builder(limits.archives());
    try (var channel = FileChannel.open(file)) {
      if (channel.size() == 0) {
        return index.refused(ArchiveDamage.empty());
      }
      boolean usable = TarIndexing.run(ArchiveKind.TAR, index, () -> entries(channel));
      return usable ? index.byDate() : index.refused();
    }
  }

  /// A tar is as large as what it holds: only sparse files, which are not read, hold more.
  private TarEntries entries(FileChannel channel) throws IOException {
    var bytes = new BufferedInputStream(Channels.newInputStream(channel), 16 * 1024);
    return new TarEntries(new TarStream(bytes, limits.archives(), channel.size()));
  }

  @Override
  public List<ArchiveEntry> read(ArchiveIndex index, int from) throws IOException {
    List<ArchiveEntry> found = new ArrayList<>();
    int end = index.runFrom(from, limits);
    try (var channel = FileChannel.open(file)) {
      for (int place = from; place < end; place++) {
        channel.position(index.reference(index.number(place)));
        // Not closed: that would close the channel.
        TarEntries entries = entries(channel);
        @Nullable TarArchiveEntry entry = entries.next();
        if (entry == null) {
          throw new EOFException("an entry is gone");
        }
        found.add(entries.read(entry, limits.maxBytes()));
      }
    }
    return found;
  }

  @Override
  public void close() {}
}
