package io.feedwire.fetcher.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates in headers, in the three forms of RFC 9110, 5.6.7: the present one, RFC 850's, and that of
/// C's `asctime`.
final class HttpDates {

  private static final int YEARS_AHEAD = 50;

  // The name of the day is not looked at: it is often wrong.
  private static final DateTimeFormatter PRESENT = form("d MMM uuuu H:m:s");
  private static final DateTimeFormatter ASCTIME = form("MMM d H:m:s uuuu");

  private static final Pattern WITH_DAY =
      Pattern.compile("[A-Za-z]+,\\s*(.*?)\\s*(?:GMT|UTC|Z|[+-]0000)", Pattern.CASE_INSENSITIVE);
  private static final Pattern OLD =
      Pattern.compile("(\\d{1,2})-([A-Za-z]{3})-(\\d{2}|\\d{4})\\s+(\\S+)");
  private static final Pattern WITHOUT_COMMA = Pattern.compile("[A-Za-z]{3}\\s+(.*)");
  private static final int MAX_LENGTH = 64;

  private HttpDates() {}

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /// @param now what tells the century of a year of two digits
  static Optional<Instant> parse(String text, Instant now) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String trimmed = text.strip().replaceAll("\\s+", " ");
    Matcher withDay = WITH_DAY.matcher(trimmed);
    try {
      if (withDay.matches()) {
        String rest = withDay.group(1);
        Matcher old = OLD.matcher(rest);
        return Optional.of(old.matches() ? old(old, now) : at(rest, PRESENT));
      }
      Matcher asctime = WITHOUT_COMMA.matcher(trimmed);
      return asctime.matches() ? Optional.of(at(asctime.group(1), ASCTIME)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant at(String text, DateTimeFormatter form) {
    return LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC);
  }

  /// A year of two digits that seems to be more than 50 years ahead is of the past.
  private static Instant old(Matcher parts, Instant now) {
    int year = Integer.parseInt(parts.group(3));
    if (year < 100) {
      int thisYear = now.atOffset(ZoneOffset.UTC).get(ChronoField.YEAR);
      year += thisYear - thisYear % 100;
      year -= year > thisYear + YEARS_AHEAD ? 100 : 0;
    }
    return at(
        "%s %s %04d %s".formatted(parts.group(1), parts.group(2), year, parts.group(4)), PRESENT);
  }
}
