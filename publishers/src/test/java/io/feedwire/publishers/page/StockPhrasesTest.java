package io.feedwire.publishers.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StockPhrasesTest {

  private static final StockPhrases LINES = StockPhrases.read("furniture-lines.txt");
  private static final StockPhrases LABELS = StockPhrases.read("further-reading.txt");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The post The ferry sails appeared first on Harbour Post.",
        "L’article Le bac part est apparu en premier sur Le Quai.",
        "L'article  Le\u00a0bac part est apparu en premier sur Le Quai",
        "ADVERTISEMENT",
        "Advertisement - Continue Reading Below",
        "— Anzeige —",
        "The ferry was originally published in Quay on Medium, where people are continuing the"
            + " conversation by highlighting and responding to this story.",
        "Sign up for our morning newsletter, and never miss a boat.",
        "Sign up for our newsletter",
        "submitted by /u/captain [link] [comments]",
        "《某文》最先出现在某站。",
        "投稿 渡し船が出る は 港新聞 に最初に表示されました。",
        "広告",
      })
  void a_stock_line_is_known_by_its_words(String line) {
    assertThat(LINES.holds(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "…",
        "The post of harbour master is vacant.",
        "The post appeared to be vacant when our reporter came.",
        "Advertisements for the ferry were pasted over.",
        "Signing up for our newsletter is free.",
      })
  void prose_is_none(String line) {
    assertThat(LINES.holds(line)).isFalse();
  }

  @Test
  void words_that_differ_are_a_headline_at_most() {
    assertThat(LINES.holds("The post " + "X".repeat(240) + " appeared first on Quay.")).isTrue();
    assertThat(LINES.holds("The post " + "X".repeat(241) + " appeared first on Quay.")).isFalse();
    assertThat(LINES.holds("The post " + "X".repeat(1_000) + " appeared first on Quay.")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Lesen Sie auch:", "» Baca juga", "[Related articles]", "関連記事", "اقرأ أيضاً:"})
  void marks_around_a_label_make_no_difference(String line) {
    assertThat(LABELS.mayBegin(line)).isTrue();
    assertThat(LABELS.holds(line)).isTrue();
  }

  @Test
  void a_list_that_is_not_there_is_an_error() {
    assertThatThrownBy(() -> StockPhrases.read("none.txt")).hasMessageContaining("none.txt");
  }
}
