package io.feedwire.dashboard.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SinceTest {

  @Test
  void nothingMeansFromNowOn() {
    assertThat(Since.parse(null)).contains(new Since.Now());
    assertThat(Since.parse(" ")).contains(new Since.Now());
  }

  @Test
  void zeroIsTheStartOfTime() {
    assertThat(Since.parse("0")).contains(new Since.Time(Instant.EPOCH));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-31T12:00:00Z",
        "2026-01-31T14:00:00+02:00",
        "2026-01-31T14:00:00 02:00",
        "1769860800000"
      })
  void timesAreReadInEveryForm(String text) {
    assertThat(Since.parse(text)).contains(new Since.Time(Instant.parse("2026-01-31T12:00:00Z")));
  }

  @Test
  void cursorsAreReadAndWrittenTheSameInOrderOfPartition() {
    var cursor = new Positions(Map.of(10, 3L, 2, 7L));

    assertThat(cursor).hasToString("2:7,10:3");
    assertThat(Since.parse("2:7,10:3")).contains(new Since.Cursor(cursor));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "0:",
        ":1",
        "0:1,",
        "-1",
        "0:-1",
        "1e3",
        "0:99999999999999999999",
        "2026-01-31"
      })
  void whatIsNoneOfTheFormsIsRefused(String text) {
    assertThat(Since.parse(text)).isEmpty();
  }

  @Test
  void aPartitionThatTheCursorDoesNotNameIsReadFromItsStart() {
    assertThat(new Positions(Map.of(0, 5L)).before(Entries.created(1, 0))).isTrue();
    assertThat(new Positions(Map.of(0, 5L)).before(Entries.created(0, 4))).isFalse();
  }
}
