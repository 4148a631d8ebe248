package io.feedwire.parser.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// ISO 8601 and W3CDTF: [a date][IsoDate]; then, after `T` or blanks, `HH`, `HH:mm`, `HH:mm:ss`,
/// fractions, `HHmmss`, AM and PM; then a zone or none. A weekday before it is passed over.
///
/// Programs write this form from numbers, and one that is too large comes from a sum that was not
/// carried (`25:51` is one o'clock in a zone that was added): it is carried here, under a rule of
/// its own.
final class IsoForm {

  private static final String RULE = "iso";
  private static final String CARRIED = "iso-carried";

  /// One more than any month has.
  private static final int MAX_DAY = 32;

  /// Characters of the shortest date that an interval begins with: `2023-06-14`.
  private static final int SHORTEST = 10;

  private static final Pattern INTERVAL = Pattern.compile("/(?:\\d{4}-|P\\d|$)");

  private final Cursor cursor;

  private IsoForm(Cursor cursor) {
    this.cursor = cursor;
  }

  /// What the text says; null when it is not of this form.
  ///
  /// @throws DateTimeException when it names a day or hour that does not exist
  static Dates.@Nullable Reading read(String text) {
    return new IsoForm(new Cursor(withoutWeekday(beginning(text)))).read();
  }

  /// Of an interval the time that it begins at (ISO 8601, 4.4): `2023-06-14/2023-06-16`.
  private static String beginning(String text) {
    int at = text.indexOf('/', SHORTEST);
    return at > 0 && INTERVAL.matcher(text).region(at, text.length()).lookingAt()
        ? text.substring(0, at)
        : text;
  }

  /// `Fri, 2006/09/15 08:19:53 EDT`, as Perforce writes.
  private static String withoutWeekday(String text) {
    var cursor = new Cursor(text);
    if (cursor.word().length() < 2) {
      return text;
    }
    cursor.take(',');
    cursor.skipBlanks();
    int digits = cursor.digitsAhead();
    String rest = cursor.rest();
    boolean dated = digits == 4 && rest.length() > 4 && "-/".indexOf(rest.charAt(4)) >= 0;
    return dated ? rest : text;
  }

  private Dates.@Nullable Reading read() {
    @Nullable IsoDate date = IsoDate.read(cursor);
    if (date == null) {
      return null;
    }
    boolean carried = date.carried();
    LocalDate day = date.firstOfMonth();
    if (date.day() > day.lengthOfMonth()) {
      if (date.day() > MAX_DAY) {
        throw new DateTimeException("no such day");
      }
      carried = true;
    }
    day = day.plusDays(date.day() - 1L);
    cursor.take('.');
    cursor.skipBlanks();
    boolean separated = cursor.takeAny("Tt_");
    cursor.skipBlanks();
    if (!Cursor.isDigit(cursor.peek())) {
      if (date.carried()) {
        // Without a time behind it the month may be the last of the three: 13 January.
        throw new DateTimeException("no such month");
      }
      return separated && cursor.atEnd() ? null : zoned(rule(carried), day.atStartOfDay());
    }
    @Nullable Clock clock = clock();
    if (clock == null || !clock.isNear()) {
      return null;
    }
    return zoned(rule(carried || !clock.exists()), clock.on(day));
  }

  private static String rule(boolean carried) {
    return carried ? CARRIED : RULE;
  }

  private @Nullable Clock clock() {
    @Nullable Clock clock = Clock.read(cursor);
    @Nullable Boolean afternoon = DayHalves.take(cursor);
    return clock == null || afternoon == null ? clock : clock.in(afternoon);
  }

  /// A rest after a blank that names no zone is passed over, as words around a time are.
  private Dates.@Nullable Reading zoned(String rule, LocalDateTime local) {
    boolean apart = Character.isWhitespace(cursor.peek());
    String name = Comments.removed(cursor.rest()).strip();
    int region = name.indexOf('[');
    if (region > 0) {
      name = name.substring(0, region);
    }
    if (name.isEmpty()) {
      return new Dates.Reading(rule, local, null);
    }
    @Nullable ZoneId whole = ZoneNames.of(name);
    @Nullable ZoneId zone = whole == null ? ZoneNames.of(name.split("\\s", 2)[0]) : whole;
    return zone == null && !apart ? null : new Dates.Reading(rule, local, zone);
  }
}
