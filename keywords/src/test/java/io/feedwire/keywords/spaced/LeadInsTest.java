package io.feedwire.keywords.spaced;

import static io.feedwire.keywords.Texts.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.EnrichedArticle.Keyword;
import io.feedwire.keywords.Keywords;
import io.feedwire.keywords.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadInsTest {

  @Test
  void Words_in_capitals_with_which_a_text_begins_are_shown_as_elsewhere() {
    assertThat(keywords("LIGHTHOUSES ARE built of granite.\nThese lighthouses stand for long."))
        .contains("lighthouses")
        .doesNotContain("LIGHTHOUSES");
    assertThat(
            keywords("“ADA O’LARKIN is here,” they read. Ms O’Larkin came, and Ms O’Larkin left."))
        .contains("O’Larkin")
        .doesNotContain("ADA O’LARKIN");
  }

  @Test
  void Abbreviations_stay() {
    assertThat(keywords("HWO inspectors came.\nThen the HWO left.")).contains("HWO");
    assertThat(keywords("AIR is what HWO inspectors measured.\nThe air was good, the HWO said."))
        .contains("HWO");
  }

  private static List<String> keywords(String body) {
    return Keywords.of(article("en", "", body), Vocabulary.shipped()).stream()
        .map(Keyword::term)
        .toList();
  }
}
