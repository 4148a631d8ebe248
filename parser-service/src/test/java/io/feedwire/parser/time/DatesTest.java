package io.feedwire.parser.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thu, 01 Jan 2004 19:48:21 GMT | 2004-01-01T19:48:21Z",
        "01 Jan 2004 19:48:21 GMT | 2004-01-01T19:48:21Z",
        "Mon, 01 Jan 2004 19:48:21 GMT | 2004-01-01T19:48:21Z",
        "Thu, 1 Jan 04 19:48 UT | 2004-01-01T19:48:00Z",
        "Fri, 1 Jan 99 19:48:21 Z | 1999-01-01T19:48:21Z",
        "Thu, 01 Jan 2004 19:48:21 EST | 2004-01-02T00:48:21Z",
        "Thu, 01 Jan 2004 19:48:21 PDT | 2004-01-02T02:48:21Z",
        "Thu, 01 Jan 2004 19:48:21 MST | 2004-01-02T02:48:21Z",
        "Thu, 01 Jan 2004 19:48:21 +0530 | 2004-01-01T14:18:21Z",
        "Thu, 01 Jan 2004 19:48:21 -05:00 | 2004-01-02T00:48:21Z",
        "Thu, 01 Jan 2004 19:48:21 GMT+0800 (CST) | 2004-01-01T11:48:21Z",
        "Thu,01 January 2004 7:48:21 PM GMT | 2004-01-01T19:48:21Z",
        "01-Jan-2004 19:48:21 GMT | 2004-01-01T19:48:21Z",
        "Thu Jan  1 19:48:21 2004 GMT | 2004-01-01T19:48:21Z",
        "Sun Jan  4 16:29:06 PST 2004 | 2004-01-05T00:29:06Z",
        "2004-01-01T19:48:21Z | 2004-01-01T19:48:21Z",
        "2004-01-01T19:48:21.123+01:00 | 2004-01-01T18:48:21.123Z",
        "2004-01-01T19:48-0500 | 2004-01-02T00:48:00Z",
        "2004-01-01 19:48:21 +0000 | 2004-01-01T19:48:21Z",
        "20040101T194821Z | 2004-01-01T19:48:21Z",
        "2004-01-01t24:00:00z | 2004-01-02T00:00:00Z",
        "2016-12-31T23:59:60Z | 2016-12-31T23:59:59Z",
        "1072986501 | 2004-01-01T19:48:21Z",
        "1072986501000 | 2004-01-01T19:48:21Z",
      })
  void a_time_that_names_its_zone_is_read(String raw, Instant expected) {
    assertThat(Dates.read(raw)).map(Timestamp::time).contains(expected);
    assertThat(Dates.read(raw)).map(Timestamp::assumedZone).isEmpty();
    assertThat(Dates.read(raw)).map(Timestamp::raw).contains(raw);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2004 | 2004-01-01T00:00:00Z | iso",
        "2004-02 | 2004-02-01T00:00:00Z | iso",
        "2004-02-03 | 2004-02-03T00:00:00Z | iso",
        "2004/2/3 | 2004-02-03T00:00:00Z | iso",
        "2004-034 | 2004-02-03T00:00:00Z | iso",
        "20040203 | 2004-02-03T00:00:00Z | iso",
        "2004-02-03 19:48:21 | 2004-02-03T19:48:21Z | iso",
        "2004-02-03T19:48 | 2004-02-03T19:48:00Z | iso",
        "20040203194821 | 2004-02-03T19:48:21Z | iso",
        "Tue, 03 Feb 2004 | 2004-02-03T00:00:00Z | rfc-822",
        "Tue, 03 Feb 2004 19:48:21 XYZ | 2004-02-03T19:48:21Z | rfc-822",
        "Tue Feb  3 19:48:21 2004 | 2004-02-03T19:48:21Z | asctime",
        "February 3rd, 2004 | 2004-02-03T00:00:00Z | rfc-822",
      })
  void a_time_without_a_zone_is_utc_and_says_that_it_was_assumed(
      String raw, Instant expected, String rule) {
    assertThat(Dates.read(raw)).contains(new Timestamp(expected, raw, rule, "UTC"));
  }

  @Test
  void the_zone_to_assume_can_be_given() {
    assertThat(Dates.read("2024-04-03 21:41:00", ZoneId.of("Europe/Paris")))
        .contains(
            new Timestamp(
                Instant.parse("2024-04-03T19:41:00Z"),
                "2024-04-03 21:41:00",
                "iso",
                "Europe/Paris"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "yesterday",
        "2004-02-30",
        "2004-13-01T00:00:00Z",
        "Tue, 31 Feb 2004 19:48:21 GMT",
        "2004-02-03T",
        "2004-02-03T25:00:00Z",
        "12345",
        "99:99:99 1 1 1",
        "- - -",
        "1-Jan-",
        ":",
        "2004-02-03T19:48:21 and more",
      })
  void what_is_no_time_is_not_read(String raw) {
    assertThat(Dates.read(raw)).isEmpty();
  }

  @Test
  void a_text_longer_than_any_time_is_not_looked_at() {
    assertThat(Dates.read("1 ".repeat(1_000_000))).isEmpty();
    assertThat(Dates.read(null)).isEmpty();
  }
}
