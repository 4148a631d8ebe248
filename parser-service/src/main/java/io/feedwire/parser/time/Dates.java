package io.feedwire.parser.time;

import io.feedwire.contracts.article.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a time in any form that documents use: RFC 822 and asctime with their abuses, ISO 8601 and
/// W3CDTF with and without a zone, `yyyy-MM-dd HH:mm:ss`, seconds and milliseconds since 1970.
/// Forms that only one publisher writes (`14/06/2023 - 21:41`) are that publisher's affair.
public final class Dates {

  /// The longest sensible form, `Wednesday, 31 September 2004 19:48:21 +0000 (…)`, has 60.
  private static final int MAX_LENGTH = 128;

  /// 9 digits of seconds begin in March 1973, 13 digits of milliseconds in September 2001.
  private static final int EPOCH_SECONDS_MIN_DIGITS = 9;

  private static final int EPOCH_SECONDS_MAX_DIGITS = 10;
  private static final int EPOCH_MILLIS_DIGITS = 13;

  private Dates() {}

  /// What a form found, before the zone is settled.
  ///
  /// @param rule name of the form
  /// @param zone as the text names it; absent when it names none
  record Reading(String rule, LocalDateTime local, @Nullable ZoneId zone) {}

  /// Reads a time; one without a zone is taken as UTC, and says so.
  public static Optional<Timestamp> read(@Nullable String raw) {
    return read(raw, ZoneOffset.UTC);
  }

  /// Reads a time.
  ///
  /// @param raw as it stands in the document; kept unchanged in the result
  /// @param assumed zone of a text that names none
  /// @return empty when no form fits, or the day does not exist
  public static Optional<Timestamp> read(@Nullable String raw, ZoneId assumed) {
    String text = raw == null ? "" : raw.strip();
    if (raw == null || text.isEmpty() || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      @Nullable Timestamp epoch = epoch(raw, text);
      return epoch != null ? Optional.of(epoch) : local(raw, text, assumed);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Timestamp epoch(String raw, String text) {
    int digits = new Cursor(text).digitsAhead();
    if (digits != text.length()) {
      return null;
    }
    if (digits >= EPOCH_SECONDS_MIN_DIGITS && digits <= EPOCH_SECONDS_MAX_DIGITS) {
      return new Timestamp(Instant.ofEpochSecond(Long.parseLong(text)), raw, "epoch-seconds", null);
    }
    return digits == EPOCH_MILLIS_DIGITS
        ? new Timestamp(Instant.ofEpochMilli(Long.parseLong(text)), raw, "epoch-millis", null)
        : null;
  }

  private static Optional<Timestamp> local(String raw, String text, ZoneId assumed) {
    @Nullable Reading reading = IsoForm.read(text);
    if (reading == null) {
      reading = MailForm.read(text);
    }
    if (reading == null) {
      return Optional.empty();
    }
    @Nullable ZoneId named = reading.zone();
    Instant time = reading.local().atZone(named == null ? assumed : named).toInstant();
    String zone = assumed.equals(ZoneOffset.UTC) ? "UTC" : assumed.getId();
    return Optional.of(new Timestamp(time, raw, reading.rule(), named == null ? zone : null));
  }
}
