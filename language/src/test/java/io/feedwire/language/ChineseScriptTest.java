package io.feedwire.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseScriptTest {

  @ParameterizedTest
  @CsvSource({
    "两国外长在柏林会谈后发表声明, Hans",
    "兩國外長在柏林會談後發表聲明, Hant",
    "「拜習會」11月登場？, Hant",
    "Berlin: 欧盟峰会, Hans"
  })
  void The_script_is_read_from_characters_that_only_one_script_has(String text, String script) {
    assertThat(ChineseScript.scriptOf(text)).contains(script);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain English", "人口大山", "后里面只干台", "你真吃教查既", "“引文”「引文」"})
  void Text_without_such_characters_says_nothing(String text) {
    assertThat(ChineseScript.scriptOf(text)).isEmpty();
  }

  @Test
  void The_script_of_a_quotation_does_not_outweigh_the_text() {
    assertThat(ChineseScript.scriptOf("他说“習近平”三个字时声音很轻，会场里没有谁听见。")).contains("Hans");
  }

  @Test
  void As_much_of_the_one_as_of_the_other_is_no_evidence() {
    assertThat(ChineseScript.scriptOf("国國")).isEmpty();
  }

  @Test
  void Only_the_first_four_thousand_Han_characters_are_looked_at() {
    String neutral = "人".repeat(4_000);

    assertThat(ChineseScript.scriptOf(neutral + "國")).isEmpty();
    assertThat(ChineseScript.scriptOf(neutral.substring(1) + "國")).contains("Hant");
    assertThat(ChineseScript.scriptOf("x".repeat(10_000) + "國")).contains("Hant");
  }
}
