package io.feedwire.fetcher.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
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
    String value = header.trim();
    if (value.matches("\\d{1,18}")) {
      return now.plusSeconds(Math.min(Long.parseLong(value), MAX_SECONDS));
    }
    try {
      Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Instant latest = now.plusSeconds(MAX_SECONDS);
      return date.isAfter(latest) ? latest : date;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
