package io.feedwire.keywords;

import static io.feedwire.keywords.Texts.article;
import static io.feedwire.keywords.Texts.canonical;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.keywords.text.ArticleText;
import io.feedwire.keywords.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearDuplicatesTest {

  @ParameterizedTest
  @CsvSource({
    "en, gull, gulls",
    "en, gulls, gull",
    "en, ferry, ferries",
    "en, ferries, ferry",
    "en, u.s., us",
    "de, us, u.s",
    "es, barco, barcos"
  })
  void One_of_two_is_enough(String language, String first, String second) {
    var near = new NearDuplicates(language);
    assertThat(near.add(first)).isTrue();
    assertThat(near.add(second)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "en, us, u",
    "en, ha, has",
    "de, larken, larkens",
    "en, gulls 2, gull",
    "en, node.js, nodejs",
    "en, web 2.0, web 20"
  })
  void Others_are_two(String language, String first, String second) {
    var near = new NearDuplicates(language);
    assertThat(near.add(first)).isTrue();
    assertThat(near.add(second)).isTrue();
  }

  @Test
  void The_better_of_two_stays() {
    ArticleText article =
        article("en", "A gull and gulls", "Gulls cry. One gull.", "Moors", "Moor", "Gulls");

    assertThat(canonical(article, Vocabulary.shipped()))
        .contains("gulls", "moors")
        .doesNotContain("gull", "moor");
  }
}
