package io.feedwire.parser.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/// RFC 822 (2822, 5322) and asctime: `Thu, 01 Jan 2004 19:48:21 GMT`, `Thu Jan 1 19:48:21 2004`.
/// Words are known by what they look like and not by their place, so that a missing weekday, a
/// wrong one, `01-Jan-04`, `Jan 1, 2004 7:48 PM`, `le 14 juin 2023 à 10h38` and a zone before the
/// year are all read.
final class MailForm {

  private static final int UNSET = -1;

  private int day = UNSET;
  private int month = UNSET;
  private int year = UNSET;
  private boolean monthBeforeDay;
  private boolean yearAfterTime;
  private @Nullable Clock clock;
  private @Nullable ZoneId zone;

  private MailForm() {}

  /// What the text says; null when it is not of this form.
  ///
  /// @throws java.time.DateTimeException when it names a day or hour that does not exist
  static Dates.@Nullable Reading read(String text) {
    return new MailForm().readWords(text);
  }

  private Dates.@Nullable Reading readWords(String text) {
    var words = new StringTokenizer(MonthNames.joined(Comments.removed(text)), " \t\r\n,،");
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      if (!take(word)) {
        return null;
      }
    }
    if (day == UNSET || month == UNSET || year == UNSET) {
      return null;
    }
    if (zone == null && clock != null) {
      // `14 Jun 2023 10:38:07 (PDT)`
      zone = ZoneNames.of(Comments.first(text));
    }
    String rule = monthBeforeDay && yearAfterTime ? "asctime" : "rfc-822";
    LocalDate date = LocalDate.of(year, month, day);
    return new Dates.Reading(rule, clock == null ? date.atStartOfDay() : clock.on(date), zone);
  }

  /// Takes one word; false when there is no sense in it.
  private boolean take(String word) {
    char first = word.charAt(0);
    if (!Cursor.isDigit(first)) {
      return name(word, first);
    }
    if (word.indexOf(':') > 0 || (year != UNSET && clock == null && isTime(word))) {
      return time(word.indexOf(':') > 0 ? word : word.replaceAll("[hH.]", ":"));
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
    if (first == '+' || first == '-' || first == '\u2212') {
      return zone(word);
    }
    if (first == '\'' || first == '\u2019') {
      return word.length() > 1 && take(word.substring(1));
    }
    // Two names of months: the first was a weekday, as in `mar. 03 févr. 2004`.
    int named = clock == null && year == UNSET ? MonthNames.of(word) : MonthNames.NONE;
    if (named == MonthNames.NONE && month == UNSET) {
      named = MonthNames.of(word);
    }
    if (named != MonthNames.NONE) {
      month = named;
      monthBeforeDay = day == UNSET;
      return true;
    }
    @Nullable Boolean afternoon = DayHalves.of(word);
    return afternoon == null ? zone(word) : half(afternoon);
  }

  /// A zone stands behind the time, a long name of one behind the year too; elsewhere, and when it
  /// is not known, it is a word like any other, and passed over. Of two the first is meant, and an
  /// offset before a name, which templates write by heart: `-0500 GMT`, `GMT +0100`.
  private boolean zone(String word) {
    boolean placed = clock != null || (year != UNSET && word.length() > 2);
    @Nullable ZoneId named = placed ? ZoneNames.of(word) : null;
    if (named != null && (zone == null || !Character.isLetter(word.charAt(0)))) {
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
    if (year != UNSET && clock == null && digits <= 2 && value < 24) {
      clock = new Clock(value, 0, 0, 0);
    }
    if (year == UNSET) {
      year = fullYear(value, digits);
      yearAfterTime = clock != null;
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

  /// `10h38`, `10.38`.
  private static boolean isTime(String word) {
    var cursor = new Cursor(word);
    return cursor.oneOrTwoDigits() != UNSET
        && cursor.takeAny("hH.")
        && cursor.oneOrTwoDigits() != UNSET;
  }

  private boolean time(String word) {
    var cursor = new Cursor(word);
    clock = Clock.read(cursor);
    String rest = cursor.rest();
    return clock != null
        && clock.exists()
        && (rest.isEmpty() || (!isMark(rest.charAt(0)) && name(rest, rest.charAt(0))));
  }

  private static boolean isMark(char c) {
    return c == ':' || c == '.' || Cursor.isDigit(c);
  }

  private boolean half(boolean afternoon) {
    clock = clock == null ? null : clock.in(afternoon);
    return clock != null;
  }
}
