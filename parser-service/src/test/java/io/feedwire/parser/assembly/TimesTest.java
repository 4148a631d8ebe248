package io.feedwire.parser.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Timestamp;
import io.feedwire.parser.time.Dates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

  private static final Instant FETCHED = Instant.parse("2024-06-01T12:00:00Z");

  private final List<String> repairs = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "-0001-11-30T00:00:00Z"})
  void the_zero_of_a_clock_is_no_time(String zero) {
    Timestamp seen = time("2024-06-01T11:00:00Z");
    assertThat(Times.first(repairs, null, time(zero), seen)).isEqualTo(seen);
    assertThat(repairs).containsExactly("a time that is the zero of a clock was left out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1405/08/28", "1448-06-08", "1300-01-01"})
  void a_year_of_the_persian_or_islamic_calendar_is_no_time(String written) {
    Timestamp seen = time("2024-06-01T11:00:00Z");
    assertThat(Times.first(repairs, Dates.read(written).orElseThrow(), seen)).isEqualTo(seen);
    assertThat(repairs)
        .containsExactly("a time in years of a calendar that is not read was left out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1851-09-18T00:00:00Z", "1969-07-20T20:17:40Z", "1970-01-01T00:00:01Z"})
  void a_time_before_computers_is_kept(String old) {
    assertThat(Times.first(repairs, time(old))).isEqualTo(time(old));
    assertThat(repairs).isEmpty();
  }

  @Test
  void a_time_just_after_the_fetch_is_kept() {
    assertThat(notInFuture("2024-06-01T12:10:00Z")).isEqualTo(time("2024-06-01T12:10:00Z"));
    assertThat(repairs).isEmpty();
  }

  @Test
  void a_time_well_after_the_fetch_becomes_the_fetch_and_keeps_its_text() {
    String future = "2024-06-01T12:10:01Z";
    assertThat(notInFuture(future)).isEqualTo(new Timestamp(FETCHED, future, "iso", null));
    assertThat(repairs).hasSize(1);
  }

  private @Nullable Timestamp notInFuture(String time) {
    return Times.notInFuture(time(time), FETCHED, "published", repairs);
  }

  private static Timestamp time(String text) {
    return new Timestamp(Instant.parse(text), text, "iso", null);
  }
}
