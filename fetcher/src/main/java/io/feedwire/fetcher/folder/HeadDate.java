package io.feedwire.fetcher.folder;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The date in a document's first bytes, found by its look and not by parsing: it decides only in
/// which order documents are handed over; what a document's date is, its parser says.
///
/// - `<!--1686739625000-->`, the first line of feedx Markdown
/// - `date: 2020-09-26T09:57:29.000Z` in front matter
/// - `"displayDate" : "2021-10-23…"` and the like in JSON
/// - `<pubDate>`, `<published>`, `<updated>`, `<dc:date>` in feeds
final class HeadDate {

  /// Enough for the `displayDate` of a DW article behind its tracking data (5,481 bytes), and one
  /// block of most disks.
  static final int HEAD_BYTES = 8 * 1024;

  private static final Pattern FEEDX = Pattern.compile("\\A\\s*<!--\\s*(\\d{12,13})\\s*-->");

  private static final Pattern KEY =
      Pattern.compile(
          "(?:^(?:date|published|pubDate):\\s*[\"']?"
              + "|\"(?:displayDate|date|datePublished|date_published|publicationDate|published|"
              + "pubDate)\"\\s*:\\s*\""
              + "|<(?:pubDate|published|updated|dc:date|lastBuildDate)>\\s*)"
              + "([^\"'<\\r\\n]{8,40})",
          Pattern.MULTILINE);

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2}))?(?:\\.\\d+)?"
              + " ?(Z|[+-]\\d{2}:?\\d{2})?)?.*");

  private HeadDate() {}

  /// In milliseconds since 1970.
  ///
  /// @param head the first [#HEAD_BYTES] of a document, or all of it
  static OptionalLong of(byte[] head) {
    // Keys, digits and signs are the same bytes in nearly every encoding.
    String text = new String(head, StandardCharsets.ISO_8859_1);
    Matcher feedx = FEEDX.matcher(text);
    if (feedx.find()) {
      return PlausibleDate.of(Long.parseLong(feedx.group(1)));
    }
    Matcher key = KEY.matcher(text);
    while (key.find()) {
      OptionalLong date = date(key.group(1).strip());
      if (date.isPresent()) {
        return date;
      }
    }
    return OptionalLong.empty();
  }

  private static OptionalLong date(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      OptionalLong utc = PlausibleDate.ofParts(iso, 1, 2, 3, 4, 5, 6);
      return utc.isEmpty() || iso.group(7) == null
          ? utc
          : PlausibleDate.of(utc.getAsLong() - offsetMillis(iso.group(7)));
    }
    try {
      Instant time = OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return PlausibleDate.of(time.toEpochMilli());
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }

  private static long offsetMillis(String zone) {
    try {
      return ZoneOffset.of(zone).getTotalSeconds() * 1000L;
    } catch (DateTimeException e) {
      return 0;
    }
  }
}
