package io.feedwire.parser.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  private static final String GERMAN =
      "Die Bewohner der Inseln hatten elf Jahre auf diese Entscheidung gewartet, und viele von"
          + " ihnen verfolgten die Abstimmung im Rathaus. ";

  private static final String CHINESE = "兩國外長在柏林會談後發表聲明，稱談判將在下個月繼續舉行，各方都表示願意作出讓步。";

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, de",
        "'', de",
        "mul, de",
        "deutsch, de",
        "de_AT, de-AT",
        "en-us, en-US",
        "ha, ha"
      })
  void The_source_is_believed_and_where_it_is_silent_the_text_decides(
      String declared, String language) {
    assertThat(Language.of(declared, "Neue Linie", GERMAN)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"-, zh-Hant", "zh, zh-Hant", "zh-CN, zh-Hant", "en-us, zh-Hant", "en-Latn, en-Latn"})
  void The_script_of_Chinese_is_the_texts(String declared, String language) {
    assertThat(Language.of(declared, "", CHINESE)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({"en-us, de", "de, de", "de-CH, de-CH", "nl, nl"})
  void Five_hundred_letters_of_another_language_contradict(String declared, String language) {
    String text = declared.equals("nl") ? GERMAN : GERMAN.repeat(6);
    assertThat(Language.of(declared, "", text)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({"cn, zh-Hans", "jp, ja", "ua, uk", "kr, ko", "CZ, cs"})
  void A_country_stands_for_its_language(String declared, String language) {
    assertThat(Language.of(declared, "", "")).isEqualTo(language);
  }
}
