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

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "2, false", "3, false", "4, true", "5, false", "6, true"})
  void A_surrogate_without_the_other_beside_it_is_half_a_pair(int at, boolean isHalf) {
    assertThat(Texts.isHalf("a\ud83d😀\ude00c\ud83d", at)).isEqualTo(isHalf);
  }

  @Test
  void Halves_of_pairs_are_left_out() {
    assertThat(Texts.wellFormed("a\ud83db\ude00\ud83d😀c\ud83d")).isEqualTo("ab😀c");
    assertThat(Texts.wellFormed("a😀")).isEqualTo("a😀");
    assertThat(Texts.wellFormed("")).isEmpty();
  }
}
