package io.feedwire.fetcher.folder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/// Reads a zip archive by its central directory: each entry on its own, wherever it is. The file is
/// open only during a run.
final class ZipReader implements ArchiveReader {

  private static final int CHUNK = 16 * 1024;

  private static final int LOCAL_SIGNATURE = 0x04034b50;
  private static final int LOCAL_BYTES = 30;

  private final Path file;
  private final FolderLimits limits;

  ZipReader(Path file, FolderLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  @Override
  public ArchiveIndex index() throws IOException {
    var index = new ArchiveIndex.Builder(limits.archives());
    try (var channel = FileChannel.open(file)) {
      long total = 0;
      try {
        Optional<ZipDirectory> found = ZipDirectory.find(channel);
        if (found.isEmpty()) {
          byte[] head = ZipDirectory.read(channel, 0, (int) Math.min(channel.size(), 512)).array();
          return index.refused(ArchiveDamage.notZip(head));
        }
        ZipDirectory directory = found.get();
        long position = directory.begin();
        while (!directory.isEnd(position)) {
          ByteBuffer header = directory.header(position);
          ZipEntry entry = ZipEntry.parse(header);
          if (!entry.isFolder() && !EntryPath.isHidden(entry.name())) {
            total = sum(total, entry.size());
            if (limits.archives().exceeded(total, channel.size())) {
              String sentence = limits.archives().sentence(total, channel.size());
              return index.refused(new ArchiveProblem(true, sentence));
            }
            if (!add(index, channel, directory, entry, position)) {
              break;
            }
          }
          position += ZipEntry.length(header);
        }
      } catch (IOException e) {
        index.problem(ArchiveDamage.of(ArchiveKind.ZIP, index.count(), e));
      }
    }
    return index.byDate();
  }

  /// A size that is no number counts as the largest.
  private static long sum(long total, long size) {
    return size < 0 || total + size < 0 ? Long.MAX_VALUE : total + size;
  }

  private static boolean add(
      ArchiveIndex.Builder index,
      FileChannel channel,
      ZipDirectory directory,
      ZipEntry entry,
      long position)
      throws IOException {
    long date =
        DocumentDate.of(
            entry.name(), entry.modified(), () -> head(channel, directory.local(entry), entry));
    return index.add(entry.name(), date, position, entry.size());
  }

  /// None where the entry cannot be read: reading it says why.
  private static byte[] head(FileChannel channel, long local, ZipEntry entry) {
    try {
      return entry.isEncrypted() || entry.size() == 0
          ? new byte[0]
          : body(channel, local, entry, HeadDate.HEAD_BYTES);
    } catch (IOException | DataFormatException e) {
      return new byte[0];
    }
  }

  @Override
  public List<ArchiveEntry> read(ArchiveIndex index, int from) throws IOException {
    List<ArchiveEntry> entries = new ArrayList<>();
    try (var channel = FileChannel.open(file)) {
      ZipDirectory directory =
          ZipDirectory.find(channel).orElseThrow(() -> new ZipException("its end is gone"));
      int end = index.runFrom(from, limits);
      for (int place = from; place < end; place++) {
        long position = index.reference(index.number(place));
        entries.add(read(channel, directory, ZipEntry.parse(directory.header(position))));
      }
    }
    return entries;
  }

  private ArchiveEntry read(FileChannel channel, ZipDirectory directory, ZipEntry entry) {
    String name = entry.name();
    long modified = entry.modified();
    if (entry.isEncrypted()) {
      return ArchiveEntry.Refused.of(name, modified, entry.size(), "the entry is encrypted");
    }
    if (entry.isLink()) {
      return ArchiveEntry.Refused.of(name, modified, entry.size(), ArchiveDamage.LINK);
    }
    if (entry.method() != ZipEntry.STORED && entry.method() != ZipEntry.DEFLATED) {
      String sentence = "the entry is compressed by method %d, which is not read";
      return ArchiveEntry.Refused.of(
          name, modified, entry.size(), sentence.formatted(entry.method()));
    }
    if (entry.size() > limits.maxBytes()) {
      return ArchiveEntry.Refused.tooLarge(name, modified, entry.size(), limits.maxBytes());
    }
    try {
      // One byte more shows an entry that is larger than it says.
      byte[] body = body(channel, directory.local(entry), entry, Math.toIntExact(entry.size()) + 1);
      var crc = new CRC32();
      crc.update(body);
      return body.length == entry.size() && crc.getValue() == entry.crc()
          ? new ArchiveEntry.Content(name, modified, body)
          : ArchiveEntry.Refused.of(
              name, modified, entry.size(), "the entry is damaged: its checksum is another");
    } catch (IOException | DataFormatException e) {
      return ArchiveEntry.Refused.of(name, modified, entry.size(), "the entry is damaged");
    }
  }

  /// At most so many of an entry's bytes.
  private static byte[] body(FileChannel channel, long local, ZipEntry entry, int most)
      throws IOException, DataFormatException {
    ByteBuffer header = ZipDirectory.read(channel, local, LOCAL_BYTES);
    if (header.getInt(0) != LOCAL_SIGNATURE) {
      throw new ZipException("no entry where its directory says");
    }
    long data =
        local + LOCAL_BYTES + (header.getShort(26) & 0xFFFF) + (header.getShort(28) & 0xFFFF);
    if (entry.method() == ZipEntry.STORED) {
      return ZipDirectory.read(channel, data, (int) Math.min(entry.compressedSize(), most)).array();
    }
    return inflated(channel, data, entry.compressedSize(), most);
  }

  private static byte[] inflated(FileChannel channel, long at, long compressed, int most)
      throws IOException, DataFormatException {
    var inflater = new Inflater(true);
    try {
      var body = new ByteArrayOutputStream();
      byte[] out = new byte[Math.min(most, CHUNK)];
      long read = 0;
      while (!inflater.finished() && body.size() < most) {
        if (inflater.needsInput()) {
          int length = (int) Math.min(CHUNK, compressed - read);
          if (length <= 0 || inflater.needsDictionary()) {
            throw new DataFormatException("ends in the middle");
          }
          inflater.setInput(ZipDirectory.read(channel, at + read, length));
          read += length;
        }
        int count = inflater.inflate(out, 0, Math.min(out.length, most - body.size()));
        body.write(out, 0, count);
      }
      return body.toByteArray();
    } finally {
      inflater.end();
    }
  }

  @Override
  public void close() {}
}
