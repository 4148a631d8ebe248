package io.feedwire.fetcher.folder;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.zip.ZipException;

/// Where a zip archive's central directory is (APPNOTE.TXT 4.3.14 to 4.3.16), and its headers one
/// at a time: libraries read all of them at once, some 500 bytes each, before a cap can be applied.
final class ZipDirectory {

  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int LARGE_LOCATOR_SIGNATURE = 0x07064b50;
  private static final int LARGE_LOCATOR_BYTES = 20;
  private static final int LARGE_END_SIGNATURE = 0x06064b50;
  private static final int LARGE_END_BYTES = 56;

  /// Longest comment after the end record.
  private static final int MAX_COMMENT = 0xFFFF;

  /// A read brings some hundred headers.
  private static final int WINDOW = 64 * 1024;

  /// A header with the longest name, extra fields and comment.
  private static final int MAX_HEADER = ZipEntry.FIXED_BYTES + 3 * 0xFFFF;

  private final FileChannel channel;

  /// First byte of the directory, and of what follows it.
  private final long begin;

  private final long end;

  /// What stands before the archive: that of a program that unpacks itself.
  private final long prefix;

  private ByteBuffer window = ByteBuffer.allocate(0).order(ByteOrder.LITTLE_ENDIAN);
  private long windowAt;

  private ZipDirectory(FileChannel channel, long begin, long end, long prefix) {
    this.channel = channel;
    this.begin = begin;
    this.end = end;
    this.prefix = prefix;
  }

  /// Empty when there is none: it is no zip archive, or one without its end.
  static Optional<ZipDirectory> find(FileChannel channel) throws IOException {
    long size = channel.size();
    int tail = (int) Math.min(size, END_BYTES + MAX_COMMENT);
    ByteBuffer bytes = read(channel, size - tail, tail);
    for (int at = tail - END_BYTES; at >= 0; at--) {
      if (bytes.getInt(at) == END_SIGNATURE
          && at + END_BYTES + (bytes.getShort(at + 20) & 0xFFFF) <= tail) {
        return of(channel, size - tail + at, bytes.slice(at, END_BYTES).order(bytes.order()));
      }
    }
    return Optional.empty();
  }

  private static Optional<ZipDirectory> of(FileChannel channel, long endAt, ByteBuffer record)
      throws IOException {
    long length = record.getInt(12) & 0xFFFFFFFFL;
    long offset = record.getInt(16) & 0xFFFFFFFFL;
    long end = endAt;
    long locatorAt = endAt - LARGE_LOCATOR_BYTES;
    if (locatorAt >= LARGE_END_BYTES) {
      ByteBuffer locator = read(channel, locatorAt, LARGE_LOCATOR_BYTES);
      if (locator.getInt(0) == LARGE_LOCATOR_SIGNATURE) {
        // Nearly always right before its locator; what the locator says lacks the prefix.
        long largeAt = locatorAt - LARGE_END_BYTES;
        ByteBuffer large = read(channel, largeAt, LARGE_END_BYTES);
        if (large.getInt(0) == LARGE_END_SIGNATURE) {
          length = large.getLong(40);
          offset = large.getLong(48);
          end = largeAt;
        }
      }
    }
    long begin = end - length;
    return length >= 0 && offset >= 0 && begin >= offset
        ? Optional.of(new ZipDirectory(channel, begin, end, begin - offset))
        : Optional.empty();
  }

  /// Position of the first header.
  long begin() {
    return begin;
  }

  /// Whether there is no header at this position, because the directory ends.
  boolean isEnd(long position) {
    return position >= end;
  }

  /// The header at a position.
  ByteBuffer header(long position) throws IOException {
    ByteBuffer fixed = bytes(position, ZipEntry.FIXED_BYTES);
    if (fixed.getInt(0) != ZipEntry.SIGNATURE) {
      throw new ZipException("its directory is damaged");
    }
    return bytes(position, ZipEntry.length(fixed));
  }

  /// Position in the file of an entry's local header.
  long local(ZipEntry entry) {
    return prefix + entry.local();
  }

  private ByteBuffer bytes(long position, int length) throws IOException {
    if (position + length > end) {
      throw new ZipException("its directory ends in the middle");
    }
    if (position < windowAt || position + length > windowAt + window.limit()) {
      int wanted = (int) Math.min(Math.max(WINDOW, Math.min(length, MAX_HEADER)), end - position);
      window = read(channel, position, wanted);
      windowAt = position;
    }
    return window.slice((int) (position - windowAt), length).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// Exactly so many bytes.
  static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    if (position < 0) {
      throw new ZipException("it refers to what is before its beginning");
    }
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, position + bytes.position()) < 0) {
        throw new EOFException("it refers to what is behind its end");
      }
    }
    return bytes.flip();
  }
}
