package io.feedwire.parser;

import static io.feedwire.parser.DwDocuments.FIRST;
import static io.feedwire.parser.DwDocuments.between;
import static io.feedwire.parser.DwDocuments.blocks;
import static io.feedwire.parser.DwDocuments.document;
import static io.feedwire.parser.DwDocuments.only;
import static io.feedwire.parser.DwDocuments.part;
import static io.feedwire.parser.DwDocuments.withContent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Role;
import io.feedwire.contracts.article.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What documents of the DW API could have that none of those seen has: parts under other names.
class DwUnknownContentsTest {

  @Test
  void groups_may_be_one_alone() {
    Article article =
        document(
            """
            "body": [%s], "referenceGroups": {"type": "Keywords", "items": [{"name": "ferry"}]}
            """
                .formatted(part(FIRST)));
    assertThat(article.declaredKeywords()).containsExactly("ferry");
  }

  @Test
  void several_things_above_a_text_are_all_shown() {
    Article article =
        document(
            """
            "mainContent": [%s, %s], "body": [%s]
            """
                .formatted(image(69600101), image(69600102), part(FIRST)));
    assertThat(article.images())
        .extracting(Image::id, Image::roles)
        .containsExactly(
            tuple("dw:69600101", List.of(Role.LEAD)), tuple("dw:69600102", List.of(Role.BODY)));
  }

  private static String image(int id) {
    return """
    {"type": "Image", "id": %d, "name": "The quay", "sizes":
    [{"width": 700, "height": 394, "url": "https://static.dw.com/image/%d_303.jpg"}]}\
    """
        .formatted(id, id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type': 'OrderedList', 'entries': [{'text': 'One'}, {'text': 'Two'}]} | One/Two",
        "{'type': 'Timeline', 'events': [{'title': 'May', 'text': 'It sails.'}]} | May/It sails.",
        "{'type': 'Box', 'text': 'One.', 'styles': ['wide'], 'ratios': [1]}      | One.",
      })
  void parts_of_unknown_content_may_have_any_name(String content, String text) {
    assertThat(between(withContent(content.replace('\'', '"')))).isEqualTo(text.replace('/', '\n'));
  }

  @Test
  void pictures_of_unknown_content_may_have_any_name() {
    Article article =
        withContent(
            "{\"type\": \"ImageComparison\", \"leftImage\": %s, \"rightImage\": %s}"
                .formatted(image(69600103), image(69600104)));
    assertThat(article.images())
        .extracting(Image::id)
        .containsExactly("dw:69600103", "dw:69600104");
  }

  @ParameterizedTest
  @ValueSource(strings = {"embedUrl", "src"})
  void what_another_site_shows_may_be_named_otherwise(String key) {
    Article article =
        withContent(
            "{\"type\": \"Embed\", \"%s\": \"https://www.youtube.com/embed/aaaaaaaaaaa\"}"
                .formatted(key));
    assertThat(blocks(article)).hasSize(1).first().isInstanceOf(Block.Embed.class);
  }

  @Test
  void words_with_an_address_lead_there() {
    Article article =
        withContent(
            "{\"type\": \"Note\", \"text\": \"It sails.\", \"url\":"
                + " \"https://ferry.example/5\"}");
    assertThat(between(article)).isEqualTo("It sails.");
    assertThat(article.references())
        .extracting(Reference::href)
        .containsExactly("https://ferry.example/5");
  }

  @Test
  void a_document_may_name_its_fields_as_others_do() {
    Article article =
        only(
            """
            {"languageId": 2, "id": 69600009, "name": null, "title": "The ferry", "categoryName":
            {"name": "Rivers"}, "categories": [{"id": 1, "name": "Rivers"}, {"name": "Boats"}],
            "authors": [{"firstName": "Ilse", "lastName": "Brandt"}], "body": [%s]}
            """
                .formatted(part(FIRST)));
    assertThat(article.headline()).isEqualTo("The ferry");
    assertThat(article.sections()).containsExactly("Rivers", "Boats");
    assertThat(article.bylines()).containsExactly("Ilse Brandt");
  }
}
