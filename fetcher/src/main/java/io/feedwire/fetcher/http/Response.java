package io.feedwire.fetcher.http;

import io.feedwire.contracts.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the headers of the last response said, verbatim.
///
/// @param contentLocation the address after redirects, or another one of the same origin that
///   `Content-Location` names; absent when it is the one asked for
/// @param movedTo where permanent redirects (301, 308) alone led from the address asked for; absent
///   when there was none, or a temporary one came before it
/// @param freshFor how long the server says that nothing will change: `Cache-Control`, `Age`,
///   `Expires`; absent when it says nothing or zero
/// @param links the values of `Link`, one each
/// @param quota what the server still grants (`RateLimit-*`, `X-RateLimit-*`); absent when unknown
public record Response(
    int status,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String contentType,
    @Nullable String contentLocation,
    @Nullable String movedTo,
    @Nullable Duration freshFor,
    List<String> links,
    @Nullable Quota quota) {

  /// How many more requests a server grants, and when it counts anew.
  ///
  /// @param remaining 0 or more
  public record Quota(long remaining, Instant resetAt) {}

  /// Longest value kept, in characters: a record of the largest body has room for 64 KiB of headers
  /// ([Topics#HEADROOM_BYTES]).
  private static final int MAX_LENGTH = 8 * 1024;

  /// Most values of `Link` kept; a feed's are its hubs, itself and its pages.
  private static final int MAX_LINKS = 32;

  static Response of(
      Answer answer, @Nullable String contentLocation, @Nullable String movedTo, Instant now) {
    return new Response(
        answer.status(),
        value(answer, "etag"),
        value(answer, "last-modified"),
        value(answer, "content-type"),
        contentLocation,
        movedTo,
        Freshness.of(answer, now),
        answer.all("link").stream()
            .filter(link -> link.length() <= MAX_LENGTH)
            .limit(MAX_LINKS)
            .toList(),
        Quotas.of(answer, now));
  }

  private static @Nullable String value(Answer answer, String name) {
    return answer.first(name).filter(text -> text.length() <= MAX_LENGTH).orElse(null);
  }
}
