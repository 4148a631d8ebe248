package io.feedwire.parser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.feedwire.contracts.RejectionReason;
import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.json.Json;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.parser.ParseResult.Parsed;
import io.feedwire.parser.ParseResult.Rejected;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the bytes, the end is one rejection with a reason or articles with the repair noted, in
/// time, and the next document is read.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BadInputTest {

  private static final String ITEM =
      "<item><title>Whole</title><link>https://a.example.org/1</link>"
          + "<description>All of it.</description></item>";
  private static final String FEED =
      "<rss version='2.0'><channel><title>A</title>" + ITEM + "</channel></rss>";

  @AfterEach
  void the_next_document_is_read() {
    assertThat(articles(FEED.getBytes(UTF_8)))
        .singleElement()
        .extracting(Article::headline)
        .isEqualTo("Whole");
  }

  @Test
  void nothing_is_empty() {
    assertThat(rejected(new byte[0]).reason()).isEqualTo(RejectionReason.EMPTY);
    assertThat(rejected(" \r\n\t".getBytes(UTF_8)).reason()).isEqualTo(RejectionReason.EMPTY);
  }

  @Test
  void ten_megabytes_are_too_large_and_the_message_has_the_numbers() {
    byte[] bytes = "<rss>".repeat(2 * 1024 * 1024).getBytes(UTF_8);
    Rejected rejected = rejected(bytes);
    assertThat(rejected.reason()).isEqualTo(RejectionReason.TOO_LARGE);
    assertThat(rejected.message()).contains("10485760", "" + Json.MAX_DOCUMENT_BYTES);
  }

  @Test
  void of_what_was_cut_behind_the_largest_payload_no_number_is_claimed() {
    assertThat(rejected(new byte[Topics.MAX_PAYLOAD_BYTES + 1]).message())
        .isEqualTo("the document has more than 16777216 bytes, 8388608 are read at most");
  }

  @Test
  void binary_data_is_not_text() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};
    assertThat(rejected(png).reason()).isEqualTo(RejectionReason.BINARY);
  }

  @Test
  void a_web_page_is_no_feed() {
    Rejected rejected =
        rejected("<!DOCTYPE html><html><head><title>Hi</title></head></html>".getBytes(UTF_8));
    assertThat(rejected.reason()).isEqualTo(RejectionReason.UNKNOWN_FORMAT);
    assertThat(rejected.message()).isEqualTo("a web page, not a feed");
  }

  @Test
  void a_list_of_feeds_is_no_feed_either() {
    Rejected rejected =
        rejected("<?xml version='1.0'?><opml version='2.0'><body/></opml>".getBytes(UTF_8));
    assertThat(rejected.reason()).isEqualTo(RejectionReason.UNKNOWN_FORMAT);
    assertThat(rejected.message()).contains("OPML").contains("feedwire import");
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 90, 130, 150, 152})
  void a_feed_cut_off_anywhere_keeps_what_is_complete(int cut) {
    String two = FEED.replace("</channel>", ITEM.replace("/1", "/2") + "</channel>");
    int firstEnd = two.indexOf("</item>") + "</item>".length();
    List<Article> kept = articles(two.substring(0, firstEnd + cut % 90).getBytes(UTF_8));
    assertThat(kept).singleElement().extracting(Article::headline).isEqualTo("Whole");
    assertThat(kept.getFirst().provenance().repairs()).anyMatch(r -> r.contains("ends early"));
  }

  @Test
  void a_feed_cut_off_in_its_first_item_is_malformed() {
    assertThat(rejected(FEED.substring(0, 80).getBytes(UTF_8)).reason())
        .isEqualTo(RejectionReason.MALFORMED);
  }

  @Test
  void a_feed_without_items_is_in_order() {
    assertThat(articles("<rss><channel><title>A</title></channel></rss>".getBytes(UTF_8)))
        .isEmpty();
    assertThat(articles("<feed xmlns='http://www.w3.org/2005/Atom'/>".getBytes(UTF_8))).isEmpty();
  }

  @Test
  void an_item_without_anything_is_an_article_without_words() {
    assertThat(articles(FEED.replace(ITEM, "<item/><item><pubDate/></item>").getBytes(UTF_8)))
        .hasSize(2)
        .allMatch(article -> article.headline().isEmpty() && article.body().isEmpty());
  }

  static Stream<HostileDocuments.Kind> kinds() {
    return HostileDocuments.all();
  }

  /// Enough to go over the caps of a body; [HostileTimes] has whole megabytes.
  @ParameterizedTest
  @MethodSource("kinds")
  void whatever_is_wrong_the_end_is_one_result(HostileDocuments.Kind kind) {
    Invariants.check(WiredParser.parse(kind.ofSize().apply(64 * 1024), null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<x>", "<x:item>"})
  void xml_a_million_deep_keeps_what_came_before(String element) {
    String deep = element.repeat(8_000_000 / element.length() / 2);
    assertThat(articles(FEED.replace("All of it.", "All of it." + deep).getBytes(UTF_8)))
        .singleElement()
        .extracting(Article::headline)
        .isEqualTo("Whole");
  }

  @Test
  void a_million_elements_of_html_are_cut_and_counted() {
    String deep = "<![CDATA[All of it." + "<div>".repeat(1_000_000) + "]]>";
    List<Article> articles = articles(FEED.replace("All of it.", deep).getBytes(UTF_8));
    assertThat(articles).singleElement().extracting(Article::text).isEqualTo("All of it.");
    assertThat(articles.getFirst().provenance().repairs())
        .anyMatch(
            r ->
                r.equals("4925000 characters of markup behind the first 15000 tags were left out"));
  }

  @Test
  void front_matter_without_measure_is_read_as_far_as_its_first_lines() {
    String lines = "note: a word and another\n".repeat(10_000);
    String post = "---\ntitle: Whole\n" + lines + "---\n<p>All of it.</p>";
    Article article = articles(post.getBytes(UTF_8)).getFirst();
    assertThat(article.headline()).isEqualTo("Whole");
    assertThat(article.text()).isEqualTo("All of it.");
    assertThat(article.provenance().repairs())
        .anyMatch(
            r -> r.endsWith(" characters of front matter behind the first 32763 were left out"));
  }

  @Test
  void json_ten_thousand_deep_is_too_deep() {
    String json =
        "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\",\"x\":"
            + "[".repeat(10_000);
    assertThat(rejected(json.getBytes(UTF_8)).reason()).isEqualTo(RejectionReason.TOO_DEEP);
    assertThat(rejected("[".repeat(1_000_000).getBytes(UTF_8)).reason())
        .isIn(RejectionReason.UNKNOWN_FORMAT, RejectionReason.TOO_DEEP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "image/png", "text/html; charset=utf-8", "garbage"})
  void a_wrong_declared_type_does_not_matter(String contentType) {
    var parsed = WiredParser.parse(FEED.getBytes(UTF_8), contentType);
    assertThat(parsed).asInstanceOf(type(Parsed.class)).extracting(Parsed::format).isEqualTo("rss");
  }

  @Test
  void invalid_utf_8_leaves_a_hole_and_a_note() {
    byte[] bytes =
        FEED.replace("All of it.", "Tout est là, même l'été. ".repeat(9)).getBytes(UTF_8);
    bytes[new String(bytes, UTF_8).indexOf("Tout")] = (byte) 0xFF;
    List<Article> articles = articles(bytes);
    assertThat(articles).singleElement().extracting(Article::text).asString().contains("\uFFFD");
    assertThat(articles.getFirst().provenance().repairs())
        .containsExactly("1 characters could not be decoded as UTF-8");
  }

  @Test
  void an_entity_bomb_is_not_expanded() {
    var bomb = new StringBuilder("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'>");
    for (char c = 'b'; c < 'm'; c++) {
      bomb.append("<!ENTITY ")
          .append(c)
          .append(" '")
          .append(("&" + (char) (c - 1) + ";").repeat(10));
      bomb.append("'>");
    }
    bomb.append("<!ENTITY file SYSTEM 'file:///etc/hostname'>]>");
    String feed = bomb + FEED.replace("All of it.", "All &l; of &file; it.");
    assertThat(articles(feed.getBytes(UTF_8)))
        .singleElement()
        .extracting(Article::text)
        .isEqualTo("All &l; of &file; it.");
  }

  @Test
  void two_hundred_thousand_attributes_end_in_time() {
    var attributes = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      attributes.append(" a").append(i).append("='1'");
    }
    assertThat(articles(FEED.replace("<item>", "<item" + attributes + ">").getBytes(UTF_8)))
        .hasSize(1);
    String html = "<![CDATA[<p" + attributes + ">All of it.</p>]]>";
    assertThat(articles(FEED.replace("All of it.", html).getBytes(UTF_8))).hasSize(1);
  }

  @Test
  void more_items_than_a_feed_may_have_are_left_out_and_counted() {
    var items = new StringBuilder();
    for (int i = 0; i < 5_007; i++) {
      items.append(ITEM.replace("/1", "/" + i).replace("All of it.", "All of it. ".repeat(138)));
    }
    List<Article> articles = articles(FEED.replace(ITEM, items).getBytes(UTF_8));
    assertThat(articles).hasSize(5_000);
    assertThat(articles.getFirst().provenance().repairs())
        .containsExactly("7 items beyond the first 5000 were left out");
  }

  @Test
  void fifty_thousand_items_of_a_word_are_as_many_as_their_length_is_worth() {
    String feed = FEED.replace(ITEM, "<item><title>x</title></item>".repeat(50_000));
    int kept = 1_000 + feed.length() / 2_000;
    List<Article> articles = articles(feed.getBytes(UTF_8));
    assertThat(articles).hasSize(kept);
    assertThat(articles.getFirst().provenance().repairs())
        .contains("%d items beyond the first %d were left out".formatted(50_000 - kept, kept))
        .anyMatch(
            repair -> repair.endsWith("characters that are hardly more than markup were left out"));
  }

  @Test
  void an_item_amid_which_reading_stops_is_left_out_and_those_behind_it_are_counted() {
    String item = ITEM.replace("<description>", "<b/>".repeat(20_000) + "<description>");
    List<Article> articles = articles(FEED.replace(ITEM, item.repeat(5)).getBytes(UTF_8));
    assertThat(articles).hasSize(1);
    assertThat(articles.getFirst().text()).isEqualTo("All of it.");
    assertThat(articles.getFirst().provenance().repairs())
        .contains(
            "the last item is incomplete and was left out",
            "3 items beyond the first 1 were left out");
  }

  @Test
  void people_and_keywords_of_more_than_a_field_may_have_are_left_out_and_said() {
    String people = "ada@a.example (Ada Quay), ".repeat(20_000);
    String words = "<category>%s</category><keywords>%s</keywords>";
    String elements = words.formatted("w".repeat(1_000_000), "harbour,".repeat(100_000));
    String item = ITEM.replace("<item>", "<item><author>" + people + "</author>" + elements);
    List<Article> articles = articles(FEED.replace(ITEM, item).getBytes(UTF_8));
    assertThat(articles.getFirst().bylines()).containsExactly("Ada Quay");
    assertThat(articles.getFirst().declaredKeywords())
        .contains("harbour")
        .allMatch(word -> word.length() <= 100_000);
    assertThat(articles.getFirst().provenance().repairs())
        .containsExactly("people or keywords beyond 100000 characters of a field were left out");
  }

  private static List<Article> articles(byte[] bytes) {
    return assertThat(WiredParser.parse(bytes, null))
        .asInstanceOf(type(Parsed.class))
        .actual()
        .articles();
  }

  private static Rejected rejected(byte[] bytes) {
    return assertThat(WiredParser.parse(bytes, null)).asInstanceOf(type(Rejected.class)).actual();
  }
}
