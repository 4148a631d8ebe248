package io.feedwire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

  @ParameterizedTest
  @CsvSource({
    "abc, 3, abc",
    "abc, 2, ab",
    "abc, 0, ''",
    "'', 0, ''",
    "a😀b, 4, a😀b",
    "a😀b, 3, a😀",
    "a😀b, 2, a",
    "a😀b, 1, a",
    "😀, 1, ''",
    "😀, 0, ''",
    "😀😀, 3, 😀"
  })
  void A_beginning_ends_before_a_pair_that_does_not_fit(String text, int max, String beginning) {
    assertThat(Texts.beginning(text, max)).isEqualTo(beginning);
  }

  @Test
  void Halves_of_pairs_are_left_out() {
    assertThat(Texts.wellFormed("a\ud83db\ude00\ud83d😀c\ud83d")).isEqualTo("ab😀c");
    assertThat(Texts.wellFormed("a😀")).isEqualTo("a😀");
    assertThat(Texts.wellFormed("")).isEmpty();
  }
}
