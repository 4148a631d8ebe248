package io.feedwire.parser.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/// RFC 822 (2822, 5322) and asctime: `Thu, 01 Jan 2004 19:48:21 GMT`, `Thu Jan 1 19:48:21 2004`.
/// Words are known by what they look like and not by their place, so that a missing weekday, a
/// wrong one, `01-Jan-04`, `Jan 1, 2004 7:48 PM` and a zone before the year are all read.
final class MailForm {

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final String WEEKDAYS = "montuewedthufrisatsun";
  private static final int UNSET = -1;

  private int day = UNSET;
  private int month = UNSET;
  private int year = UNSET;
  private int hour = UNSET;
  private int minute;
  private int second;
  private boolean monthBeforeDay;
  private boolean yearAfterTime;
  private @Nullable ZoneId zone;

  private MailForm() {}

  /// What the text says; null when it is not of this form.
  ///
  /// @throws java.time.DateTimeException when it names a day or hour that does not exist
  static Dates.@Nullable Reading read(String text) {
    return new MailForm().readWords(text);
  }

  private Dates.@Nullable Reading readWords(String text) {
    int comment = text.indexOf('(');
    var words = new StringTokenizer(comment < 0 ? text : text.substring(0, comment), " \t\r\n,");
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      if (!take(word)) {
        return null;
      }
    }
    if (day == UNSET || month == UNSET || year == UNSET) {
      return null;
    }
    String rule = monthBeforeDay && yearAfterTime ? "asctime" : "rfc-822";
    LocalDate date = LocalDate.of(year, month, day);
    return new Dates.Reading(
        rule,
        hour == UNSET ? date.atStartOfDay() : IsoForm.at(date, hour, minute, second, 0),
        zone);
  }

  /// Takes one word; false when there is no sense in it.
  private boolean take(String word) {
    char first = word.charAt(0);
    if (!Cursor.isDigit(first)) {
      return name(word, first);
    }
    if (word.indexOf(':') > 0) {
      return time(word);
    }
    int dash = word.indexOf('-');
    if (dash > 0 && month == UNSET) {
      return dashed(word.split("-", 4));
    }
    return number(word);
  }

  /// `01-Jan-2004`.
  private boolean dashed(String[] parts) {
    for (String part : parts) {
      if (part.isEmpty() || part.indexOf('-') >= 0 || !take(part)) {
        return false;
      }
    }
    return true;
  }

  private boolean name(String word, char first) {
    if (first == '+' || first == '-') {
      return zone(word);
    }
    String lower = word.toLowerCase(Locale.ROOT);
    int named = month == UNSET ? index(MONTHS, lower) : UNSET;
    if (named != UNSET) {
      month = named + 1;
      monthBeforeDay = day == UNSET;
      return true;
    }
    if (lower.equals("pm") || lower.equals("am")) {
      return halfOfDay(lower);
    }
    return index(WEEKDAYS, lower) != UNSET || zone(word);
  }

  /// Number of the name that the word begins with, all names being three letters.
  private static int index(String names, String lower) {
    if (lower.length() < 3) {
      return UNSET;
    }
    int at = names.indexOf(lower.substring(0, 3));
    return at >= 0 && at % 3 == 0 ? at / 3 : UNSET;
  }

  /// A zone that is not known is passed over, and one is assumed.
  private boolean zone(String word) {
    @Nullable ZoneId named = ZoneNames.of(word);
    if (named != null) {
      zone = named;
    }
    return true;
  }

  private boolean number(String word) {
    var cursor = new Cursor(word);
    int digits = cursor.digitsAhead();
    if (digits > 4) {
      return false;
    }
    int value = cursor.number(digits);
    if (day == UNSET && digits <= 2) {
      day = value;
      return true;
    }
    if (year == UNSET) {
      year = fullYear(value, digits);
      yearAfterTime = hour != UNSET;
    }
    return true;
  }

  /// RFC 2822, 4.3: "If a two digit year is encountered whose value is between 00 and 49, the year
  /// is interpreted by adding 2000 […] If a two digit year is encountered with a value between 50
  /// and 99, or any three digit year is encountered, the year is interpreted by adding 1900."
  private static int fullYear(int value, int digits) {
    if (digits > 3) {
      return value;
    }
    return digits <= 2 && value < 50 ? 2000 + value : 1900 + value;
  }

  private boolean time(String word) {
    var cursor = new Cursor(word);
    hour = cursor.oneOrTwoDigits();
    minute = cursor.take(':') ? cursor.oneOrTwoDigits() : 0;
    second = cursor.take(':') ? cursor.oneOrTwoDigits() : 0;
    if (cursor.takeAny(".")) {
      cursor.fraction();
    }
    if (hour == UNSET || minute == UNSET || second == UNSET) {
      return false;
    }
    String rest = cursor.rest();
    return rest.isEmpty() || name(rest, rest.charAt(0));
  }

  private boolean halfOfDay(String half) {
    if (hour < 1 || hour > 12) {
      return false;
    }
    hour = hour % 12 + (half.equals("pm") ? 12 : 0);
    return true;
  }
}
