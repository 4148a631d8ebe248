package io.feedwire.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.RejectionReason;
import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.source.FetchRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where the DW API has an article elsewhere than at the top of its document.
class DwDocumentsTest {

  private static final String WORDS = "The ferry leaves at six in the morning.";

  private static String article(int id) {
    return """
        {"type": "Article", "id": %d, "languageId": 2, "name": "The ferry",
        "body": [{"content": {"type": "Paragraph", "text": "%s"}}]}
        """
        .formatted(id, WORDS);
  }

  private static ParseResult.Parsed parsed(String json) {
    return (ParseResult.Parsed) WiredParser.parse(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[%s] | the document is wrapped in an array",
        "[ %s] | the document is wrapped in an array",
        "{\"data\": %s} | the document is wrapped in another object",
        "{\"status\": \"ok\", \"response\": {\"content\": %s}} | the document is wrapped in another"
            + " object",
      })
  void one_article_is_read_from_within_what_wraps_it(String wrapper, String repair) {
    List<Article> articles = WiredParser.articles(wrapper.formatted(article(69700001)));
    assertThat(articles)
        .singleElement()
        .satisfies(
            article -> {
              assertThat(article.id()).isEqualTo("dw:69700001");
              assertThat(article.text()).isEqualTo(WORDS);
              assertThat(article.provenance().repairs()).containsExactly(repair);
            });
  }

  @Test
  void several_articles_are_several() {
    String json = "{\"data\": [%s, null, %s]}".formatted(article(69700001), article(69700002));
    assertThat(WiredParser.articles(json))
        .extracting(Article::id)
        .containsExactly("dw:69700001", "dw:69700002");
  }

  @Test
  void what_an_array_names_alone_is_asked_for() {
    ParseResult.Parsed result =
        parsed(
            """
            [%s, {"type": "ArticleRef", "id": 5, "name": "Five",
            "url": "https://api.dw.com/api/detail/article/5"},
            {"reference": {"url": "https://api.dw.com/api/detail/article/6"}}]
            """
                .formatted(article(69700001)));
    assertThat(result.articles()).extracting(Article::id).containsExactly("dw:69700001");
    assertThat(result.requests())
        .extracting(FetchRequest::url)
        .containsExactly(
            "https://api.dw.com/api/detail/article/5", "https://api.dw.com/api/detail/article/6");
  }

  @Test
  void a_list_may_be_wrapped() {
    ParseResult.Parsed result =
        parsed(
            """
            {"data": {"languageId": 2, "items": [
            {"reference": {"url": "https://api.dw.com/api/detail/article/5"}}]}}
            """);
    assertThat(result.requests()).hasSize(1);
  }

  /// What an article has in such a field is not the article.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"data\": {\"name\": \"Other\", \"text\": \"Others.\"}, \"name\": \"The ferry\"",
        "\"name\": \"The ferry\", \"content\": [{\"name\": \"Other\", \"text\": \"Others.\"}]",
      })
  void an_article_is_no_wrapper(String members) {
    String json =
        "{\"languageId\": 2, %s, \"id\": 69700001, \"text\": \"%s\"}".formatted(members, WORDS);
    assertThat(WiredParser.articles(json))
        .singleElement()
        .satisfies(
            article -> {
              assertThat(article.headline()).isEqualTo("The ferry");
              assertThat(article.text()).isEqualTo(WORDS);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[{\"languageId\": 2} | MALFORMED",
        "[{\"languageId\": 2}] | NO_ARTICLE",
        "{\"data\": {\"languageId\": 2}} | NO_ARTICLE",
        "{\"data\": [[[[{\"languageId\": 2}]]]]} | MALFORMED",
        "[{\"languageId\": 2, \"url\": \"https://example.org/5\"}] | NO_ARTICLE",
        "[[{\"languageId\": 2}]] | UNKNOWN_FORMAT",
        "[text](https://example.org/) \"languageId\": 2 | UNKNOWN_FORMAT",
      })
  void what_holds_no_article_is_rejected(String json, RejectionReason reason) {
    assertThat(WiredParser.parse(json))
        .isInstanceOfSatisfying(
            ParseResult.Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo(reason));
  }

  @Test
  void no_more_articles_are_read_than_a_feed_has() {
    List<Article> articles =
        WiredParser.articles(
            "["
                + "{\"languageId\": 2, \"text\": \"%s\"},"
                    .formatted("x".repeat(1_000))
                    .repeat(5_001)
                + article(69700001)
                + "]");
    assertThat(articles).hasSize(5_000);
    assertThat(articles.getFirst().provenance().repairs())
        .contains("2 documents beyond the first 5000 were left out");
  }

  @Test
  void documents_that_hold_hardly_anything_are_read_by_the_length_of_all() {
    List<Article> articles =
        WiredParser.articles(
            "[" + "{\"languageId\": 2, \"text\": \"x\"},".repeat(5_000) + article(69700001) + "]");
    assertThat(articles).hasSizeBetween(250, 260);
    assertThat(articles.getFirst().provenance().repairs())
        .contains(
            "%d documents beyond the first %d were left out"
                .formatted(5_001 - articles.size(), articles.size()));
  }

  @Test
  void names_of_documents_end_where_documents_do() {
    ParseResult.Parsed parsed =
        (ParseResult.Parsed)
            WiredParser.parse(
                "["
                    + article(69700001)
                    + ",{\"url\": \"https://api.dw.com/api/detail/article/1\"}".repeat(5_000)
                    + ",{\"url\": \"https://api.dw.com/api/detail/article/2\"}]");
    assertThat(parsed.requests()).hasSize(1);
    assertThat(parsed.articles().getFirst().provenance().repairs())
        .contains("2 documents beyond the first 5000 were left out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"body\": [%s]                                  | \"x\"",
        "\"posts\": [%s]                                 | \"x\"",
        "\"body\": [{\"rows\": [%s]}]                    | [\"x\", \"y\"]",
        "\"text\": \"x\", \"authors\": [%s]              | \"x\"",
        "\"text\": \"x\", \"images\": [%s]               | {}",
        "\"text\": \"x\", \"mainContent\": {\"sizes\": [%s]} | \"x\"",
        "\"body\": [{\"answers\": [%s]}]                 | {\"name\": \"x\", \"image\": {}}",
        "\"text\": \"x\", \"referenceGroups\": [{\"items\": [%s]}] | \"x\"",
      })
  void lists_without_end_are_read_as_far_as_any_article_goes(String holder, String value) {
    String all = (value + ",").repeat(20_000) + value;
    List<Article> articles =
        WiredParser.articles("{\"languageId\": 2, %s}".formatted(holder.formatted(all)));
    assertThat(articles).hasSize(1);
    assertThat(articles.getFirst().provenance().repairs())
        .anyMatch(
            repair -> repair.matches("\\d+ values of lists behind the first \\d+ were left out"));
  }

  @Test
  void paragraphs_are_all_read_up_to_the_cap_on_blocks() {
    List<Article> articles =
        WiredParser.articles(
            "{\"languageId\": 2, \"body\": [" + "\"x\",".repeat(20_000) + "\"x\"]}");
    assertThat(articles.getFirst().body()).hasSize(5_000);
  }

  /// Its files follow from its number, and each is an address.
  @Test
  void a_picture_in_a_body_counts_for_more_than_a_paragraph() {
    String picture = ",{\"type\": \"Image\", \"url\": \"//static.dw.com/image/69700004_301.jpg\"}";
    List<Article> articles =
        WiredParser.articles(
            "{\"languageId\": 2, \"body\": [\"x\"%s]}".formatted(picture.repeat(4_000)));
    assertThat(articles.getFirst().body()).hasSizeBetween(1_900, 2_500);
  }

  @Test
  void kinds_without_end_are_not_all_named() {
    var parts = new StringBuilder("\"x\"");
    for (int i = 0; i < 100; i++) {
      parts.append(",{\"type\": \"Kind").append(i).append("\", \"text\": \"x\"}");
    }
    List<Article> articles =
        WiredParser.articles("{\"languageId\": 2, \"body\": [%s]}".formatted(parts));
    assertThat(articles.getFirst().provenance().repairs())
        .hasSize(21)
        .contains(
            "Unknown content 'Kind19' is read for what it holds",
            "Unknown content is read for what it holds");
  }

  private static Article live(String posts) {
    List<Article> articles =
        WiredParser.articles(
            """
            {"type": "Liveblog", "id": 69700003, "languageId": 2, "name": "The river rises",
            "body": [{"content": {"type": "Paragraph", "text": "%s"}}], "posts": [%s]}
            """
                .formatted(WORDS, posts.replace('\'', '"')));
    assertThat(articles).hasSize(1);
    return articles.getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'title': 'Noon', 'text': '<p>It rises.</p><p>Slowly.</p>'} | Noon/It rises./Slowly.",
        "{'name': 'Noon', 'date': '2024-03-02T12:00:00Z', 'body': [{'content': {'type':"
            + " 'Paragraph', 'text': 'It rises.'}}]} | Noon/It rises.",
        "{'title': 'Noon', 'contents': [{'type': 'Paragraph', 'text': 'It rises.'}]}, {'title':"
            + " 'Later'}, 'It falls.' | Noon/It rises./Later/It falls.",
        "{'content': {'type': 'LiveblogPost', 'title': 'Noon', 'text': 'It rises.'}} | Noon/It"
            + " rises.",
        "{'title': 'Noon', 'text': 'It rises.', 'body': [{'type': 'Paragraph', 'text': '<b>It</b>"
            + " rises.'}]} | Noon/It rises.",
        "{'title': 'By boat?', 'answers': ['Yes', 'No']} | By boat?/Yes/No",
      })
  void posts_are_sections_of_the_body(String posts, String lines) {
    Article article = live(posts);
    assertThat(article.text()).isEqualTo(WORDS + "\n" + lines.replace('/', '\n'));
    assertThat(article.body().get(1)).isInstanceOf(Block.Heading.class);
    assertThat(article.provenance().repairs()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'image': %s", "'mainContent': %s", "'images': [%s]", "'body': [%s]"})
  void a_post_keeps_its_pictures(String member) {
    String image =
        "{'type': 'Image', 'id': 69700004, 'sizes': [{'url':"
            + " 'https://static.dw.com/image/69700004_304.jpg'}]}";
    Article article =
        live("{'title': 'Noon', 'text': 'It rises.', %s}".formatted(member.formatted(image)));
    assertThat(article.images()).extracting(Image::id).containsExactly("dw:69700004");
    assertThat(article.body().getLast()).isInstanceOf(Block.Figure.class);
    assertThat(article.text()).isEqualTo(WORDS + "\nNoon\nIt rises.");
  }
}
