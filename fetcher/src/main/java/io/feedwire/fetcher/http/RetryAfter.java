package io.feedwire.fetcher.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The `Retry-After` header. RFC 9110, 10.2.3: `Retry-After = HTTP-date / delay-seconds`.
final class RetryAfter {

  /// Nobody means more; it also keeps sums within range.
  private static final long MAX_SECONDS = 366L * 24 * 3600;

  private RetryAfter() {}

  /// When the server may be asked again; null when the header is absent or says nothing readable.
  static @Nullable Instant until(@Nullable String header, Instant now) {
    if (header == null) {
      return null;
    }
    String value = header.strip();
    Instant latest = now.plusSeconds(MAX_SECONDS);
    if (value.matches("\\d{1,18}")) {
      return now.plusSeconds(Math.min(Long.parseLong(value), MAX_SECONDS));
    }
    return HttpDates.parse(value, now)
        .map(date -> date.isAfter(latest) ? latest : date)
        .orElse(null);
  }
}
