package io.feedwire.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Block;
import java.util.List;

/// Documents of the DW API with one part in question.
final class DwDocuments {

  static final String FIRST = "The ferry leaves at six in the morning.";
  static final String LAST = "The last one comes back at ten.";

  static Article document(String members) {
    return only(
        """
        {"type": "Article", "id": 69600001, "languageId": 2, "name": "The ferry",
        "displayDate": "2024-03-02T10:00:00.000Z", %s}
        """
            .formatted(members));
  }

  static Article only(String json) {
    List<Article> articles = WiredParser.articles(json);
    assertThat(articles).hasSize(1);
    return articles.getFirst();
  }

  static Article withContent(String content) {
    return document(
        "\"body\": [%s, {\"content\": %s}, %s]".formatted(part(FIRST), content, part(LAST)));
  }

  static String part(String text) {
    return "{\"content\": {\"type\": \"Paragraph\", \"text\": \"%s\"}}".formatted(text);
  }

  static String between(Article article) {
    assertThat(article.text()).startsWith(FIRST + "\n").endsWith("\n" + LAST);
    return article
        .text()
        .substring(FIRST.length() + 1, article.text().length() - LAST.length() - 1);
  }

  static List<Block> blocks(Article article) {
    return article.body().subList(1, article.body().size() - 1);
  }

  private DwDocuments() {}
}
