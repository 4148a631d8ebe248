package io.feedwire.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256, in hex, cut to the length that a use needs. Not for secrets.
public final class Hash {

  /// Copied for each hash: to look the algorithm up takes longer than to hash a line.
  private static final MessageDigest EMPTY = sha256();

  private Hash() {}

  /// The first `digits` hex digits (at most 64) of the hash of a text in UTF-8.
  public static String hex(String text, int digits) {
    return hex(text.getBytes(StandardCharsets.UTF_8), digits);
  }

  /// The first `digits` hex digits (at most 64) of the hash of some bytes.
  public static String hex(byte[] bytes, int digits) {
    return hexOf(empty().digest(bytes), digits);
  }

  static String hexOf(byte[] hash, int digits) {
    return HexFormat.of().formatHex(hash, 0, (digits + 1) / 2).substring(0, digits);
  }

  static MessageDigest empty() {
    try {
      return (MessageDigest) EMPTY.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the platform's SHA-256 can be copied", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
