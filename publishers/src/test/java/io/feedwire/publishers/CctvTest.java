package io.feedwire.publishers;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.publishers.text.Marginalia;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CctvTest {

  @ParameterizedTest
  @CsvSource({
    "2020-08-23 新闻联播 文字版渡轮复航新桥开工..., 2020-08-23 新闻联播",
    "2020-08-23 新闻联播 文字版, 2020-08-23 新闻联播",
    "新闻联播 文字版说明, 新闻联播 文字版说明"
  })
  void aTitleIsTheDayAndTheProgramme(String title, String headline) {
    assertThat(new Cctv().headline(title, new Marginalia())).isEqualTo(headline);
  }
}
