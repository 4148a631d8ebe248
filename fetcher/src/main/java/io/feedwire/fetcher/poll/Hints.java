package io.feedwire.fetcher.poll;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.feedwire.fetcher.http.Response;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a publisher says of how often it wants to be asked: never more often than the longest of
///
/// - `<ttl>` in minutes (RSS 2.0)
/// - `sy:updatePeriod` by `sy:updateFrequency` (RSS 1.0 syndication module)
/// - how long the response stays fresh (RFC 9111: `Cache-Control`, `Expires`)
///
/// @param floor the longest of them; zero when there is none
/// @param of which it was, for the reason in the event
public record Hints(Duration floor, String of) {

  /// Nothing was said.
  public static final Hints NONE = new Hints(Duration.ZERO, "");

  /// What a channel says of itself stands before its items.
  private static final int HEAD = 8 * 1024;

  private static final Pattern TTL = Pattern.compile("<ttl>\\s*(\\d{1,6})\\s*</ttl>");
  private static final Pattern PERIOD =
      Pattern.compile("<sy:updatePeriod>\\s*([a-z]{1,10})\\s*</sy:updatePeriod>");
  private static final Pattern FREQUENCY =
      Pattern.compile("<sy:updateFrequency>\\s*(\\d{1,4})\\s*</sy:updateFrequency>");

  /// Of a document that has come.
  public static Hints of(byte[] body, Response response) {
    String head = new String(body, 0, Math.min(body.length, HEAD), ISO_8859_1);
    return ofHeaders(response)
        .orLonger(ttl(head), "the feed's ttl")
        .orLonger(period(head), "the feed's sy:updatePeriod");
  }

  /// Of a response without body: what the document said still holds.
  public Hints after(Response response) {
    return of.startsWith("the feed's")
        ? ofHeaders(response).orLonger(floor, of)
        : ofHeaders(response);
  }

  private static Hints ofHeaders(Response response) {
    return NONE.orLonger(response.freshFor(), "Cache-Control or Expires");
  }

  private Hints orLonger(@Nullable Duration other, String whose) {
    return other != null && other.compareTo(floor) > 0 ? new Hints(other, whose) : this;
  }

  private static @Nullable Duration ttl(String head) {
    Matcher ttl = TTL.matcher(head);
    return ttl.find() ? Duration.ofMinutes(Long.parseLong(ttl.group(1))) : null;
  }

  private static @Nullable Duration period(String head) {
    Matcher period = PERIOD.matcher(head);
    if (!period.find()) {
      return null;
    }
    @Nullable Duration length =
        switch (period.group(1).toLowerCase(Locale.ROOT)) {
          case "hourly" -> Duration.ofHours(1);
          case "daily" -> Duration.ofDays(1);
          case "weekly" -> Duration.ofDays(7);
          case "monthly" -> Duration.ofDays(30);
          case "yearly" -> Duration.ofDays(365);
          default -> null;
        };
    Matcher frequency = FREQUENCY.matcher(head);
    long times = frequency.find() ? Math.max(1, Long.parseLong(frequency.group(1))) : 1;
    return length == null ? null : length.dividedBy(times);
  }
}
