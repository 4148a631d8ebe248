package io.feedwire.parser.time;

import io.feedwire.contracts.article.Timestamp;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads a time in any form that documents use: RFC 822 and asctime with their abuses, ISO 8601 and
/// W3CDTF with and without a zone, seconds and milliseconds since 1970, local forms. Forms that
/// only one publisher writes (`14/06/2023 - 21:41`) are that publisher's affair.
public final class Dates {

  /// The longest sensible form, `Wednesday, 31 September 2004 19:48:21 +0000 (…)`, has 60.
  private static final int MAX_LENGTH = 128;

  /// The forms; none reads what another does, but for their order: a month of a local form may
  /// stand where ISO 8601 has a number.
  private static final List<Function<String, @Nullable Reading>> FORMS =
      List.of(IsoForm::read, EastAsianForm::read, NumericForm::read, MailForm::read);

  private Dates() {}

  /// What a form found, before the zone is settled.
  ///
  /// @param rule name of the form
  /// @param zone as the text names it; absent when it names none
  /// @param usual where those who write the form live; absent where they live anywhere
  record Reading(String rule, LocalDateTime local, @Nullable ZoneId zone, @Nullable ZoneId usual) {

    Reading(String rule, LocalDateTime local, @Nullable ZoneId zone) {
      this(rule, local, zone, null);
    }
  }

  /// Reads a time; one without a zone is taken as that of the country whose form it is, else as
  /// UTC, and says so.
  public static Optional<Timestamp> read(@Nullable String raw) {
    return readAssuming(raw, null, null);
  }

  /// Reads a time of a document in a language: one without a zone is that of the country that
  /// speaks it, where there is one ([LanguageZone]). A day alone stays the same day in UTC.
  public static Optional<Timestamp> readIn(@Nullable String language, @Nullable String raw) {
    return readAssuming(raw, null, LanguageZone.of(language));
  }

  /// Reads a time.
  ///
  /// @param raw as it stands in the document; kept unchanged in the result
  /// @param assumed zone of a text that names none
  /// @return empty when no form fits, or the day does not exist
  public static Optional<Timestamp> read(@Nullable String raw, ZoneId assumed) {
    return readAssuming(raw, assumed, null);
  }

  private static Optional<Timestamp> readAssuming(
      @Nullable String raw, @Nullable ZoneId assumed, @Nullable ZoneId usual) {
    String stripped = raw == null ? "" : raw.strip();
    if (raw == null || stripped.isEmpty() || stripped.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String text = plain(stripped);
    try {
      @Nullable Timestamp epoch = EpochForm.read(raw, text);
      return epoch != null ? Optional.of(epoch) : local(raw, text, assumed, usual);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Timestamp> local(
      String raw, String text, @Nullable ZoneId assumed, @Nullable ZoneId usual) {
    @Nullable Reading thai = BuddhistYear.read(text, Dates::reading);
    @Nullable Reading reading = thai == null ? reading(text) : thai;
    return reading == null ? Optional.empty() : Optional.of(settled(raw, reading, assumed, usual));
  }

  private static @Nullable Reading reading(String text) {
    for (Function<String, @Nullable Reading> form : FORMS) {
      @Nullable Reading reading = form.apply(text);
      if (reading != null) {
        return reading;
      }
    }
    return null;
  }

  private static Timestamp settled(
      String raw, Reading reading, @Nullable ZoneId assumed, @Nullable ZoneId usual) {
    @Nullable ZoneId named = reading.zone();
    if (named != null) {
      Instant time = reading.local().atZone(named).toInstant();
      return new Timestamp(time, raw, reading.rule(), null);
    }
    return Timestamp.assuming(zone(reading, assumed, usual), reading.local(), raw, reading.rule());
  }

  private static ZoneId zone(Reading reading, @Nullable ZoneId assumed, @Nullable ZoneId usual) {
    if (assumed != null) {
      return assumed;
    }
    if (reading.usual() != null) {
      return reading.usual();
    }
    boolean isDay = reading.local().toLocalTime().equals(LocalTime.MIDNIGHT);
    return usual == null || isDay ? ZoneOffset.UTC : usual;
  }

  /// Digits of any script, full-width ones and unusual blanks as their plain kin, and without the
  /// direction marks that some browsers put into local times.
  private static String plain(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text;
    }
    var plain = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(plain::appendCodePoint);
    return plain.toString().strip();
  }
}
