package io.feedwire.parser.time;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Numbers with the year last: `14.06.2023 10:38`, `14/06/2023`, `06/14/2023 10:38 PM`. With points
/// and hyphens the day is first; with slashes it may be the month, and a date that can be read both
/// ways is read neither way, unless AM or PM tells that it is American.
final class NumericForm {

  private static final int NONE = -1;
  private static final int MONTHS = 12;

  private final Cursor cursor;

  private NumericForm(String text) {
    this.cursor = new Cursor(text);
  }

  /// What the text says; null when it is not of this form.
  ///
  /// @throws java.time.DateTimeException when it names a day or hour that does not exist
  static Dates.@Nullable Reading read(String text) {
    return new NumericForm(text).read();
  }

  private Dates.@Nullable Reading read() {
    int first = cursor.oneOrTwoDigits();
    char separator = cursor.peek();
    if (first == NONE || !cursor.takeAny("./-")) {
      return null;
    }
    int second = cursor.oneOrTwoDigits();
    if (second == NONE || !cursor.take(separator) || cursor.digitsAhead() != 4) {
      return null;
    }
    int year = cursor.number(4);
    cursor.takeAny(",");
    cursor.skipBlanks();
    @Nullable Clock clock =
        Cursor.isDigit(cursor.peek()) ? Clock.read(cursor) : new Clock(0, 0, 0, 0);
    @Nullable Boolean afternoon = DayHalves.take(cursor);
    clock = clock == null || afternoon == null ? clock : clock.in(afternoon);
    @Nullable LocalDate day = day(first, second, year, separator == '/', afternoon != null);
    String rest = cursor.rest().strip();
    @Nullable ZoneId zone = ZoneNames.of(rest);
    boolean foreign = zone == null && !rest.isEmpty() && !Character.isLetter(rest.charAt(0));
    if (clock == null || !clock.exists() || day == null || foreign) {
      return null;
    }
    return new Dates.Reading("numeric", clock.on(day), zone);
  }

  private static @Nullable LocalDate day(
      int first, int second, int year, boolean slashes, boolean american) {
    if (!slashes || first > MONTHS || first == second) {
      return LocalDate.of(year, second, first);
    }
    return second > MONTHS || american ? LocalDate.of(year, first, second) : null;
  }
}
