package io.feedwire.parser.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/// A date of ISO 8601: `yyyy`, `yyyy-MM`, `yyyy-MM-dd`, `yyyyMMdd`; days of the year, `yyyy-DDD`,
/// `yyyyDDD`; weeks, `yyyy-Www`, `yyyy-Www-D`, `yyyyWwwD`; of its first edition, years of two
/// digits: `yy-MM-dd`, `yyMMdd`, `yy-DDD`, `yyDDD`, `-yy-MM`, `-yyMM`. With `/` and `.` for `-`,
/// and a month's name for its number (`2004-július-13`).
///
/// @param day of the month, from 1; may be more than the month has
/// @param carried whether the month was the thirteenth, and is the next year's first
record IsoDate(LocalDate firstOfMonth, int day, boolean carried) {

  private static final int NONE = -1;

  /// One more than any year has.
  private static final int MAX_MONTH = 13;

  /// RFC 2822, 4.3, for years of two digits.
  private static final int TWO_DIGITS_FROM = 1950;

  /// The date that stands here; null when there is none.
  ///
  /// @throws DateTimeException when it names a month or week that does not exist
  static @Nullable IsoDate read(Cursor cursor) {
    if (cursor.take('-')) {
      return withoutCentury(cursor);
    }
    return switch (cursor.digitsAhead()) {
      case 2 -> shortYear(cursor);
      case 4 -> separated(cursor, cursor.number(4));
      case 5 -> ofYear(fullYear(cursor.number(2)), cursor.number(3));
      case 6 -> of(fullYear(cursor.number(2)), cursor.number(2), cursor.number(2));
      case 7 -> ofYear(cursor.number(4), cursor.number(3));
      case 8, 12, 14 -> of(cursor.number(4), cursor.number(2), cursor.number(2));
      default -> null;
    };
  }

  private static @Nullable IsoDate withoutCentury(Cursor cursor) {
    int digits = cursor.digitsAhead();
    if (digits != 2 && digits != 4) {
      return null;
    }
    int year = fullYear(cursor.number(2));
    if (digits == 2 && !(cursor.take('-') && cursor.digitsAhead() == 2)) {
      return null;
    }
    int month = cursor.number(2);
    return cursor.atEnd() ? of(year, month, 1) : null;
  }

  /// Only with hyphens: `14.06.2023` and `6/14/23` are other forms.
  private static @Nullable IsoDate shortYear(Cursor cursor) {
    int year = fullYear(cursor.number(2));
    if (!cursor.take('-')) {
      return null;
    }
    if (cursor.digitsAhead() == 3) {
      return ofYear(year, cursor.number(3));
    }
    if (cursor.digitsAhead() != 2) {
      return null;
    }
    int month = cursor.number(2);
    boolean day = cursor.take('-') && cursor.digitsAhead() == 2;
    return day ? of(year, month, cursor.number(2)) : null;
  }

  private static @Nullable IsoDate separated(Cursor cursor, int year) {
    boolean separator = cursor.takeAny("-/.");
    if (cursor.takeAny("Ww")) {
      return ofWeek(cursor, year);
    }
    if (!separator) {
      return cursor.atEnd() ? of(year, 1, 1) : null;
    }
    if (cursor.digitsAhead() == 3) {
      return ofYear(year, cursor.number(3));
    }
    int month = Character.isLetter(cursor.peek()) ? named(cursor) : cursor.oneOrTwoDigits();
    int day = cursor.takeAny("-/.") ? cursor.oneOrTwoDigits() : 1;
    return month == NONE || day == NONE ? null : of(year, month, day);
  }

  private static int named(Cursor cursor) {
    return MonthNames.of(cursor.word());
  }

  private static @Nullable IsoDate ofWeek(Cursor cursor, int year) {
    if (cursor.digitsAhead() < 2) {
      return null;
    }
    int week = cursor.number(2);
    cursor.take('-');
    int day = cursor.digitsAhead() == 1 ? cursor.number(1) : 1;
    return exactly(
        LocalDate.of(year, 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
            .with(ChronoField.DAY_OF_WEEK, day));
  }

  private static IsoDate ofYear(int year, int day) {
    return exactly(LocalDate.ofYearDay(year, day));
  }

  private static IsoDate of(int year, int month, int day) {
    if (day < 1) {
      throw new DateTimeException("days begin with 1");
    }
    return month == MAX_MONTH
        ? new IsoDate(LocalDate.of(year + 1, 1, 1), day, true)
        : new IsoDate(LocalDate.of(year, month, 1), day, false);
  }

  private static IsoDate exactly(LocalDate date) {
    return new IsoDate(date.withDayOfMonth(1), date.getDayOfMonth(), false);
  }

  private static int fullYear(int twoDigits) {
    int century = TWO_DIGITS_FROM / 100 * 100;
    return twoDigits < TWO_DIGITS_FROM % 100 ? century + 100 + twoDigits : century + twoDigits;
  }
}
