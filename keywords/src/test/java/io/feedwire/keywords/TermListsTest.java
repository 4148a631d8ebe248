package io.feedwire.keywords;

import static io.feedwire.keywords.Texts.article;
import static io.feedwire.keywords.Texts.canonical;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.keywords.text.ArticleText;
import io.feedwire.keywords.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermListsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hafen, Fähren, Norderhafen | Hafen | Fähren | Norderhafen",
        "Hafen,Fähren,Norderhafen, | Hafen | Fähren | Norderhafen",
        "港口，渡轮，青湾大桥 | 港口 | 渡轮 | 青湾大桥",
        "ميناء، عبّارة، جسر | ميناء | عبّارة | جسر"
      })
  void A_list_in_one_tag_is_taken_apart(String tag, String first, String second, String third) {
    assertThat(TermLists.parts(tag)).containsExactly(first, second, third);
  }

  @Test
  void Two_with_a_semicolon_between_them_are_a_list() {
    assertThat(TermLists.parts("Port Larkin; ferries")).containsExactly("Port Larkin", "ferries");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Larkin, D.C.",
        "Marrow, Anna",
        "Larkin, Vt., Area",
        "Pots, Pans and Pumps, Inc.",
        "Moth, Lark & Wren, Ferrymen",
        "1,000,000 gulls",
        "港口、渡轮和大桥",
        "Port Larkin"
      })
  void What_may_be_a_name_stays_one(String tag) {
    assertThat(TermLists.parts(tag)).containsExactly(tag);
  }

  @Test
  void A_comma_at_the_end_is_none_of_the_term() {
    assertThat(TermLists.parts("渡轮问题， ")).containsExactly("渡轮问题");
  }

  @Test
  void What_the_article_says_as_it_is_declared_is_no_list() {
    String[] declared = {"Moor, Mend, Sail", "Gulls, Buoys, Lamps"};
    ArticleText article =
        article("en", "A film of ferries", "\"Moor, Mend, Sail\" is a film.", declared);

    List<String> keywords = canonical(article, Vocabulary.shipped());

    assertThat(keywords)
        .contains("moor, mend, sail", "gulls", "buoys", "lamps")
        .doesNotContain("gulls, buoys, lamps");
  }
}
