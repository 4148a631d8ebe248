package io.feedwire.keywords.spaced;

import static io.feedwire.keywords.Texts.article;
import static io.feedwire.keywords.Texts.canonical;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.keywords.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Many are worried about ferries | worried",
        "Rain threatens the ferries | threatens",
        "Ferries will collide at the quay | collide",
        "Ferries can’t collide at the quay | collide",
        "Ferries sail hurriedly | hurriedly",
        "The quay is repaired slowly | repaired",
        "A storm is imminent at the quay | imminent",
        "The storm renders them useless, and renders ferries idle, and renders us sad. | renders",
      })
  void Verbs_adverbs_and_adjectives_are_no_keywords(String body, String word) {
    assertThat(keywords(body)).doesNotContain(word).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A ferry is at the quay | ferry",
        "They supply the quay from an assembly of ferries | assembly",
        "The testbed stands on the quay | testbed",
        "The speed of ferries rose | speed",
        "They harbour the ferries. A harbour is deep; the harbour lies south. | harbour",
        "We met them in Tuquely and Marked | tuquely",
        "On the quay we will meet Ferries are late | ferries",
      })
  void What_an_article_can_be_about_stays(String body, String word) {
    assertThat(keywords(body)).contains(word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | Ce matin dort un canasped | canasped",
        "sv | Nu ligger en kanoly vid kajen | kanoly"
      })
  void Other_languages_have_other_endings(String language, String body, String word) {
    assertThat(canonical(article(language, "", body), Vocabulary.shipped())).contains(word);
  }

  private static List<String> keywords(String body) {
    return canonical(article("en", "", body), Vocabulary.shipped());
  }
}
