package io.feedwire.parser.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// ISO 8601 and W3CDTF: `yyyy`, `yyyy-MM`, `yyyy-MM-dd`, `yyyyMMdd`, `yyyy-DDD`, with `/` and `.`
/// for `-`; then, after `T` or blanks, `HH:mm`, `HH:mm:ss`, fractions, `HHmmss`; then a zone or
/// none.
final class IsoForm {

  private static final int NONE = -1;

  private final Cursor cursor;

  private IsoForm(Cursor cursor) {
    this.cursor = cursor;
  }

  /// What the text says; null when it is not of this form.
  ///
  /// @throws java.time.DateTimeException when it names a day or hour that does not exist
  static Dates.@Nullable Reading read(String text) {
    return new IsoForm(new Cursor(text)).read();
  }

  private Dates.@Nullable Reading read() {
    LocalDate date = date();
    if (date == null) {
      return null;
    }
    boolean separated = cursor.takeAny("Tt_");
    cursor.skipBlanks();
    LocalDateTime local = date.atStartOfDay();
    if (Cursor.isDigit(cursor.peek())) {
      LocalDateTime withTime = time(date);
      if (withTime == null) {
        return null;
      }
      local = withTime;
    } else if (separated && cursor.atEnd()) {
      return null;
    }
    return zoned(local);
  }

  private Dates.@Nullable Reading zoned(LocalDateTime local) {
    String rest = cursor.rest().strip();
    int comment = rest.indexOf('(');
    String name = comment < 0 ? rest : rest.substring(0, comment).strip();
    if (name.isEmpty()) {
      return new Dates.Reading("iso", local, null);
    }
    @Nullable ZoneId zone = ZoneNames.of(name);
    return zone == null ? null : new Dates.Reading("iso", local, zone);
  }

  private @Nullable LocalDate date() {
    int ahead = cursor.digitsAhead();
    if (ahead == 8 || ahead == 12 || ahead == 14) {
      return LocalDate.of(cursor.number(4), cursor.number(2), cursor.number(2));
    }
    if (ahead != 4) {
      return null;
    }
    int year = cursor.number(4);
    if (!cursor.takeAny("-/.")) {
      return cursor.atEnd() ? LocalDate.of(year, 1, 1) : null;
    }
    if (cursor.digitsAhead() == 3) {
      return LocalDate.ofYearDay(year, cursor.number(3));
    }
    int month = cursor.oneOrTwoDigits();
    int day = cursor.takeAny("-/.") ? cursor.oneOrTwoDigits() : 1;
    return month == NONE || day == NONE ? null : LocalDate.of(year, month, day);
  }

  private @Nullable LocalDateTime time(LocalDate date) {
    int ahead = cursor.digitsAhead();
    int hour;
    int minute;
    int second = 0;
    int nanos = 0;
    if (ahead == 4 || ahead == 6) {
      hour = cursor.number(2);
      minute = cursor.number(2);
      second = ahead == 6 ? cursor.number(2) : 0;
    } else {
      hour = cursor.oneOrTwoDigits();
      minute = cursor.take(':') ? cursor.oneOrTwoDigits() : NONE;
      second = cursor.take(':') ? cursor.oneOrTwoDigits() : 0;
    }
    if (cursor.takeAny(".,")) {
      nanos = cursor.fraction();
    }
    return hour == NONE || minute == NONE || second == NONE
        ? null
        : at(date, hour, minute, second, nanos);
  }

  /// `24:00` is the next day's beginning; a leap second is read as the second before it.
  static LocalDateTime at(LocalDate date, int hour, int minute, int second, int nanos) {
    if (hour == 24 && minute == 0 && second == 0) {
      return date.plusDays(1).atStartOfDay();
    }
    return date.atTime(LocalTime.of(hour, minute, second == 60 ? 59 : second, nanos));
  }
}
