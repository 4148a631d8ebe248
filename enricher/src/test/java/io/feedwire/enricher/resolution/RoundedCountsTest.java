package io.feedwire.enricher.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedCountsTest {

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "1000, 1000", "1001, 1000", "1234, 1200", "99999, 99000"})
  void Citations_are_exact_to_a_thousand_and_then_have_two_digits(int number, int told) {
    assertThat(RoundedCounts.citations(number)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "20, 20",
    "21, 20",
    "49, 20",
    "50, 50",
    "123, 100",
    "999, 500",
    "40000, 1000"
  })
  void Uses_are_exact_while_listed_and_then_in_steps_that_end(int number, int told) {
    assertThat(RoundedCounts.uses(number)).isEqualTo(told);
  }
}
