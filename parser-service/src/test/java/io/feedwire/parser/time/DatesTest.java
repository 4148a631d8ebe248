package io.feedwire.parser.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
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
        "Thu, 01 Jul 2004 19:48:21 ET | 2004-07-01T23:48:21Z",
        "Thu, 01 Jan 2004 19:48:21 PT | 2004-01-02T03:48:21Z",
        "Thu, 01 Jan 2004 19:48:21 EST5EDT | 2004-01-02T00:48:21Z",
        "Thu, 01 Jul 2004 19:48:21 IDT | 2004-07-01T16:48:21Z",
        "Thu, 01 Jul 2004 19:48:21 MESZ | 2004-07-01T17:48:21Z",
        "Thu, 01 Jan 2004 19:48:21 NST | 2004-01-01T23:18:21Z",
        "Thu, 01 Jan 2004 19:48:21 (PST) | 2004-01-02T03:48:21Z",
        "2004-01-01T19:48:21Z/2004-01-02T19:48:21Z | 2004-01-01T19:48:21Z",
        "Thu Jan  1 19:48:21 2004 GMT | 2004-01-01T19:48:21Z",
        "Sun Jan  4 16:29:06 PST 2004 | 2004-01-05T00:29:06Z",
        "2004-01-01T19:48:21Z | 2004-01-01T19:48:21Z",
        "2004-01-01T19:48:21.123+01:00 | 2004-01-01T18:48:21.123Z",
        "2004-01-01T19:48-0500 | 2004-01-02T00:48:00Z",
        "2004-01-01 19:48:21 +0000 | 2004-01-01T19:48:21Z",
        "20040101T194821Z | 2004-01-01T19:48:21Z",
        "2004-01-01t24:00:00z | 2004-01-02T00:00:00Z",
        "2016-12-31T23:59:60Z | 2017-01-01T00:00:00Z",
        "2004-01-01T19Z | 2004-01-01T19:00:00Z",
        "2004-01-01T19:48.5Z | 2004-01-01T19:48:30Z",
        "2004-01-01T19:48:21,25Z | 2004-01-01T19:48:21.250Z",
        "2004-01-01 T 19:48:21Z | 2004-01-01T19:48:21Z",
        "2004-W01-4T19:48:21Z | 2004-01-01T19:48:21Z",
        "2004-01-01T20:48:21+01:00[Europe/Paris] | 2004-01-01T19:48:21Z",
        "2004-01-01 19:48:21.5 +0000 UTC | 2004-01-01T19:48:21.500Z",
        "2004-01-01T19:48:21Z and more | 2004-01-01T19:48:21Z",
        "2004-01-01 07:48:21 PM GMT | 2004-01-01T19:48:21Z",
        "Fri, 2006/09/15 08:19:53 EDT | 2006-09-15T12:19:53Z",
        "2004-július-13T9:15-05:00 | 2004-07-13T14:15:00Z",
        "thu, 01 jan 2004 19:48:21 gmt | 2004-01-01T19:48:21Z",
        "Thu Jan 01 2004 20:48:21 GMT+0100 (Central European Time) | 2004-01-01T19:48:21Z",
        "Thu (a (nested) day), 1(st) Jan(uary) 2004 19:48:21 +0000(\\)) | 2004-01-01T19:48:21Z",
        "Thu, 01 Jan 2004 19:48:21 Etc/GMT | 2004-01-01T19:48:21Z",
        "Thu, 01 Jan 2004 19:48:21 GMT+2 | 2004-01-01T17:48:21Z",
        "Thu, 01 Jan 2004 19:48:21 +2:00 | 2004-01-01T17:48:21Z",
        "Thu, 01 Jan 2004 14:48:21 -0500 GMT | 2004-01-01T19:48:21Z",
        "Thu, 01 Jan 2004 14:48:21 EST GMT | 2004-01-01T19:48:21Z",
        "Thu, 01 Jan 2004 20:48:21 GMT +0100 | 2004-01-01T19:48:21Z",
        "Thu, 01 Jan 2004 19:48:21 A | 2004-01-01T20:48:21Z",
        "Thu, 01 Jan 2004 24:00 GMT | 2004-01-02T00:00:00Z",
        "Thu, 01 Jan 2004 19 GMT | 2004-01-01T19:00:00Z",
        "January 1, 2004 at 7:48 p.m. GMT | 2004-01-01T19:48:00Z",
        "Jan 1 '04 19:48 GMT | 2004-01-01T19:48:00Z",
        "mar. 03 févr. 2004 10:00:00 +0100 | 2004-02-03T09:00:00Z",
        "Do, 01 Jän 2004 19:48:21 GMT | 2004-01-01T19:48:21Z",
        "jue, 01 ene 2004 19:48:21 GMT | 2004-01-01T19:48:21Z",
        "qui, 01 fev 2004 19:48:21 GMT | 2004-02-01T19:48:21Z",
        "gio, 01 mag 2004 19:48:21 GMT | 2004-05-01T19:48:21Z",
        "Чт, 01 мая 2004 19:48:21 +0300 | 2004-05-01T16:48:21Z",
        "Κυρ, 11 Ιούλ 2004 12:00:00 EST | 2004-07-11T17:00:00Z",
        "Per, 03 Ağu 2023 10:00:00 +0300 | 2023-08-03T07:00:00Z",
        "14.06.2023 10:38 CEST | 2023-06-14T08:38:00Z",
        "1072986501.25 | 2004-01-01T19:48:21.250Z",
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
        "le 3 février 2004 à 19h48 | 2004-02-03T19:48:00Z | rfc-822",
        "Dienstag, 3. März 2004, 19.48 Uhr | 2004-03-03T19:48:00Z | rfc-822",
        "3 de junio de 2004 19:48 | 2004-06-03T19:48:00Z | rfc-822",
        "3 июня 2004 г. 19:48 | 2004-06-03T19:48:00Z | rfc-822",
        "Jan 3, 2004 at 19:48 | 2004-01-03T19:48:00Z | rfc-822",
        "2004-02-03T19:48:21 and more | 2004-02-03T19:48:21Z | iso",
        "04-02-03 | 2004-02-03T00:00:00Z | iso",
        "040203 | 2004-02-03T00:00:00Z | iso",
        "2004034 | 2004-02-03T00:00:00Z | iso",
        "04034 | 2004-02-03T00:00:00Z | iso",
        "-04-02 | 2004-02-01T00:00:00Z | iso",
        "2004-W06 | 2004-02-02T00:00:00Z | iso",
        "2003-07-01T25:51:30 | 2003-07-02T01:51:30Z | iso-carried",
        "2003-07-32T15:51:30 | 2003-08-01T15:51:30Z | iso-carried",
        "2003-13-02T15:51:30 | 2004-01-02T15:51:30Z | iso-carried",
        "2003-07-01T19 :48: 21 | 2003-07-01T19:48:21Z | iso",
        "2004-02-30 | 2004-03-01T00:00:00Z | iso-carried",
        "3.2.2004, 19:48 Uhr | 2004-02-03T19:48:00Z | numeric",
        "13/02/2004 | 2004-02-13T00:00:00Z | numeric",
        "02/13/2004 | 2004-02-13T00:00:00Z | numeric",
        "2/3/2004 7:48:21 PM | 2004-02-03T19:48:21Z | numeric",
        "Fri, 02/13/2004 - 19:48 | 2004-02-13T19:48:00Z | numeric",
        "Fri, 03/05/2004 - 19:48 | 2004-03-05T19:48:00Z | numeric",
        "Monday, 03/05/2004 - 19:48 | 2004-05-03T19:48:00Z | numeric",
        "Dienstag, 03.02.2004 um 19:48 Uhr | 2004-02-03T19:48:00Z | numeric",
        "3. 2. 2004 19:48 | 2004-02-03T19:48:00Z | numeric",
        "03.02.04 | 2004-02-03T00:00:00Z | numeric",
        "03.02.04, 19:48 | 2004-02-03T19:48:00Z | numeric",
        "2004年2月3日 | 2004-02-03T00:00:00Z | east-asian",
      })
  void a_time_without_a_zone_is_utc_and_says_that_it_was_assumed(
      String raw, Instant expected, String rule) {
    assertThat(Dates.read(raw)).contains(new Timestamp(expected, raw, rule, "UTC"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023年6月14日 10:38 | 2023-06-14T02:38:00Z | Asia/Shanghai",
        "2023年06月14日 星期三 下午3点05分 | 2023-06-14T07:05:00Z | Asia/Shanghai",
        "２０２３年６月１４日　１０：３８ | 2023-06-14T02:38:00Z | Asia/Shanghai",
        "2023年6月14日(水) 15時05分09秒 | 2023-06-14T06:05:09Z | Asia/Tokyo",
        "2004년 05월 28일  01:31:15 | 2004-05-27T16:31:15Z | Asia/Seoul",
        "2004-05-25 오후 12:23:17 | 2004-05-25T03:23:17Z | Asia/Seoul",
        "2023. 6. 14. 오전 12:05:00 | 2023-06-13T15:05:00Z | Asia/Seoul",
        "2023년 6월 14일 수요일 오후 3시 5분 | 2023-06-14T06:05:00Z | Asia/Seoul",
      })
  void a_local_form_without_a_zone_is_of_its_country(String raw, Instant expected, String zone) {
    assertThat(Dates.read(raw)).contains(new Timestamp(expected, raw, "east-asian", zone));
    assertThat(Dates.read(raw, ZoneId.of("America/Lima")))
        .map(Timestamp::assumedZone)
        .contains("America/Lima");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Thu, 19 Nov 2569 10:30:00 +0700 | 2026-11-19T03:30:00Z | -",
        "2567-02-29T10:30:00+07:00 | 2024-02-29T03:30:00Z | -",
        "2569-11-19 10:30 | 2026-11-19T03:30:00Z | Asia/Bangkok",
        "19/11/2569 10:30 | 2026-11-19T03:30:00Z | Asia/Bangkok",
        "25691119103000 | 2026-11-19T03:30:00Z | Asia/Bangkok",
        "2569-11-19 | 2026-11-19T00:00:00Z | UTC",
        "25691119 | 2026-11-19T00:00:00Z | UTC",
        "19 พ.ย. 2569 10:30 น. | 2026-11-19T03:30:00Z | Asia/Bangkok",
        "วันพฤหัสบดีที่ 19 พฤศจิกายน พ.ศ. 2569 เวลา 10:30 น. | 2026-11-19T03:30:00Z | Asia/Bangkok",
        "19 พ.ย. 69 10:30 น. | 2026-11-19T03:30:00Z | Asia/Bangkok",
        "19 พ.ย. 69 | 2026-11-19T00:00:00Z | UTC",
        "31 ธ.ค. 43, 10.30 น. | 2000-12-31T03:30:00Z | Asia/Bangkok",
      })
  void a_year_of_the_thai_calendar_is_one_of_ours(
      String raw, Instant expected, @Nullable String zone) {
    assertThat(Dates.read(raw)).contains(new Timestamp(expected, raw, "buddhist", zone));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2004-01-01T2400Z | 2004-01-02T00:00:00Z | iso",
        "Thu, 19 Nov 2026 10:30:00 GMT 2600 | 2026-11-19T10:30:00Z | rfc-822",
        "202611192400 | 2026-11-20T00:00:00Z | iso",
        "19 พ.ย. 2026 10:30 +0700 | 2026-11-19T03:30:00Z | rfc-822",
        "19 พ.ย. 26 10:30 +0700 | 2026-11-19T03:30:00Z | rfc-822",
        "2399-11-19 | 2399-11-19T00:00:00Z | iso",
        "2701-11-19 | 2701-11-19T00:00:00Z | iso",
      })
  void a_number_elsewhere_is_no_year_of_the_thai_calendar(
      String raw, Instant expected, String rule) {
    assertThat(Dates.read(raw))
        .hasValueSatisfying(
            time -> {
              assertThat(time.time()).isEqualTo(expected);
              assertThat(time.rule()).isEqualTo(rule);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "ม.ค.,1", "มกราคม,1", "ก.พ.,2", "กุมภาพันธ์,2", "มี.ค.,3", "มีนาคม,3",
    "เม.ย.,4", "เมษายน,4", "พ.ค.,5", "พฤษภาคม,5", "มิ.ย.,6", "มิถุนายน,6",
    "ก.ค.,7", "กรกฎาคม,7", "ส.ค.,8", "สิงหาคม,8", "ก.ย.,9", "กันยายน,9",
    "ต.ค.,10", "ตุลาคม,10", "พ.ย.,11", "พฤศจิกายน,11", "ธ.ค.,12", "ธันวาคม,12",
  })
  void months_have_thai_names(String name, int month) {
    assertThat(Dates.read("5 " + name + " 2569"))
        .map(Timestamp::time)
        .contains(Instant.parse("2026-%02d-05T00:00:00Z".formatted(month)));
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
        "2004-02-33",
        "2004-02-00",
        "2004-W54-1",
        "2003-366",
        "2004-02-03T19:61:00:00",
        "2004-02-03T38:00:00Z",
        "03/02/2004",
        "Wed, 03/02/2004",
        "ven. 03/02/2004",
        "03-02-2004-",
        "2023年13月1日",
        "2023年6月14日 25時",
        "Sun, 16 Dec 2012 1:2:3:4 GMT",
        "3 days ago",
        "12345678901",
        "2004-14-01T00:00:00Z",
        "2004-13-01",
        "Tue, 31 Feb 2004 19:48:21 GMT",
        "2004-02-03T",
        "123456",
        "99:99:99 1 1 1",
        "- - -",
        "1-Jan-",
        ":",
        "2004-02-03T19:48:21and more",
      })
  void what_is_no_time_is_not_read(String raw) {
    assertThat(Dates.read(raw)).isEmpty();
  }

  @Test
  void a_text_longer_than_any_time_is_not_looked_at() {
    assertThat(Dates.read("1 ".repeat(1_000_000))).isEmpty();
    assertThat(Dates.read(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "الاثنين, 06 مايو 2024 10:00:00 +0300 | 2024-05-06T07:00:00Z",
        "الإثنين، ٦ أيار/مايو ٢٠٢٤ | 2024-05-06T00:00:00Z",
        "6 كانون الثاني 2024 | 2024-01-06T00:00:00Z",
        "6 كانون الأول 2024 | 2024-12-06T00:00:00Z",
        "6 تشرين الأول 2024 | 2024-10-06T00:00:00Z",
        "6 تشرين  الثاني 2024 | 2024-11-06T00:00:00Z",
        "6 شباط 2024 | 2024-02-06T00:00:00Z",
        "6 آب 2024 | 2024-08-06T00:00:00Z",
        "6 أبريل 2024 | 2024-04-06T00:00:00Z",
        "6 إبريل 2024 | 2024-04-06T00:00:00Z",
        "6 يونيو 2024 | 2024-06-06T00:00:00Z",
        "6 يوليو 2024 | 2024-07-06T00:00:00Z",
        "6 غشت 2024 | 2024-08-06T00:00:00Z",
        "6 جويلية 2024 | 2024-07-06T00:00:00Z",
        "6 ديسمبر 2024 - 10:30 م | 2024-12-06T22:30:00Z",
        "6 ديسمبر 2024 10:30 صباحاً | 2024-12-06T10:30:00Z",
        "۶ مه ۲۰۲۴ | 2024-05-06T00:00:00Z",
        "۶ ژوئن ۲۰۲۴ ۱۰:۳۰ | 2024-06-06T10:30:00Z",
        "6 ژوئیه 2024 | 2024-07-06T00:00:00Z",
        "6 فروری 2024 | 2024-02-06T00:00:00Z",
        "6 جولائی 2024 | 2024-07-06T00:00:00Z",
        "٢٠٢٤-٠٥-٠٦ | 2024-05-06T00:00:00Z",
      })
  void months_and_digits_of_Arabic_script_are_read(String raw, Instant expected) {
    assertThat(Dates.read(raw)).map(Timestamp::time).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"۶ فروردین ۱۴۰۳", "6 كانون 2024", "6 رمضان 1445", "6 مهر 1403", "6 اباء 2024"})
  void months_of_other_calendars_and_halves_of_names_are_not(String raw) {
    assertThat(Dates.read(raw)).isEmpty();
  }
}
