package io.feedwire.fetcher.folder;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The date that a file's name tells: `2024-04-03-title.md`, `20240403T1020.json`,
/// `dw_2024_04_03.xml`, or milliseconds since 1970, `1686739625000.md`.
final class NameDate {

  /// Not inside a longer number or a hash, whose digits mean nothing.
  private static final Pattern CALENDAR =
      Pattern.compile(
          "(?<![0-9A-Za-z])((?:19|20)\\d{2})([-_.]?)(\\d{2})\\2(\\d{2})"
              + "(?:[T _-](\\d{2})[-:.]?(\\d{2})(?:[-:.]?(\\d{2}))?(?![0-9]))?(?![0-9])");

  private static final Pattern MILLIS = Pattern.compile("(?<![0-9A-Za-z])(\\d{12,13})(?![0-9])");

  private NameDate() {}

  /// In milliseconds since 1970.
  ///
  /// @param name the last part of a path
  static OptionalLong of(String name) {
    Matcher millis = MILLIS.matcher(name);
    if (millis.find()) {
      OptionalLong date = PlausibleDate.of(Long.parseLong(millis.group(1)));
      if (date.isPresent()) {
        return date;
      }
    }
    Matcher calendar = CALENDAR.matcher(name);
    while (calendar.find()) {
      OptionalLong date = PlausibleDate.ofParts(calendar, 1, 3, 4, 5, 6, 7);
      if (date.isPresent()) {
        return date;
      }
    }
    return OptionalLong.empty();
  }
}
