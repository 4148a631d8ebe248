package io.feedwire.fetcher.http;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// For how long an answer is fresh, by RFC 9111, 4.2, as for a cache that many share: `s-maxage`,
/// else `max-age`, less the `Age` it has come with, else `Expires` less `Date`.
final class Freshness {

  /// Nobody means more; it also keeps sums within range.
  private static final long MAX_SECONDS = 366L * 24 * 3600;

  private Freshness() {}

  /// Null when the server says nothing, or zero.
  static @Nullable Duration of(Answer answer, Instant now) {
    Map<String, String> directives = directives(answer.elements("cache-control"));
    if (directives.containsKey("no-cache") || directives.containsKey("no-store")) {
      return null;
    }
    Optional<Long> lifetime = seconds(directives.get("s-maxage"));
    if (lifetime.isEmpty()) {
      lifetime = seconds(directives.get("max-age"));
    }
    if (lifetime.isEmpty()) {
      lifetime = untilExpires(answer, now);
    }
    long age = answer.first("age").flatMap(Freshness::seconds).orElse(0L);
    long left = lifetime.orElse(0L) - age;
    return left > 0 ? Duration.ofSeconds(left) : null;
  }

  /// By name; the first counts where one comes twice (RFC 9111, 4.2.1).
  private static Map<String, String> directives(List<String> elements) {
    Map<String, String> directives = new HashMap<>();
    for (String element : elements) {
      int equals = element.indexOf('=');
      String name = (equals < 0 ? element : element.substring(0, equals)).strip();
      String value = equals < 0 ? "" : element.substring(equals + 1).strip().replace("\"", "");
      directives.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
    }
    return directives;
  }

  private static Optional<Long> seconds(@Nullable String text) {
    return text != null && text.strip().matches("\\d{1,18}")
        ? Optional.of(Math.min(Long.parseLong(text.strip()), MAX_SECONDS))
        : Optional.empty();
  }

  private static Optional<Long> untilExpires(Answer answer, Instant now) {
    Optional<Instant> expires = answer.first("expires").flatMap(text -> HttpDates.parse(text, now));
    if (expires.isEmpty()) {
      return Optional.empty();
    }
    Instant date = answer.first("date").flatMap(text -> HttpDates.parse(text, now)).orElse(now);
    return Optional.of(Math.min(Duration.between(date, expires.get()).toSeconds(), MAX_SECONDS));
  }
}
