package io.feedwire.publishers.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextEndTest {

  @ParameterizedTest
  @CsvSource({"'', 0", "abc, 3", "abc::, 3", "'a: b: :', 4", "'::', 0"})
  void marksAtTheEndAreOneRun(String text, int end) {
    assertThat(TextEnd.before(text, text.length(), ": ")).isEqualTo(end);
  }
}
