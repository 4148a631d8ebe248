package io.feedwire.fetcher.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The `X-Hub-Signature` header: `method=hex` of the body's HMAC. WebSub, 7.1 and 8.
final class Signature {

  /// What checking one came to.
  enum Verdict {
    VALID,
    /// There is none, where a secret was agreed upon.
    MISSING,
    /// It is written in no form known, or by a method that is none.
    UNREADABLE,
    /// It belongs to other bytes, or to another secret.
    WRONG
  }

  private Signature() {}

  /// Checks a body, in a time that tells nothing of how much of a signature is right.
  static Verdict check(@Nullable String header, byte[] body, String secret) {
    if (header == null || header.isBlank()) {
      return Verdict.MISSING;
    }
    int equals = header.indexOf('=');
    if (equals < 0) {
      return Verdict.UNREADABLE;
    }
    @Nullable String algorithm = algorithm(header.substring(0, equals).strip());
    String hex = header.substring(equals + 1).strip();
    if (algorithm == null || !hex.matches("(?:[0-9A-Fa-f]{2}){20,64}")) {
      return Verdict.UNREADABLE;
    }
    byte[] expected = hmac(algorithm, body, secret);
    return MessageDigest.isEqual(expected, HexFormat.of().parseHex(hex))
        ? Verdict.VALID
        : Verdict.WRONG;
  }

  /// The methods that the Recommendation lists; it leaves SHA-1 to those hubs that know no other.
  private static @Nullable String algorithm(String method) {
    return switch (method.toLowerCase(Locale.ROOT)) {
      case "sha1" -> "HmacSHA1";
      case "sha256" -> "HmacSHA256";
      case "sha384" -> "HmacSHA384";
      case "sha512" -> "HmacSHA512";
      default -> null;
    };
  }

  private static byte[] hmac(String algorithm, byte[] body, String secret) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has " + algorithm, e);
    }
  }
}
