package io.feedwire.parser.time;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Years of the Thai calendar, whose days and months are those of anybody's: `19 Nov 2569` is of
/// 2026. The year is replaced in the text, since a form refuses a day that its year does not have:
/// 29 February is in 2567, and the 2567th year after Christ has none. Behind the Thai name of a
/// month two digits are one, too (`19 พ.ย. 69`), but for those that were before there were feeds.
final class BuddhistYear {

  private static final String RULE = "buddhist";

  /// Years from 1857 to 2157: nothing was published in a year that is as far ahead as this.
  private static final int FIRST = 2400;

  private static final int LAST = 2700;

  /// What lies between the eras, since the year begins on 1 January (1941).
  private static final int BETWEEN = 543;

  private static final int DIGITS = 4;

  /// Digits of a year, with month and day, with hour and minute, with seconds.
  private static final Set<Integer> WHOLE = Set.of(DIGITS, 8, 12, 14);

  /// Day and month before a year of two digits, which is no hour.
  private static final Pattern SHORT =
      Pattern.compile("\\d\\s*+[\\u0E01-\\u0E4E.]{3,}\\s++(\\d\\d)(?![\\d:.])");

  /// The year of a number of two digits that is 0.
  private static final int SHORT_FROM = 2500;

  /// The first of them that is read so, of the year 2000.
  private static final int SHORT_FIRST = 43;

  private static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");

  private BuddhistYear() {}

  /// @param year after Christ
  private record Found(int from, int to, int year) {}

  /// What a form reads when the text has such a year; null when it has none, or has the number
  /// elsewhere (`24:00` without its colon).
  static Dates.@Nullable Reading read(
      String text, Function<String, Dates.@Nullable Reading> forms) {
    @Nullable Found whole = whole(text);
    @Nullable Found found = whole == null ? ofTwoDigits(text) : whole;
    if (found == null) {
      return null;
    }
    Dates.@Nullable Reading reading =
        forms.apply(text.substring(0, found.from) + found.year + text.substring(found.to));
    if (reading == null || !isOf(reading.local(), found.year)) {
      return null;
    }
    // A day alone is left in UTC, where it is the same day.
    boolean isDay = reading.local().toLocalTime().equals(LocalTime.MIDNIGHT);
    return new Dates.Reading(RULE, reading.local(), reading.zone(), isDay ? null : THAILAND);
  }

  /// A day that was carried may be of the next year.
  private static boolean isOf(LocalDateTime local, int year) {
    return local.getYear() == year || local.getYear() == year + 1;
  }

  /// The first number that may be one or begins with one, a date without its hyphens.
  private static @Nullable Found whole(String text) {
    int from = 0;
    while (from < text.length()) {
      int to = from;
      while (to < text.length() && Cursor.isDigit(text.charAt(to))) {
        to++;
      }
      if (WHOLE.contains(to - from)) {
        int year = Integer.parseInt(text.substring(from, from + DIGITS));
        if (isYear(year)) {
          return new Found(from, from + DIGITS, year - BETWEEN);
        }
      }
      from = to + 1;
    }
    return null;
  }

  private static @Nullable Found ofTwoDigits(String text) {
    Matcher date = SHORT.matcher(text);
    if (!date.find()) {
      return null;
    }
    int number = Integer.parseInt(date.group(1));
    return number < SHORT_FIRST
        ? null
        : new Found(date.start(1), date.end(1), SHORT_FROM + number - BETWEEN);
  }

  private static boolean isYear(int number) {
    return number >= FIRST && number <= LAST;
  }
}
