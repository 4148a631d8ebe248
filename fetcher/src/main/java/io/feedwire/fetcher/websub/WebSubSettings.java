package io.feedwire.fetcher.websub;

import io.feedwire.sources.Locations;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How hubs reach this installation: the keys under `feedwire.fetcher.websub`. Without a callback,
/// or without a secret, feeds are polled only.
///
/// @param callback address under which hubs reach any instance, without `/websub`; `http(s)`
/// @param secret of the installation, the same for all its instances: 32 characters or more
/// @param secretFile file that holds the secret, where `secret` doesn't; made when it is missing
/// @param lease how long hubs are asked to push before they are asked again
@ConfigurationProperties("feedwire.fetcher.websub")
public record WebSubSettings(
    @Nullable String callback,
    @Nullable String secret,
    @Nullable String secretFile,
    @Bindable(defaultValue = "10d") Duration lease) {

  /// Half of what SHA-256 needs to be as strong as it can, written in hex.
  static final int MIN_SECRET = 32;

  public WebSubSettings {
    callback = callback == null || callback.isBlank() ? null : callback.strip();
    if (callback != null && (callback.contains("?") || Locations.http(callback).isEmpty())) {
      throw new IllegalArgumentException(
          "feedwire.fetcher.websub: callback must be an http or https URL without a query");
    }
    secret = secret == null || secret.isBlank() ? null : secret.strip();
    if (secret != null && secret.length() < MIN_SECRET) {
      throw new IllegalArgumentException(
          "feedwire.fetcher.websub: secret must have %d characters or more".formatted(MIN_SECRET));
    }
    secretFile = secretFile == null || secretFile.isBlank() ? null : secretFile;
    if (lease.compareTo(SubscriptionPolicy.MIN_LEASE) < 0) {
      throw new IllegalArgumentException("feedwire.fetcher.websub: lease must be 1h or more");
    }
  }

  /// Nothing set: push is off.
  public static WebSubSettings off() {
    return new WebSubSettings(null, null, null, Duration.ofDays(10));
  }

  /// Without the secret.
  @Override
  public String toString() {
    return "WebSubSettings[callback=%s, lease=%s]".formatted(callback, lease);
  }
}
