package io.feedwire.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// The hash of a text that comes in pieces: the same as [Hash] gives of all of them as one, without
/// that one being put together. For one text and one thread.
public final class TextHash {

  private final MessageDigest digest = Hash.empty();

  /// Adds what comes next; both halves of a surrogate pair are in one piece.
  public TextHash add(String piece) {
    if (!piece.isEmpty()) {
      digest.update(piece.getBytes(StandardCharsets.UTF_8));
    }
    return this;
  }

  /// Adds a character of ASCII.
  public TextHash add(char ascii) {
    digest.update((byte) ascii);
    return this;
  }

  /// The first `digits` hex digits (at most 64) of the hash of all that was added. Asked for once.
  public String hex(int digits) {
    return Hash.hexOf(digest.digest(), digits);
  }
}
