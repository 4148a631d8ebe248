package io.feedwire.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.source.Access;
import io.feedwire.contracts.source.Source;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceRulesTest {

  private static final String REFERENCE = "${FEEDWIRE_SECRET_X}";

  private static Source at(String url) {
    return ((Location.Readable) Locations.parse(url)).toSource(null, null, null);
  }

  private static final Source PLAIN = at("https://example.org/feed");

  private static Source asked(Access access) {
    return PLAIN.withAccess(access);
  }

  private static Access header(String name, String value) {
    return new Access(null, Map.of(name, value), List.of(), null, false);
  }

  private static List<String> problems(Source source) {
    return switch (SourceRules.check(source)) {
      case SourceRules.Accepted accepted -> List.of();
      case SourceRules.Refused(List<String> sentences) -> sentences;
    };
  }

  @Test
  void a_plain_source_is_accepted_as_it_is() {
    assertThat(SourceRules.check(PLAIN)).isEqualTo(new SourceRules.Accepted(PLAIN));
  }

  @Test
  void a_password_in_the_address_is_refused_with_the_way_to_do_it_and_not_shown() {
    assertThat(problems(at("https://joe:hunter2@example.org/feed")))
        .singleElement()
        .asString()
        .contains("--credentials '${FEEDWIRE_SECRET_X}'")
        .doesNotContain("hunter2")
        .doesNotContain("joe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://example.org/", "HTTPS://Example.org/feed", "nothing"})
  void what_is_no_normal_url_is_refused(String location) {
    assertThat(problems(PLAIN.withLocation(location))).hasSize(1);
  }

  @Test
  void an_id_is_that_of_its_location() {
    assertThat(problems(PLAIN.withId("other"))).hasSize(1);
  }

  @Test
  void kinds_fit_their_locations() {
    assertThat(problems(PLAIN.withKind(Source.Kind.FOLDER))).hasSize(1);
    assertThat(problems(Source.of("a", Source.Kind.FEED, "file:///a/", Source.Lane.LIVE)))
        .hasSize(1);
    assertThat(problems(Source.of("a", Source.Kind.FOLDER, "file:///a/", Source.Lane.LIVE)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PT1S,,,true",
    "PT0.9S,,,false",
    "P367D,,,false",
    ",PT10M,PT10M,true",
    ",PT11M,PT10M,false",
    "PT5M,PT1M,PT10M,true",
    "PT30S,PT1M,,false",
    "PT11M,,PT10M,false",
    ",PT-1S,,false"
  })
  void intervals_are_sane(
      @Nullable Duration interval, @Nullable Duration min, @Nullable Duration max, boolean sane) {
    Source source = PLAIN.withInterval(interval).withMinInterval(min).withMaxInterval(max);
    assertThat(problems(source).isEmpty()).isEqualTo(sane);
  }

  @ParameterizedTest
  @CsvSource({"'',false", "' ',false", "a\u0007b,false", "中文 – ok,true"})
  void names_are_one_line(String name, boolean fine) {
    assertThat(problems(PLAIN.withName(name)).isEmpty()).isEqualTo(fine);
    assertThat(problems(PLAIN.withCategory(name)).isEmpty()).isEqualTo(fine);
  }

  @Test
  void a_name_has_its_length() {
    assertThat(problems(PLAIN.withName("x".repeat(500)))).isEmpty();
    assertThat(problems(PLAIN.withName("x".repeat(501)))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host",
        "content-length",
        "Connection",
        "Transfer-Encoding",
        "TE",
        "Upgrade",
        "Proxy-Connection",
        "If-None-Match",
        "Accept-Encoding",
        "User-Agent",
        "X Y",
        "X:Y",
        "",
        "Größe"
      })
  void headers_of_others_and_no_headers_are_refused(String name) {
    assertThat(problems(asked(header(name, "x")))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\r\nX: y", "a\u0000", "ä", " a"})
  void values_of_headers_are_one_line_of_ascii(String value) {
    assertThat(problems(asked(header("X-Note", value)))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization",
        "Cookie",
        "proxy-authorization",
        "X-Api-Key",
        "X-Auth-Token",
        "Client-Secret",
        "apikey"
      })
  void a_secret_is_told_by_reference_only(String name) {
    assertThat(problems(asked(header(name, "s3cr3t-in-clear"))))
        .singleElement()
        .asString()
        .contains("${FEEDWIRE_SECRET_X}")
        .doesNotContain("s3cr3t");
    assertThat(problems(asked(header(name, REFERENCE)))).isEmpty();
    assertThat(problems(asked(header(name, "Bearer " + REFERENCE)))).isEmpty();
    assertThat(problems(asked(header(name, REFERENCE + " and a secret of some length in clear"))))
        .hasSize(1);
  }

  @Test
  void a_secret_under_another_name_is_one_too() {
    assertThat(problems(asked(header("X-Note", "Bearer abcdef")))).hasSize(1);
    assertThat(problems(asked(header("X-Note", "Basic am9lOnB3")))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"${HOME}", "a ${PATH} b", "${FEEDWIRE_SECRET_x}", "${FEEDWIRE_SECRET_X"})
  void no_other_variable_is_named(String value) {
    assertThat(problems(asked(header("X-Note", value)))).hasSize(1);
    assertThat(problems(asked(header("Cookie", REFERENCE + value)))).hasSize(1);
  }

  @Test
  void headers_are_counted_and_named_once() {
    Map<String, String> many = new TreeMap<>();
    IntStream.range(0, 21).forEach(i -> many.put("X-" + i, "x"));
    assertThat(problems(asked(new Access(null, many, List.of(), null, false)))).hasSize(1);
    assertThat(
            problems(
                asked(new Access(null, Map.of("X-A", "1", "x-a", "2"), List.of(), null, false))))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "http://proxy:3128,true",
    "http://[::1]:3128,true",
    "http://${FEEDWIRE_SECRET_X}@proxy:3128,true",
    "${FEEDWIRE_SECRET_X},true",
    "http://joe:pw@proxy:3128,false",
    "http://proxy,false",
    "http://proxy:99999,false",
    "socks5://proxy:1080,false",
    "https://proxy:1080,false",
    "http://proxy:80/path,false"
  })
  void proxies_are_addresses_without_passwords(String proxy, boolean fine) {
    List<String> problems =
        problems(asked(new Access(null, Map.of(), List.of(proxy), null, false)));
    assertThat(problems.isEmpty()).isEqualTo(fine);
    assertThat(problems).noneMatch(sentence -> sentence.contains("pw"));
  }

  @Test
  void credentials_are_a_reference() {
    assertThat(problems(asked(new Access(null, Map.of(), List.of(), REFERENCE, false)))).isEmpty();
    assertThat(problems(asked(new Access(null, Map.of(), List.of(), "joe:pw", false))))
        .singleElement()
        .asString()
        .doesNotContain("joe");
    assertThat(
            problems(
                asked(
                    new Access(
                        null, Map.of("authorization", REFERENCE), List.of(), REFERENCE, false))))
        .hasSize(1);
  }

  @Test
  void a_folder_is_asked_for_nothing() {
    assertThat(
            problems(
                Source.of("a", Source.Kind.FOLDER, "file:///a/", Source.Lane.LIVE)
                    .withAccess(new Access("me", Map.of(), List.of(), null, false))))
        .hasSize(1);
  }

  @Test
  void all_that_is_wrong_is_said_at_once() {
    assertThat(
            problems(
                asked(new Access("ü", Map.of("Host", "x"), List.of("x"), "y", false))
                    .withName(" ")
                    .withInterval(Duration.ZERO)))
        .hasSize(6);
  }
}
