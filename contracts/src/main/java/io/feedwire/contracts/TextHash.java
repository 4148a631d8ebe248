package io.feedwire.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// The hash of a text that comes in pieces: the same as [Hash] gives of all of them as one, without
/// that one being put together. For one text and one thread.
public final class TextHash {

  /// Bytes that go to the digest at a time: pieces are words and lines, and each call of it costs
  /// as much as a line.
  private static final int BUFFER = 1024;

  private final MessageDigest digest = Hash.empty();
  private final byte[] buffer = new byte[BUFFER];
  private int filled;

  /// Adds what comes next; both halves of a surrogate pair are in one piece.
  public TextHash add(String piece) {
    byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > BUFFER - filled) {
      flush();
    }
    if (bytes.length > BUFFER) {
      digest.update(bytes);
    } else {
      System.arraycopy(bytes, 0, buffer, filled, bytes.length);
      filled += bytes.length;
    }
    return this;
  }

  /// Adds a character of ASCII.
  public TextHash add(char ascii) {
    if (filled == BUFFER) {
      flush();
    }
    buffer[filled++] = (byte) ascii;
    return this;
  }

  private void flush() {
    digest.update(buffer, 0, filled);
    filled = 0;
  }

  /// The first `digits` hex digits (at most 64) of the hash of all that was added. Asked for once.
  public String hex(int digits) {
    flush();
    return Hash.hexOf(digest.digest(), digits);
  }
}
