package io.feedwire.parser.time;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Dates whose numbers are named by what they count: `2023年6月14日 10:38`, `2023年6月14日 下午3点05分`,
/// `2004年05月28日(金) 01時31分15秒`, `2004년 05월 28일 01:31:15` (OnBlog), and `2004-05-25 오후 11:23:17`
/// (Nate) or `2004. 5. 25. 오후 11:23:17`, where the half of the day stands before the time. Without
/// a zone, the time is that of the language's country; a day alone is left in UTC, where it is the
/// same day.
final class EastAsianForm {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

  private static final String YEAR = "年년";
  private static final String MONTH = "月월";
  private static final String DAY = "日号號일";
  private static final String HOUR = "時时点點시";
  private static final String MINUTE = "分분";
  private static final String SECOND = "秒초";
  private static final int NONE = -1;

  private final String text;
  private final Cursor cursor;

  private EastAsianForm(String text) {
    this.text = text;
    this.cursor = new Cursor(text);
  }

  /// What the text says; null when it is not of this form.
  ///
  /// @throws java.time.DateTimeException when it names a day or hour that does not exist
  static Dates.@Nullable Reading read(String text) {
    return new EastAsianForm(text).read();
  }

  private Dates.@Nullable Reading read() {
    @Nullable LocalDate day = day();
    if (day == null) {
      return null;
    }
    cursor.skipBlanks();
    passWeekday();
    @Nullable Boolean afternoon = DayHalves.take(cursor);
    cursor.skipBlanks();
    if (!Cursor.isDigit(cursor.peek())) {
      return cursor.atEnd() ? new Dates.Reading("east-asian", day.atStartOfDay(), null) : null;
    }
    @Nullable Clock clock = clock();
    @Nullable Boolean behind = DayHalves.take(cursor);
    @Nullable Boolean half = afternoon == null ? behind : afternoon;
    clock = clock == null || half == null ? clock : clock.in(half);
    if (clock == null || !clock.exists()) {
      return null;
    }
    @Nullable ZoneId zone = ZoneNames.of(cursor.rest());
    return new Dates.Reading("east-asian", clock.on(day), zone, country());
  }

  private @Nullable LocalDate day() {
    if (cursor.digitsAhead() != 4) {
      return null;
    }
    int year = cursor.number(4);
    if (cursor.peek() == '-' || cursor.peek() == '.') {
      return punctuated(year);
    }
    int month = counted(YEAR) ? cursor.oneOrTwoDigits() : NONE;
    int day = month != NONE && counted(MONTH) ? cursor.oneOrTwoDigits() : NONE;
    return day != NONE && counted(DAY) ? LocalDate.of(year, month, day) : null;
  }

  private @Nullable LocalDate punctuated(int year) {
    int month = counted("-.") ? cursor.oneOrTwoDigits() : NONE;
    int day = month != NONE && counted("-.") ? cursor.oneOrTwoDigits() : NONE;
    cursor.take('.');
    return day == NONE ? null : LocalDate.of(year, month, day);
  }

  /// Whether what the number counts stands here; the next number may follow after blanks.
  private boolean counted(String units) {
    cursor.skipBlanks();
    boolean counted = cursor.takeAny(units);
    cursor.skipBlanks();
    return counted;
  }

  /// `(水)`, `星期三`, `수요일`.
  private void passWeekday() {
    if (cursor.take('(')) {
      cursor.word();
      cursor.take(')');
      cursor.skipBlanks();
      return;
    }
    int before = cursor.place();
    String word = cursor.word();
    boolean weekday =
        word.startsWith("星期")
            || word.startsWith("周")
            || word.startsWith("週")
            || word.endsWith("曜日")
            || word.endsWith("요일");
    if (weekday) {
      cursor.skipBlanks();
    } else {
      cursor.returnTo(before);
    }
  }

  private @Nullable Clock clock() {
    int before = cursor.place();
    int hour = cursor.oneOrTwoDigits();
    if (hour != NONE && counted(HOUR)) {
      int minute = cursor.digitsAhead() > 0 ? cursor.oneOrTwoDigits() : 0;
      boolean minutes = counted(MINUTE);
      int second = minutes && cursor.digitsAhead() > 0 ? cursor.oneOrTwoDigits() : 0;
      boolean seconds = counted(SECOND);
      return minute == NONE || second == NONE || (second > 0 && !seconds)
          ? null
          : new Clock(hour, minute, second, 0);
    }
    cursor.returnTo(before);
    return Clock.read(cursor);
  }

  /// Korean by its letters, Japanese by the words that Chinese writes otherwise.
  private @Nullable ZoneId country() {
    if (text.codePoints().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3)) {
      return KOREA;
    }
    boolean japanese = text.contains("午前") || text.contains("午後") || text.contains("曜");
    return japanese || text.contains("時") ? JAPAN : text.contains("年") ? CHINA : null;
  }
}
