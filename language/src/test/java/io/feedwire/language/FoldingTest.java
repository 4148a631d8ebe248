package io.feedwire.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "拜習會, 拜习会",
    "ＡＰＥＣ, apec",
    "Straße, STRASSE",
    "ﾃﾚﾋﾞ, テレビ",
    "Čapek, čapek",
    "后, 后",
    "２０２４年, 2024年",
    "' Xi   Jinping\u00a0', xi jinping",
    "美\u200b国, 美國",
    "　全角　空格　, 全角 空格"
  })
  void Spellings_of_one_word_fold_to_one_form(String one, String other) {
    assertThat(Folding.fold(one)).isEqualTo(Folding.fold(other));
  }

  @ParameterizedTest
  @CsvSource({"拜習會, 拜习会", "ＡＰＥＣ, apec", "以巴衝突, 以巴冲突", "EU–China, eu–china"})
  void The_folded_form_is_simplified_half_width_and_lower_case(String term, String folded) {
    assertThat(Folding.fold(term)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({"拜登, 拜會", "apec, apec2", "北京, 南京"})
  void Different_words_stay_different(String one, String other) {
    assertThat(Folding.fold(one)).isNotEqualTo(Folding.fold(other));
  }

  @Test
  void Folding_twice_changes_nothing_more() {
    for (char c = ' '; c < Character.MIN_SURROGATE; c++) {
      String once = Folding.fold("x" + c + "y");
      assertThat(Folding.fold(once)).as("U+%04X", (int) c).isEqualTo(once);
    }
  }

  @Test
  void Nothing_folds_to_nothing() {
    assertThat(Folding.fold("")).isEmpty();
    assertThat(Folding.fold(" \t\u3000")).isEmpty();
  }
}
