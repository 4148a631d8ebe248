package io.feedwire.fetcher.folder;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.jspecify.annotations.Nullable;

/// Reads a compressed tar, in which nothing can be found but by decompressing all before it. A
/// window of entries, consecutive by date, is collected in one pass and handed over run by run. The
/// stream stays open between the windows: an archive that is nearly in order takes one pass. One
/// that would take more than [#MAX_PASSES] is ordered within windows only, in one pass.
///
/// A look that ends early leaves the stream to the collector, whose cleaner closes the file.
final class TarGzReader implements ArchiveReader {

  private static final int MAX_PASSES = 16;

  private static final int BUFFER = 64 * 1024;

  private final Path file;
  private final FolderLimits limits;

  private @Nullable TarEntries entries;

  /// Number of the entry that comes next in the stream.
  private int number;

  /// The window, by place in the order.
  private final Map<Integer, ArchiveEntry> window = new HashMap<>();

  TarGzReader(Path file, FolderLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  @Override
  public ArchiveIndex index() throws IOException {
    var index = new ArchiveIndex.Builder(limits.archives());
    // Whether it may be opened: all else is the archive's own fault.
    try (InputStream bytes = Files.newInputStream(file)) {
      if (Files.size(file) == 0) {
        return index.refused(ArchiveDamage.empty());
      }
      if (!TarIndexing.run(ArchiveKind.TAR_GZ, index, () -> decompressed(bytes))) {
        return index.refused();
      }
    }
    long windows = index.bytes() / limits.archives().window() + 1;
    return windows <= MAX_PASSES ? index.byDate() : index.byDateWithin(limits.archives().window());
  }

  private TarEntries decompressed(InputStream bytes) throws IOException {
    var tar = new BufferedInputStream(new GZIPInputStream(bytes, BUFFER), BUFFER);
    return new TarEntries(new TarStream(tar, limits.archives(), Files.size(file)));
  }

  @Override
  public List<ArchiveEntry> read(ArchiveIndex index, int from) throws IOException {
    if (window.isEmpty()) {
      fill(index, from, index.windowFrom(from, limits));
    }
    List<ArchiveEntry> run = new ArrayList<>();
    int end = index.runFrom(from, limits);
    for (int place = from; place < end; place++) {
      @Nullable ArchiveEntry entry = window.remove(place);
      if (entry == null) {
        break;
      }
      run.add(entry);
    }
    return run;
  }

  private void fill(ArchiveIndex index, int from, int end) throws IOException {
    Map<Integer, Integer> places = new HashMap<>();
    int first = Integer.MAX_VALUE;
    for (int place = from; place < end; place++) {
      places.put(index.number(place), place);
      first = Math.min(first, index.number(place));
    }
    if (entries == null || first < number) {
      close();
      entries = decompressed(Files.newInputStream(file));
      number = 0;
    }
    while (!places.isEmpty()) {
      @Nullable TarArchiveEntry entry = entries.next();
      if (entry == null) {
        throw new EOFException("an entry is gone");
      }
      @Nullable Integer place = places.remove(number++);
      if (place != null) {
        window.put(place, entries.read(entry, limits.maxBytes()));
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (entries != null) {
      entries.close();
      entries = null;
    }
  }
}
