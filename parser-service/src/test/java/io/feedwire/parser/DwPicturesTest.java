package io.feedwire.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures of contents whose kind is not known.
class DwPicturesTest {

  private static final String FIRST = "The ferry leaves at six in the morning.";

  private static final String PICTURE =
      "{'id': 69600009, 'sizes': [{'url': 'https://static.dw.com/image/69600009_304.jpg'}]}";

  private static Article withContent(String content) {
    String json =
        "{'languageId': 2, 'id': 69600001, 'name': 'The ferry', 'body': [{'content': {'type':"
            + " 'Paragraph', 'text': '%s'}}, {'content': %s}]}";
    return WiredParser.articles(json.formatted(FIRST, content).replace('\'', '"')).getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type': 'Map', 'name': 'A map', 'image': %s} | ``",
        "{'type': 'InfoBox', 'name': 'Boats', 'text': 'Eight.', 'image': %s} | /Boats/Eight.",
        "{'type': 'Infographic', 'description': 'A year.', 'previewImage': %s} | /A year.",
        "{'type': 'Quote', 'text': 'We sail.', 'author': 'Ilse Brandt', 'image': %s} | /We sail./—"
            + " Ilse Brandt",
      })
  void content_of_an_unknown_kind_keeps_its_picture(String content, String lines) {
    Article article = withContent(content.formatted(PICTURE));
    assertThat(article.images()).extracting(Image::id).containsExactly("dw:69600009");
    assertThat(article.body().getLast()).isInstanceOf(Block.Figure.class);
    assertThat(article.text()).isEqualTo(FIRST + lines.replace('/', '\n'));
  }

  @Test
  void an_answer_keeps_its_picture() {
    Article article =
        withContent(
            "{'type': 'Poll', 'question': 'Which?', 'answers': [{'text': 'This', 'image': %s}]}"
                .formatted(PICTURE));
    assertThat(article.images()).extracting(Image::id).containsExactly("dw:69600009");
    assertThat(article.text()).isEqualTo(FIRST + "\nWhich?\nThis");
  }
}
