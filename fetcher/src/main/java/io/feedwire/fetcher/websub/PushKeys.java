package io.feedwire.fetcher.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// All that only a hub and we may know, derived from one secret of the installation, so that every
/// instance knows it and none has to keep it.
public final class PushKeys {

  /// 192 bits, as 32 characters.
  private static final int TOKEN_BYTES = 24;

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  public PushKeys(String installationSecret) {
    this.key = new SecretKeySpec(installationSecret.getBytes(UTF_8), ALGORITHM);
  }

  /// The last part of the callback's address, which cannot be guessed. WebSub, 5.1: each
  /// subscription should have an address of its own.
  public String token(String sourceId, String hub, String topic) {
    byte[] all = derive("callback", sourceId, hub, topic);
    byte[] token = java.util.Arrays.copyOf(all, TOKEN_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /// `hub.secret`: what the hub signs with. Below the 200 bytes that the Recommendation allows.
  public String secret(String sourceId, String hub, String topic) {
    return HexFormat.of().formatHex(derive("secret", sourceId, hub, topic));
  }

  private byte[] derive(String purpose, String sourceId, String hub, String topic) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      // No part can hold a line break, so no two lists of parts are the same text.
      return mac.doFinal(String.join("\n", purpose, sourceId, hub, topic).getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has HMAC with SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "PushKeys";
  }
}
