package io.feedwire.fetcher.http;

import io.feedwire.contracts.source.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Reads bodies into memory, decoded, within their caps.
final class BodyReader {

  private static final int FIRST_PIECE_BYTES = 16 * 1024;
  private static final int LARGEST_PIECE_BYTES = 1024 * 1024;

  private final int cap;
  private final BodyMemory memory;

  /// Who decodes `br` or `zstd`: each may take a window of 16 MB, even where little comes out, for
  /// as long as it takes to decode what is already here.
  private final Semaphore heavy = new Semaphore(Runtime.getRuntime().availableProcessors());

  BodyReader(int cap, BodyMemory memory) {
    this.cap = cap;
    this.memory = memory;
  }

  /// How reading ended.
  sealed interface Body {}

  /// To the end.
  record Whole(byte[] bytes) implements Body {}

  /// Over the cap, before its end.
  ///
  /// @param bytes declared, or read so far
  record OverCap(Problem problem, long bytes) implements Body {}

  /// Not what it is said to be.
  record Damaged(String sentence) implements Body {}

  /// @throws IOException when the connection fails
  Body read(InputStream in, Answer answer, BodyLength length, Deadline deadline)
      throws IOException {
    if (length.bytes() > cap) {
      return new OverCap(Problem.TOO_LARGE, length.bytes());
    }
    List<String> codings = ContentDecoding.codings(answer);
    if (!ContentDecoding.isKnown(codings)) {
      return new Damaged(
          "%s sent the encoding '" + ContentDecoding.printable(codings) + "', not asked for");
    }
    try (BodyMemory.Share share = memory.open()) {
      var raw = new Raw(in, cap);
      if (!ContentDecoding.isHeavy(codings)) {
        return decode(raw, raw, codings, share, deadline);
      }
      @Nullable List<byte[]> pieces = pieces(raw, cap, share, deadline);
      if (pieces == null) {
        return new OverCap(Problem.TOO_LARGE, cap + 1L);
      }
      heavy.acquireUninterruptibly();
      try {
        return decode(raw, sequence(pieces), codings, share, deadline);
      } finally {
        heavy.release();
      }
    }
  }

  /// Reads to the end and throws away; false when that is more than a number of bytes.
  static boolean skip(InputStream in, int most) throws IOException {
    var buffer = new byte[4096];
    long sum = 0;
    int read;
    while (sum <= most && (read = in.read(buffer)) >= 0) {
      sum += read;
    }
    return sum <= most;
  }

  /// The first bytes of a body of which no more is wanted, decoded as far as it can be.
  byte[] beginning(InputStream in, Answer answer, int most) throws IOException {
    List<String> codings = ContentDecoding.codings(answer);
    if (!ContentDecoding.isKnown(codings) || ContentDecoding.isHeavy(codings)) {
      return new byte[0];
    }
    var raw = new Raw(in, most);
    var out = new ByteArrayOutputStream();
    try (InputStream decoded = ContentDecoding.decoded(raw, codings)) {
      var piece = new byte[4096];
      int read;
      while (out.size() < most && (read = decoded.read(piece)) >= 0) {
        out.write(piece, 0, Math.min(read, most - out.size()));
      }
    } catch (IOException | RuntimeException e) {
      raw.rethrow();
    }
    return out.toByteArray();
  }

  private Body decode(
      Raw raw, InputStream from, List<String> codings, BodyMemory.Share share, Deadline deadline)
      throws IOException {
    try (InputStream decoded = ContentDecoding.decoded(from, codings)) {
      @Nullable List<byte[]> pieces = pieces(decoded, cap, share, deadline);
      if (raw.overCap) {
        return new OverCap(Problem.TOO_LARGE, raw.count);
      }
      if (pieces == null) {
        return new OverCap(
            codings.isEmpty() ? Problem.TOO_LARGE : Problem.DECOMPRESSED_TOO_LARGE, cap + 1L);
      }
      return new Whole(joined(pieces));
    } catch (FetchException e) {
      throw e;
    } catch (EOFException e) {
      raw.rethrow();
      return raw.overCap
          ? new OverCap(Problem.TOO_LARGE, raw.count)
          : new Damaged("the compressed body ends early");
    } catch (IOException | RuntimeException e) {
      raw.rethrow();
      if (codings.isEmpty()) {
        throw e;
      }
      return raw.overCap
          ? new OverCap(Problem.TOO_LARGE, raw.count)
          : new Damaged(
              "the body is said to be %s and cannot be decompressed"
                  .formatted(ContentDecoding.printable(codings)));
    }
  }

  /// All pieces; null when there are more bytes than may be. Every byte is counted twice: pieces
  /// are joined in the end.
  private static @Nullable List<byte[]> pieces(
      InputStream in, int cap, BodyMemory.Share share, Deadline deadline) throws IOException {
    List<byte[]> pieces = new ArrayList<>();
    long sum = 0;
    int size = FIRST_PIECE_BYTES;
    while (true) {
      share.take(2L * size, deadline);
      byte[] piece = new byte[size];
      int filled = in.readNBytes(piece, 0, size);
      sum += filled;
      if (sum > cap) {
        return null;
      }
      if (filled < size) {
        pieces.add(Arrays.copyOf(piece, filled));
        return pieces;
      }
      pieces.add(piece);
      size = Math.min(size * 2, LARGEST_PIECE_BYTES);
    }
  }

  private static byte[] joined(List<byte[]> pieces) {
    if (pieces.size() == 1) {
      return pieces.getFirst();
    }
    int length = pieces.stream().mapToInt(piece -> piece.length).sum();
    byte[] whole = new byte[length];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, whole, at, piece.length);
      at += piece.length;
    }
    return whole;
  }

  private static InputStream sequence(List<byte[]> pieces) {
    return new SequenceInputStream(
        Collections.enumeration(pieces.stream().map(ByteArrayInputStream::new).toList()));
  }

  /// The body as sent: ends beyond its cap, and remembers what went wrong below the decoders, which
  /// make exceptions of their own of it.
  private static final class Raw extends BlockInput {

    private final int cap;
    private long count;
    private boolean overCap;
    private @Nullable IOException failure;

    Raw(InputStream in, int cap) {
      super(in);
      this.cap = cap;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        int read = overCap ? -1 : super.read(buffer, offset, length);
        if (read > 0) {
          count += read;
          overCap = count > cap;
        }
        return overCap ? -1 : read;
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }

    void rethrow() throws IOException {
      if (failure != null) {
        throw failure;
      }
    }

    /// The connection outlives its bodies.
    @Override
    public void close() {}
  }
}
