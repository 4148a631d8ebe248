package io.feedwire.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Article;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// JSON as people and careless programs write it is read as what they meant.
class DamagedJsonTest {

  private static final String JSON_FEED =
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "The Harbour Post", "items": [
      {"id": "1", "url": "https://harbour.example/ferry", "title": "The ferry", "content_text": "It sails."},
      {"id": "2", "url": "https://harbour.example/rain", "title": "Rain", "content_text": "On Sunday."}]}
      """;

  private static final String DW =
      """
      {"type": "Article", "id": 90000777, "languageId": 1, "name": "The ferry",
      "displayDate": "2024-03-02T10:00:00.000Z", "body": [
      {"content": {"type": "Paragraph", "text": "<p>It sails.</p>"}}]}
      """;

  private static void isReadAs(String whole, String found, String by) {
    assertThat(whole).contains(found);
    List<Article> articles = WiredParser.articles(whole.replace(found, by));
    assertThat(articles)
        .extracting(Article::headline, Article::url, Article::text)
        .containsExactlyElementsOf(
            assertThat(WiredParser.articles(whole))
                .extracting(Article::headline, Article::url, Article::text)
                .actual());
    assertThat(articles.getFirst().provenance().repairs())
        .containsExactly("the JSON is not well-formed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Sunday.\"}]}         | Sunday.\"},]}",
        "Sunday.\"}]}         | Sunday.\",}]}",
        "\"title\": \"Rain\"  | \"title\": \"\\Rain\"",
        "\"title\": \"Rain\"  | \"title\": \"Ra\u0001in\"",
        "\"title\": \"Rain\"  | 'title': 'Rain'",
        "\"title\": \"Rain\"  | title: \"Rain\"",
        "\"title\": \"Rain\"  | \"title\": \"Rain\", \"rank\": NaN",
        "\"items\": [         | \"items\": [ /* newest first */",
        "\"title\": \"Rain\"  | \"title\": \"Snow\", \"title\": \"Rain\"",
        "\"items\": [         | \"items\": [], \"items\": [",
      })
  void a_fault_in_a_json_feed_costs_nothing(String found, String by) {
    isReadAs(JSON_FEED, found, by);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "</p>\"}}]}           | </p>\"}},]}",
        "</p>\"}}]}           | </p>\"}}],}",
        "\"The ferry\"        | \"The \u0001ferry\"",
        "\"languageId\": 1    | \"languageId\": 01",
        "\"body\": [          | \"body\": [{\"content\": {\"type\": \"Paragraph\", \"text\": \"<p>No.</p>\"}}], \"body\": [",
      })
  void a_fault_in_an_article_of_the_dw_api_costs_nothing(String found, String by) {
    isReadAs(DW, found, by);
  }

  @ParameterizedTest
  @ValueSource(strings = {"home_page_url", "feed_url"})
  void an_address_without_host_is_of_the_feed_s_site(String name) {
    String feed =
        JSON_FEED
            .replace("https://harbour.example/", "/")
            .replace("\"items\"", "\"" + name + "\": \"https://harbour.example/all\", \"items\"");
    assertThat(WiredParser.articles(feed))
        .extracting(Article::url)
        .containsExactly("https://harbour.example/ferry", "https://harbour.example/rain");
  }

  @Test
  void json_feeds_behind_one_another_are_all_read() {
    String next = JSON_FEED.replace("/ferry", "/bridge").replace("/rain", "/snow");
    List<Article> articles = WiredParser.articles(JSON_FEED + next);
    assertThat(articles)
        .extracting(Article::url)
        .containsExactly(
            "https://harbour.example/ferry",
            "https://harbour.example/rain",
            "https://harbour.example/bridge",
            "https://harbour.example/snow");
    assertThat(articles.getLast().provenance().repairs())
        .containsExactly("2 feeds that follow one another were read as one");
  }

  @Test
  void articles_of_the_dw_api_behind_one_another_are_all_read() {
    List<Article> articles = WiredParser.articles(DW + DW.replace("90000777", "90000778"));
    assertThat(articles).extracting(Article::id).containsExactly("dw:90000777", "dw:90000778");
    assertThat(articles.getLast().provenance().repairs())
        .containsExactly("documents follow one another");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!-- made by a program -->", "{\"items\": [", "]]", "end"})
  void what_is_damaged_behind_a_document_costs_nothing_before_it(String behind) {
    List<Article> feed = WiredParser.articles(JSON_FEED + behind);
    assertThat(feed).extracting(Article::headline).containsExactly("The ferry", "Rain");
    assertThat(feed.getFirst().provenance().repairs())
        .containsExactly("what stands behind the feed is no JSON");
    List<Article> dw = WiredParser.articles(DW + behind);
    assertThat(dw).extracting(Article::id).containsExactly("dw:90000777");
    assertThat(dw.getFirst().provenance().repairs())
        .contains("what stands behind the document is no JSON", "the JSON is not well-formed");
  }

  @Test
  void what_is_no_item_is_left_out() {
    List<Article> articles =
        WiredParser.articles(JSON_FEED.replace("\"items\": [", "\"items\": [null, 7,"));
    assertThat(articles).extracting(Article::headline).containsExactly("The ferry", "Rain");
    assertThat(articles.getFirst().provenance().repairs())
        .containsExactly("2 items that are no objects were left out");
  }
}
