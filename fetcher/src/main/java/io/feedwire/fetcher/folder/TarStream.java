package io.feedwire.fetcher.folder;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts the bytes of a tar and ends it when they become too many.
final class TarStream extends FilterInputStream {

  /// Names and attributes of one entry. The library keeps them in memory, however long they are.
  private static final long MAX_HEADER = 1 << 20;

  /// Below the buffer's size: it then reads the same blocks however an entry is read, and damage is
  /// met at the same byte in every pass.
  private static final int MOST = 8 * 1024;

  private final byte[] skipped = new byte[MOST];
  private final ArchiveLimits limits;
  private final long archiveSize;
  private long count;
  private long headerEnd = Long.MAX_VALUE;

  /// @param in has a buffer of more than 8 KiB
  /// @param archiveSize bytes of the file, compressed
  TarStream(InputStream in, ArchiveLimits limits, long archiveSize) {
    super(in);
    this.limits = limits;
    this.archiveSize = archiveSize;
  }

  /// More bytes than may be.
  static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1;

    private Exceeded(String sentence) {
      super(sentence);
    }
  }

  /// Bytes so far.
  long count() {
    return count;
  }

  void expectHeader() {
    headerEnd = count + MAX_HEADER;
  }

  void expectData() {
    headerEnd = Long.MAX_VALUE;
  }

  @Override
  public int read() throws IOException {
    int one = in.read();
    counted(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    return (int) counted(in.read(into, offset, Math.min(length, MOST)));
  }

  @Override
  public long skip(long bytes) throws IOException {
    return Math.max(0, read(skipped, 0, (int) Math.min(bytes, MOST)));
  }

  private long counted(long bytes) throws IOException {
    count += Math.max(0, bytes);
    if (limits.exceeded(count, archiveSize)) {
      throw new Exceeded(limits.sentence(count, archiveSize));
    }
    if (count > headerEnd) {
      throw new IOException("a header of more than %d bytes".formatted(MAX_HEADER));
    }
    return bytes;
  }
}
