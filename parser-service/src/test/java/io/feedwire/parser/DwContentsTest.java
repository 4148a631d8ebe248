package io.feedwire.parser;

import static io.feedwire.parser.DwDocuments.FIRST;
import static io.feedwire.parser.DwDocuments.LAST;
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
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Reference;
import io.feedwire.contracts.source.FetchRequest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a document of the DW API says in another shape than those seen is read all the same.
class DwContentsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type': 'InfoBox', 'name': 'In figures', 'text': 'Eight boats.'}             | In"
            + " figures/Eight boats.",
        "{'type': 'InfoBox', 'name': 'Boats', 'body': [{'content': {'type': 'Paragraph', 'text':"
            + " 'Eight.'}}]} | Boats/Eight.",
        "{'type': 'FactBox', 'items': [{'name': 'Length', 'text': '40 m'}]}            | Length/40"
            + " m",
        "{'type': 'List', 'items': ['One boat', 'Two quays']}                          | One"
            + " boat/Two quays",
        "{'type': 'Box', 'description': 'Only in summer.'}                             | Only in"
            + " summer.",
        "{'type': 'ExternalLink', 'text': 'See the quay.'}                             | See the"
            + " quay.",
        "{'type': 'Headline', 'name': 'At noon'}                                       | At noon",
        "{'type': 'Paragraph', 'text': ['One.', 'Two.']}                               | One./Two.",
        "{'type': 'Paragraph', 'text': {'html': 'One.'}}                               | One.",
        "'Words alone.'                                                                | Words"
            + " alone.",
        "[{'type': 'Paragraph', 'text': 'One.'}, {'type': 'Paragraph', 'text': 'Two.'}] |"
            + " One./Two.",
        "{'type': 'Quote', 'text': 'We sail.', 'author': 'Ilse Brandt'}                | We sail./—"
            + " Ilse Brandt",
        "{'type': 'Quote', 'quote': 'We sail.', 'name': 'Ilse Brandt'}                 | We sail./—"
            + " Ilse Brandt",
        "{'type': 'LiveblogEntry', 'name': 'Noon', 'body': [{'type': 'Paragraph', 'text': 'It"
            + " sails.'}]} | Noon/It sails.",
      })
  void words_are_kept_wherever_content_has_them(String content, String lines) {
    assertThat(between(withContent(content.replace('\'', '"'))))
        .isEqualTo(lines.replace('/', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type': 'Poll', 'question': 'By boat?', 'answers': [{'text': 'Yes'}, 'No']} | By"
            + " boat?/Yes/No",
        "{'type': 'Poll', 'name': 'Your way', 'options': [{'name': 'a & b'}, {'title': 'c'}]} | Your"
            + " way/a & b/c",
        "{'type': 'Quiz', 'questions': [{'question': 'Length?', 'choices': ['1 m', '40 m']}]} |"
            + " Length?/1 m/40 m",
      })
  void answers_are_a_list(String content, String lines) {
    Article article = withContent(content.replace('\'', '"'));
    assertThat(between(article)).isEqualTo(lines.replace('/', '\n'));
    assertThat(blocks(article).getLast())
        .isInstanceOfSatisfying(Block.ListBlock.class, list -> assertThat(list.items()).hasSize(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type': 'Table', 'columns': ['Boat', 'Metres'], 'rows': [['Ilse', 40], [null, '12']]}",
        "{'type': 'Table', 'rows': [{'type': 'HeaderRow', 'cells': ['Boat', 'Metres']}, {'cells':"
            + " [{'text': 'Ilse'}, {'content': {'text': '40'}}]}, {'cells': [{}, {'body':"
            + " [{'type': 'Paragraph', 'text': '12'}]}]}]}",
        "{'rows': [[{'type': 'header', 'text': 'Boat'}, {'type': 'header', 'text': 'Metres'}],"
            + " ['Ilse', '40'], ['', '12']]}",
      })
  void rows_are_a_table(String content) {
    assertThat(blocks(withContent(content.replace('\'', '"'))))
        .singleElement()
        .isEqualTo(
            new Block.Table(
                null,
                List.of(
                    row(true, "Boat", "Metres"), row(false, "Ilse", "40"), row(false, "", "12"))));
  }

  private static Block.Table.Row row(boolean header, String... cells) {
    return new Block.Table.Row(
        Stream.of(cells)
            .map(
                words ->
                    new Block.Table.Cell(
                        header, words.isEmpty() ? List.of() : List.of(Inline.of(words))))
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type': 'Columns', 'columns': [{'type': 'Paragraph', 'text': 'One.'}, {'type':"
            + " 'Paragraph', 'text': 'Two.'}]}",
        "{'type': 'Grid', 'rows': [{'body': [{'type': 'Paragraph', 'text': 'One.'}]}, {'text':"
            + " 'Two.'}]}",
      })
  void what_is_no_table_is_read_as_parts(String content) {
    assertThat(between(withContent(content.replace('\'', '"')))).isEqualTo("One.\nTwo.");
  }

  @Test
  void headlines_and_quotations_are_no_paragraphs() {
    assertThat(blocks(withContent("{\"type\": \"H2\", \"text\": \"At noon\"}")))
        .singleElement()
        .isInstanceOf(Block.Heading.class);
    assertThat(blocks(withContent("{\"type\": \"Quote\", \"text\": \"We sail.\"}")))
        .singleElement()
        .isInstanceOf(Block.Quote.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'type': 'Embed', 'code': '<iframe"
            + " src=\\'https://www.youtube.com/embed/abcdefghijk\\'></iframe>', 'name': 'for"
            + " editors' | youtube",
        "'type': 'HtmlEmbed', 'html': '<iframe"
            + " src=\\'https://datawrapper.dwcdn.net/AbCdE/3/\\'></iframe>' | datawrapper",
        "'type': 'Twitter', 'url': 'https://twitter.com/ferry/status/1755555555555555555' | x",
        "'type': 'Instagram', 'url': 'https://www.instagram.com/p/CabcDEF/'              |"
            + " instagram",
      })
  void what_another_site_shows_is_embedded(String members, String provider) {
    Article article =
        withContent("{" + members.replace("\\'", "`").replace('\'', '"').replace('`', '\'') + "}");
    assertThat(blocks(article))
        .singleElement()
        .isInstanceOfSatisfying(
            Block.Embed.class, embed -> assertThat(embed.provider()).isEqualTo(provider));
    assertThat(article.text()).isEqualTo(FIRST + "\n" + LAST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'type': 'GalleryRef', 'id': 7, 'name': 'Quays', 'url':"
            + " 'https://api.dw.com/api/detail/gallery/7'",
        "'type': 'Teaser', 'reference': {'type': 'GalleryRef', 'id': 7, 'name': 'Quays', 'url':"
            + " 'https://api.dw.com/api/detail/gallery/7'}",
        "'type': 'Related', 'items': [{'type': 'GalleryRef', 'id': 7, 'name': 'Quays', 'url':"
            + " 'https://api.dw.com/api/detail/gallery/7'}]",
      })
  void what_leads_to_another_document_is_a_reference(String members) {
    Article article = withContent("{" + members.replace('\'', '"') + "}");
    assertThat(article.references())
        .extracting(Reference::target, Reference::label)
        .containsExactly(tuple("dw:7", "Quays"));
    assertThat(article.text()).isEqualTo(FIRST + "\n" + LAST);
  }

  @Test
  void files_make_a_video_of_content_of_any_kind() {
    Article article =
        withContent(
            """
            {"type": "LiveStream", "id": 5, "name": "The quay",
            "sources": [{"format": "HLS", "url": "https://example.org/quay.m3u8"}]}
            """);
    assertThat(blocks(article)).singleElement().isInstanceOf(Block.Video.class);
  }

  @Test
  void a_video_of_which_nothing_is_known_is_none() {
    assertThat(blocks(withContent("{\"type\": \"Video\", \"sources\": null}"))).isEmpty();
  }

  @Test
  void the_plain_text_stands_for_a_body_without_words() {
    assertThat(document("\"body\": [], \"text\": \"%s\\n%s\"".formatted(FIRST, LAST)).text())
        .isEqualTo(FIRST + "\n" + LAST);
    assertThat(document("\"text\": \"%s\"".formatted(FIRST)).text()).isEqualTo(FIRST);
  }

  @Test
  void the_plain_text_is_not_said_again() {
    Article article = document("\"text\": \"Other.\", \"body\": [%s]".formatted(part(FIRST)));
    assertThat(article.text()).isEqualTo(FIRST);
  }

  @Test
  void a_body_may_be_one_part() {
    assertThat(document("\"body\": " + part(FIRST)).text()).isEqualTo(FIRST);
  }

  @Test
  void texts_beside_the_body_may_hold_references_and_markup() {
    Article article =
        only(
            """
            {"type": "Article", "id": 69600002, "languageId": 2, "name": "Tom &amp; Anna&#39;s &quot;quay&quot; < 5",
            "mainContent": {"type": "Image", "id": 69600003, "description": "The <b>quay</b> &amp; its boats",
            "sizes": [{"url": "https://static.dw.com/image/69600003_301.jpg"}]},
            "body": [%s]}
            """
                .formatted(part(FIRST)));
    assertThat(article.headline()).isEqualTo("Tom & Anna's \"quay\" < 5");
    assertThat(article.images())
        .singleElement()
        .extracting(Image::caption)
        .isEqualTo("The quay & its boats");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'sizes': ['https://static.dw.com/image/69600004_303.jpg']",
        "'url': 'https://static.dw.com/image/69600004_${formatId}.jpg'",
        "'url': 'https://static.dw.com/image/69600004_304.jpg', 'sizes': []",
        "'sizes': [{'width': 0, 'height': 0, 'url':"
            + " 'https://static.dw.com/image/69600004_304.jpg'}]",
      })
  void an_image_is_read_from_its_address_alone(String members) {
    Article article =
        withContent(
            "{'type': 'Image', 'id': 69600004, ".replace('\'', '"')
                + members.replace('\'', '"')
                + "}");
    assertThat(article.images())
        .singleElement()
        .satisfies(
            image -> {
              assertThat(image.id()).isEqualTo("dw:69600004");
              assertThat(image.renditions())
                  .noneMatch(file -> Integer.valueOf(0).equals(file.width()));
            });
  }

  @Test
  void the_image_of_a_recording_is_kept() {
    Article article =
        only(
            """
            {"type": "Audio", "id": 69600005, "languageId": 2, "name": "The ferry heard",
            "mainContent": {"type": "Audio", "id": 69600005, "name": "The ferry heard",
            "sources": [{"format": "mp3", "url": "https://example.org/ferry.mp3"}],
            "previewImage": {"type": "Image", "id": 69600006,
            "sizes": [{"width": 220, "height": 124, "url": "https://static.dw.com/image/69600006_301.jpg"}]}}}
            """);
    assertThat(article.images())
        .singleElement()
        .extracting(Image::roles)
        .isEqualTo(List.of(Role.LEAD, Role.PREVIEW));
  }

  @Test
  void a_gallery_has_its_images_at_the_top_or_beside_their_words() {
    String image =
        """
        {"type": "Image", "id": 69600007, "name": "The quay",
        "sizes": [{"url": "https://static.dw.com/image/69600007_304.jpg"}]}
        """;
    Article top = document("\"images\": [%s]".formatted(image));
    Article beside =
        document(
            """
            "body": [{"content": {"type": "ImageGallery",
            "images": [{"image": %s, "name": "Quay", "text": "At low water."}]}}]
            """
                .formatted(image));
    assertThat(top.images()).extracting(Image::id).containsExactly("dw:69600007");
    assertThat(beside.body())
        .singleElement()
        .isInstanceOfSatisfying(
            Block.Gallery.class,
            gallery ->
                assertThat(gallery.items())
                    .containsExactly(
                        new Block.Gallery.Item("dw:69600007", "Quay", "At low water.")));
  }

  @Test
  void authors_are_names_or_have_them() {
    Article article =
        document(
            """
            "authors": ["Ilse Brandt", {"name": "Karl Hansen"}, {"name": "null"}], "author": "null",
            "body": [%s, {"content": {"type": "AuthorBox", "name": "Anna Ruiz", "description": "Reporter"}}]
            """
                .formatted(part(FIRST)));
    assertThat(article.bylines()).containsExactly("Ilse Brandt", "Karl Hansen", "Anna Ruiz");
    assertThat(article.text()).isEqualTo(FIRST);
  }

  @Test
  void a_group_of_keywords_may_name_them_alone() {
    Article article =
        document(
            """
            "body": [%s], "referenceGroups": [{"type": "Keywords", "items": ["ferry",
            {"name": "quay &amp; boats", "url": "https://api.dw.com/api/search/global?terms=quay"}]}]
            """
                .formatted(part(FIRST)));
    assertThat(article.declaredKeywords()).containsExactly("ferry", "quay & boats");
    assertThat(article.references()).isEmpty();
  }

  @Test
  void a_number_may_have_gone_through_a_program_of_floats() {
    assertThat(
            only("{\"languageId\": 2.0, \"id\": 69600008.0, \"name\": \"The ferry\", \"body\": [%s]}"
                    .formatted(part(FIRST)))
                .id())
        .isEqualTo("dw:69600008");
  }

  @Test
  void lists_within_a_list_are_followed() {
    ParseResult result =
        WiredParser.parse(
            """
            {"languageId": 2, "type": "Overview", "items": [{"type": "TeaserGroup", "items": [
            {"reference": {"type": "ArticleRef", "url": "https://api.dw.com/api/detail/article/5"}}]}]}
            """);
    assertThat(result).isInstanceOf(ParseResult.Parsed.class);
    assertThat(((ParseResult.Parsed) result).requests())
        .extracting(FetchRequest::url)
        .containsExactly("https://api.dw.com/api/detail/article/5");
  }
}
