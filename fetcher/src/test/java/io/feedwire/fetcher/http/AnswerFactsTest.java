package io.feedwire.fetcher.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerFactsTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private static Answer answer(String headers) {
    List<Header> parsed =
        headers
            .lines()
            .<Header>map(
                line ->
                    new BasicHeader(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip()))
            .toList();
    return new Answer(200, 1, parsed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fri, 02 Jan 2026 04:00:00 GMT     | 2026-01-02T04:00:00Z",
        "Friday, 02-Jan-26 04:00:00 GMT    | 2026-01-02T04:00:00Z",
        "Fri, 02-Jan-2026 04:00:00 GMT     | 2026-01-02T04:00:00Z",
        "Sunday, 06-Nov-94 08:49:37 GMT    | 1994-11-06T08:49:37Z",
        "Fri Jan  2 04:00:00 2026          | 2026-01-02T04:00:00Z",
        "Fri Jan 12 04:00:00 2026          | 2026-01-12T04:00:00Z",
        "Mon, 2 Jan 2026 4:00:00 gmt       | 2026-01-02T04:00:00Z",
        "Fri, 02 Jan 2026 04:00:00 +0000   | 2026-01-02T04:00:00Z",
        "Fri, 32 Jan 2026 04:00:00 GMT     | ",
        "Fri, 02 Foo 2026 04:00:00 GMT     | ",
        "2026-01-02T04:00:00Z              | ",
        "0                                 | ",
        "soon                              | "
      })
  void all_forms_of_a_date_are_read(String text, Instant expected) {
    assertThat(HttpDates.parse(text, NOW).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0                                   | 2026-01-02T03:04:05Z",
        " 120                                | 2026-01-02T03:06:05Z",
        "999999999999999999                  | 2027-01-03T03:04:05Z",
        "Fri, 01 Jan 2100 00:00:00 GMT       | 2027-01-03T03:04:05Z",
        "Friday, 02-Jan-26 04:00:00 GMT      | 2026-01-02T04:00:00Z",
        "-5                                  | ",
        "1.5                                 | "
      })
  void retry_after_is_bounded(String text, Instant expected) {
    assertThat(RetryAfter.until(text, NOW)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cache-Control: max-age=300                                  | PT5M",
        "Cache-Control: public, Max-Age=\"300\"                      | PT5M",
        "Cache-Control: max-age=300, s-maxage=60                     | PT1M",
        "Cache-Control: max-age=300/Age: 100                         | PT200S",
        "Cache-Control: max-age=300/Age: 400                         | ",
        "Cache-Control: max-age=300/Cache-Control: max-age=9         | PT5M",
        "Cache-Control: no-cache, max-age=300                        | ",
        "Cache-Control: max-age=300, no-store                        | ",
        "Cache-Control: max-age=0/Expires: Fri, 02 Jan 2026 04:04:05 GMT | ",
        "Cache-Control: max-age=soon/Expires: Fri, 02 Jan 2026 03:05:05 GMT | PT1M",
        "Expires: Fri, 02 Jan 2026 04:04:05 GMT                      | PT1H",
        "Expires: Fri, 02 Jan 2026 04:04:05 GMT/Date: Fri, 02 Jan 2026 04:04:00 GMT | PT5S",
        "Expires: 0                                                  | ",
        "Expires: -1                                                 | ",
        "Cache-Control: max-age=99999999999999999                    | PT8784H",
        "X-Nothing: 1                                                | "
      })
  void freshness_is_that_of_a_cache(String headers, Duration expected) {
    assertThat(Freshness.of(answer(headers.replace('/', '\n')), NOW)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RateLimit: \"default\";r=50;t=30                            | 50 | 2026-01-02T03:04:35Z",
        "RateLimit: \"hour\";r=50;t=30, \"day\";r=3;t=60             | 3  | 2026-01-02T03:05:05Z",
        "RateLimit: limit=100, remaining=7, reset=10                 | 7  | 2026-01-02T03:04:15Z",
        "RateLimit-Remaining: 0/RateLimit-Reset: 60                  | 0  | 2026-01-02T03:05:05Z",
        "X-RateLimit-Remaining: 4/X-RateLimit-Reset: 1767326645      | 4  | 2026-01-02T04:04:05Z",
        "X-RateLimit-Remaining: 4/X-RateLimit-Reset: 1767326645000   | 4  | 2026-01-02T04:04:05Z",
        "X-RateLimit-Remaining: 4.0/X-RateLimit-Reset: 30.5          | 4  | 2026-01-02T03:04:35Z",
        "X-Rate-Limit-Remaining: 4/X-Rate-Limit-Reset: 30            | 4  | 2026-01-02T03:04:35Z",
        "X-RateLimit-Remaining: 4                                    |    | ",
        "X-RateLimit-Remaining: many/X-RateLimit-Reset: 30           |    | ",
        "RateLimit-Policy: \"default\";q=100;w=10                    |    | "
      })
  void a_quota_is_read_in_every_form(String headers, Long remaining, Instant resetAt) {
    assertThat(Quotas.of(answer(headers.replace('/', '\n')), NOW))
        .isEqualTo(remaining == null ? null : new Response.Quota(remaining, resetAt));
  }

  @Test
  void links_are_one_each() {
    Response response =
        Response.of(
            answer(
                "Link: <https://hub.example/>; rel=hub, <https://a/>; rel=self\n"
                    + "Link: <x>; rel=next"),
            null,
            null,
            NOW);

    assertThat(response.links())
        .containsExactly(
            "<https://hub.example/>; rel=hub, <https://a/>; rel=self", "<x>; rel=next");
  }

  private static Way way(Object... statusesAndAddresses) {
    var way = new Way(URI.create("https://a.example/feed"));
    for (int i = 0; i < statusesAndAddresses.length; i += 2) {
      way.redirected(
          (Integer) statusesAndAddresses[i], URI.create((String) statusesAndAddresses[i + 1]));
    }
    return way;
  }

  @Test
  void it_moved_as_far_as_permanent_redirects_alone_led() {
    assertThat(way().movedTo()).isNull();
    assertThat(way(301, "https://b.example/").movedTo()).isEqualTo("https://b.example/");
    assertThat(way(301, "https://b.example/", 308, "https://c.example/").movedTo())
        .isEqualTo("https://c.example/");
    assertThat(way(301, "https://b.example/", 302, "https://c.example/").movedTo())
        .isEqualTo("https://b.example/");
    assertThat(way(302, "https://b.example/", 301, "https://c.example/").movedTo()).isNull();
    assertThat(way(301, "https://joe:secret@b.example/").movedTo()).isEqualTo("https://b.example/");
  }

  @Test
  void the_address_is_where_it_ended_or_what_the_server_calls_it() {
    assertThat(way().contentLocation(null)).isNull();
    assertThat(way().contentLocation("/feed.de.xml")).isEqualTo("https://a.example/feed.de.xml");
    assertThat(way().contentLocation("https://evil.example/")).isNull();
    assertThat(way().contentLocation("http://a.example/feed")).isNull();
    assertThat(way(302, "https://b.example/x").contentLocation("y"))
        .isEqualTo("https://b.example/y");
    assertThat(way(302, "https://b.example/x").contentLocation("https://a.example/z"))
        .isEqualTo("https://b.example/x");
  }

  @Test
  void an_origin_once_left_is_left_for_good() {
    assertThat(way(302, "https://a.example/other").isOwn()).isTrue();
    assertThat(way(302, "https://a.example:443/other").isOwn()).isTrue();
    assertThat(way(302, "http://a.example/feed").isOwn()).isFalse();
    assertThat(way(302, "https://b.example/", 302, "https://a.example/x").isOwn()).isFalse();
  }
}
