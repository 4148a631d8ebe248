package io.feedwire.publishers.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {

  private static final String PROSE = "渡口的船夫说，River Notes 在春天出版。";

  @Test
  void whatIsInTheTextIsInTheLine() {
    Line line = Line.of(PROSE);
    for (int i = 0; i < PROSE.length(); i++) {
      assertThat(line.indexOf(PROSE.charAt(i))).isEqualTo(PROSE.indexOf(PROSE.charAt(i)));
      assertThat(line.contains(PROSE.substring(i))).isTrue();
    }
    assertThat(line.contains("编辑", "船夫")).isTrue();
    assertThat(line.holds("编船")).isTrue();
  }

  @Test
  void whatIsNotInTheTextIsNotInTheLine() {
    Line line = Line.of(PROSE);
    assertThat(line.contains("夫船", "编辑")).isFalse();
    assertThat(line.holds("编辑")).isFalse();
    assertThat(line.indexOf('编')).isNegative();
  }

  @Test
  void charactersWithTheSameLastBitsAreStillTwo() {
    Line line = Line.of("一");
    for (char c = '一' & 0xfff; c != '一'; c += 0x1000) {
      assertThat(line.indexOf(c)).isNegative();
      assertThat(line.contains(String.valueOf(c))).isFalse();
    }
  }

  @Test
  void onlyTheFirstCharactersAreAskedFor() {
    assertThat(Line.of(PROSE).holds(4, "船")).isTrue();
    assertThat(Line.of(PROSE).holds(3, "船夫")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "（", "（文）", "(Text", "text", "文", "  文", "“文”", "🚢 文"})
  void itsBeginningIsThatOfAGlance(String text) {
    for (String letters : new String[] {"文t", "（(", "“", "\0", ""}) {
      assertThat(Line.of(text).begins(letters)).isEqualTo(Glance.begins(text, letters));
    }
    assertThat(Line.of(text).beginsLatin()).isEqualTo(Glance.beginsLatin(text));
    assertThat(Line.of(text).isEmpty()).isEqualTo(text.isEmpty());
  }
}
