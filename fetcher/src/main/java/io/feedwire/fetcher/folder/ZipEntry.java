package io.feedwire.fetcher.folder;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// One header of a zip archive's central directory (APPNOTE.TXT 4.3.12), with what its extra fields
/// say better: large numbers (4.5.3), the time in UTC (0x5455), the name in UTF-8 (4.6.9).
///
/// @param modified in milliseconds since 1970; without an extra field in an unknown zone, taken as
///   UTC
/// @param compressedSize in bytes
/// @param local where its local header is, from the beginning of the archive
/// @param mode of Unix, 0 where unknown
record ZipEntry(
    String name,
    int flags,
    int method,
    long modified,
    long crc,
    long compressedSize,
    long size,
    long local,
    int mode) {

  static final int SIGNATURE = 0x02014b50;

  /// Of a header without its name, extra fields and comment.
  static final int FIXED_BYTES = 46;

  static final int STORED = 0;
  static final int DEFLATED = 8;

  private static final int ENCRYPTED = 1;
  private static final int UTF_8 = 1 << 11;
  private static final long IN_EXTRA_FIELD = 0xFFFFFFFFL;
  private static final int UNIX = 3;
  private static final int LINK = 0xA000;

  boolean isEncrypted() {
    return (flags & ENCRYPTED) != 0;
  }

  boolean isLink() {
    return (mode & 0xF000) == LINK;
  }

  boolean isFolder() {
    return name.endsWith("/");
  }

  /// Length of the header at a buffer's beginning, whose fixed part is there.
  static int length(ByteBuffer header) {
    return FIXED_BYTES
        + (header.getShort(28) & 0xFFFF)
        + (header.getShort(30) & 0xFFFF)
        + (header.getShort(32) & 0xFFFF);
  }

  /// @param header a whole one, little-endian
  static ZipEntry parse(ByteBuffer header) {
    byte[] rawName = new byte[header.getShort(28) & 0xFFFF];
    header.get(FIXED_BYTES, rawName);
    byte[] extra = new byte[header.getShort(30) & 0xFFFF];
    header.get(FIXED_BYTES + rawName.length, extra);
    int flags = header.getShort(8) & 0xFFFF;
    boolean unix = header.get(5) == UNIX;
    var fields = new Fields(header, rawName);
    fields.read(ByteBuffer.wrap(extra).order(header.order()));
    String name = fields.name;
    if (name == null) {
      name =
          (flags & UTF_8) != 0
              ? new String(rawName, StandardCharsets.UTF_8)
              : EntryName.of(rawName, EntryName.CP437);
    }
    return new ZipEntry(
        name,
        flags,
        header.getShort(10) & 0xFFFF,
        fields.modified,
        header.getInt(16) & 0xFFFFFFFFL,
        fields.compressedSize,
        fields.size,
        fields.local,
        unix ? header.getInt(38) >>> 16 : 0);
  }

  private static final class Fields {
    private final byte[] rawName;
    private long size;
    private long compressedSize;
    private long local;
    private long modified;
    private @Nullable String name;

    Fields(ByteBuffer header, byte[] rawName) {
      this.rawName = rawName;
      this.size = header.getInt(24) & 0xFFFFFFFFL;
      this.compressedSize = header.getInt(20) & 0xFFFFFFFFL;
      this.local = header.getInt(42) & 0xFFFFFFFFL;
      this.modified = dosTime(header.getShort(12) & 0xFFFF, header.getShort(14) & 0xFFFF);
    }

    void read(ByteBuffer extra) {
      while (extra.remaining() >= 4) {
        int id = extra.getShort() & 0xFFFF;
        int length = extra.getShort() & 0xFFFF;
        if (length > extra.remaining()) {
          return;
        }
        ByteBuffer field = extra.slice(extra.position(), length).order(extra.order());
        extra.position(extra.position() + length);
        switch (id) {
          case 0x0001 -> large(field);
          case 0x5455 -> time(field);
          case 0x7075 -> unicodeName(field);
          default -> {}
        }
      }
    }

    private void large(ByteBuffer field) {
      size = size == IN_EXTRA_FIELD && field.remaining() >= 8 ? field.getLong() : size;
      compressedSize =
          compressedSize == IN_EXTRA_FIELD && field.remaining() >= 8
              ? field.getLong()
              : compressedSize;
      local = local == IN_EXTRA_FIELD && field.remaining() >= 8 ? field.getLong() : local;
    }

    private void time(ByteBuffer field) {
      boolean hasModified = field.remaining() >= 5 && (field.get() & 1) != 0;
      modified = hasModified ? field.getInt() * 1000L : modified;
    }

    /// Holds only while the name is the one it was made from.
    private void unicodeName(ByteBuffer field) {
      if (field.remaining() > 5 && field.get() == 1) {
        var crc = new CRC32();
        crc.update(rawName);
        if (field.getInt() == (int) crc.getValue()) {
          byte[] utf8 = new byte[field.remaining()];
          field.get(utf8);
          name = new String(utf8, StandardCharsets.UTF_8);
        }
      }
    }
  }

  private static long dosTime(int time, int date) {
    try {
      return LocalDateTime.of(
              1980 + (date >> 9),
              (date >> 5) & 0xF,
              date & 0x1F,
              time >> 11,
              (time >> 5) & 0x3F,
              Math.min(59, (time & 0x1F) * 2))
          .toInstant(ZoneOffset.UTC)
          .toEpochMilli();
    } catch (DateTimeException e) {
      return 0;
    }
  }
}
