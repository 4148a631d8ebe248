package io.feedwire.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

  /// One article a line: language, text.
  private static final Path ARTICLES = Path.of("src/test/resources/articles.tsv");

  static Stream<String[]> articles() throws IOException {
    return Files.readAllLines(ARTICLES).stream().map(line -> line.split("\t", 2));
  }

  private static String article(String language) throws IOException {
    return articles().filter(row -> row[0].equals(language)).findFirst().orElseThrow()[1];
  }

  /// Detection says nothing of the script: [ChineseScript] does.
  private static String primary(String tag) {
    return tag.split("-")[0];
  }

  @ParameterizedTest
  @MethodSource("articles")
  void An_article_of_three_sentences_shows_its_language(String tag, String text) {
    assertThat(LanguageDetector.detect(text)).contains(primary(tag));
  }

  @ParameterizedTest
  @MethodSource("articles")
  void A_beginning_shows_its_language_or_nothing(String tag, String text) {
    for (int length = 5; length < text.length(); length += 5) {
      assertThat(LanguageDetector.detect(text.substring(0, length)).orElse(primary(tag)))
          .as("%d characters", length)
          .isEqualTo(primary(tag));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "42",
        "Test",
        "Item 1 title",
        "iPhone 17 Pro Max",
        "Minister resigns after budget vote",
        "https://example.org/the/news/of/the/day/and/the/week/and/the/month/in/one/address.html",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt"
            + " ut labore et dolore magna aliqua.",
        "John Smith, Maria Garcia, Hans Müller, Pierre Dupont, Anna Kowalska, Mehmet Yilmaz",
        // Hausa, Zulu, Kazakh, Pashto, which no profile is of.
        "Majalisar birnin ta amince da sabuwar hanyar jirgin ruwa a ranar Alhamis. Mazauna tsibiran"
            + " arewa sun jira wannan shawara har shekara goma sha daya.",
        "Umkhandlu wedolobha uvume ngoLwesine umzila wesibili wesikebhe. Izakhamuzi zeziqhingi"
            + " ezisenyakatho bezilinde lesi sinqumo.",
        "Қалалық кеңес бейсенбі күні екінші паром бағытын бекітті. Аралдардың тұрғындары күтті.",
        "د ښار شورا د پنجشنبې په ورځ د بېړۍ دويمه کرښه ومنله. د شمالي ټاپوګانو اوسېدونکو يوولس کاله"
            + " انتظار کړی و."
      })
  void Too_little_or_an_unknown_language_is_none(String text) {
    assertThat(LanguageDetector.detect(text)).isEmpty();
  }

  @Test
  void Chinese_that_quotes_Japanese_or_English_is_Chinese() {
    assertThat(LanguageDetector.detect("作家在《そよ風の丘》里写道，山上的风从来不问你要去哪里，这句话后来被许多读者抄在日记本里"))
        .contains("zh");
    assertThat(
            LanguageDetector.detect("新版 Example Browser 12 今天发布，修正了若干错误，支持 WebAssembly 与 HTTP 协议"))
        .contains("zh");
  }

  @Test
  void Addresses_within_a_text_have_no_say() throws IOException {
    String addresses = " https://example.org/der-stadtrat-hat-die-zweite-linie-genehmigt".repeat(9);
    assertThat(LanguageDetector.detect(article("en") + addresses)).contains("en");
  }

  @Test
  void Half_a_million_characters_are_as_good_as_their_beginning() throws IOException {
    String text = article("en") + "x".repeat(500_000);
    assertThat(LanguageDetector.detect(text)).contains("en");
  }
}
