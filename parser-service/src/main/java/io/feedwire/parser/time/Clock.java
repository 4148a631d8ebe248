package io.feedwire.parser.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// A time of day as it is written; its numbers may exceed what a clock shows.
record Clock(int hour, int minute, int second, int nanos) {

  private static final int NONE = -1;

  /// `24:00` is the next day's beginning.
  private static final int HOURS = 24;

  /// An hour to which a zone was added without a carry: 23 and 14.
  private static final int MAX_HOUR = 37;

  /// Reads `H`, `HH:mm`, `HH:mm:ss`, `HHmm`, `HHmmss`, each with a fraction of its last number;
  /// null when there is none.
  static @Nullable Clock read(Cursor cursor) {
    int ahead = cursor.digitsAhead();
    if (ahead == 4 || ahead == 6) {
      int hour = cursor.number(2);
      int minute = cursor.number(2);
      return fraction(cursor, hour, minute, ahead == 6 ? cursor.number(2) : NONE);
    }
    int hour = cursor.oneOrTwoDigits();
    int minute = hour != NONE && takeColon(cursor) ? cursor.oneOrTwoDigits() : 0;
    int second = minute != NONE && takeColon(cursor) ? cursor.oneOrTwoDigits() : NONE;
    boolean open = cursor.peek() == ':';
    return hour == NONE || minute == NONE || open ? null : fraction(cursor, hour, minute, second);
  }

  /// Some write it with blanks: `19: 48`.
  private static boolean takeColon(Cursor cursor) {
    int place = cursor.place();
    cursor.skipBlanks();
    if (!cursor.take(':')) {
      cursor.returnTo(place);
      return false;
    }
    cursor.skipBlanks();
    return true;
  }

  private static Clock fraction(Cursor cursor, int hour, int minute, int second) {
    int nanos = cursor.takeDecimalPoint() ? cursor.fraction() : 0;
    if (second != NONE) {
      return new Clock(hour, minute, second, nanos);
    }
    // ISO 8601, 4.2.2.4: a fraction belongs to the lowest element.
    long ofMinute = nanos * 60L;
    return new Clock(
        hour, minute, (int) (ofMinute / 1_000_000_000), (int) (ofMinute % 1_000_000_000));
  }

  /// The time in the half of the day that is named beside it; null when it names another.
  @Nullable Clock in(boolean afternoon) {
    if (hour > 12) {
      return afternoon ? this : null;
    }
    return new Clock(hour % 12 + (afternoon ? 12 : 0), minute, second, nanos);
  }

  /// Whether a clock shows it, leap second and midnight as `24:00` included.
  boolean exists() {
    boolean midnight = hour == HOURS && minute == 0 && second == 0;
    return (hour < HOURS || midnight) && minute < 60 && second <= 60;
  }

  /// Whether it is a time, were it carried.
  boolean isNear() {
    return hour <= MAX_HOUR;
  }

  /// The moment on a day, carried; a leap second is the next minute's beginning, as in POSIX.
  LocalDateTime on(LocalDate day) {
    return day.atStartOfDay()
        .plusHours(hour)
        .plusMinutes(minute)
        .plusSeconds(second)
        .plusNanos(nanos);
  }
}
