package io.feedwire.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Timestamp;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A small fault in the markup of a feed costs nothing of what it says.
class DamagedFeedsTest {

  private static final String RSS =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>The Harbour Post</title>
      <link>https://harbour.example/</link>
      <item><title>The ferry sails again</title>
      <link>https://harbour.example/ferry</link>
      <guid isPermaLink="false">ferry-1</guid>
      <dc:creator>Ada Quay</dc:creator>
      <pubDate>Sat, 02 Mar 2024 10:00:00 GMT</pubDate>
      <description>It had been in dock for a month.</description></item>
      <item><title>Rain on Sunday</title>
      <link>https://harbour.example/rain</link>
      <dc:creator>Ada Quay</dc:creator>
      <pubDate>Sat, 02 Mar 2024 11:00:00 GMT</pubDate>
      <description>Umbrellas are advised.</description></item>
      </channel></rss>
      """;

  private static final String ATOM =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
      <title>The Harbour Post</title>
      <entry xml:base="https://harbour.example/">
      <title type="text">The ferry sails again</title>
      <link rel="alternate" href="https://harbour.example/ferry"/>
      <id>urn:harbour:1</id>
      <author><name>Ada Quay</name></author>
      <published>2024-03-02T10:00:00Z</published>
      <summary type="html">It had been in dock for a month.</summary></entry>
      <entry><title>Rain on Sunday</title>
      <link rel="alternate" href="https://harbour.example/rain"/>
      <id>urn:harbour:2</id>
      <author><name>Ada Quay</name></author>
      <published>2024-03-02T11:00:00Z</published>
      <summary>Umbrellas are advised.</summary></entry>
      </feed>
      """;

  /// What readers of an article see first.
  private record Seen(
      String headline,
      @Nullable String url,
      @Nullable Timestamp published,
      List<String> bylines,
      String text) {

    static Seen of(Article article) {
      return new Seen(
          article.headline(),
          article.url(),
          article.published(),
          article.bylines(),
          article.summary() + " " + article.text());
    }
  }

  /// @param found what stands in the feed; `⏎` is the end of a line
  /// @param by what is to stand there
  private static void isReadAs(String whole, String found, String by) {
    String part = found.replace('⏎', '\n');
    assertThat(whole).contains(part);
    String damaged = whole.replaceFirst(Pattern.quote(part), by.replace('⏎', '\n'));
    List<Article> articles = WiredParser.articles(damaged);
    assertThat(articles.stream().map(Seen::of))
        .containsExactlyElementsOf(WiredParser.articles(whole).stream().map(Seen::of).toList());
    assertThat(articles.getFirst().provenance().repairs()).isNotEmpty();
  }

  @Test
  void a_bracket_that_begins_no_declaration_is_text() {
    String feed =
        """
        <rss version="2.0"><channel><title>News</title>
        <item><title>A <!boat sails</title><link>https://a.example.org/1</link></item>
        <item><title>Another</title></item>
        <item><title>And <! more""";
    assertThat(WiredParser.articles(feed + "</title></item>"))
        .extracting(Article::headline)
        .containsExactly("A <!boat sails", "Another", "And <! more");
    assertThat(WiredParser.articles(feed))
        .extracting(Article::headline)
        .containsExactly("A <!boat sails", "Another");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<!-->", "<!--->", "<!-- a --!>", "<!-- a -- >", "<!-- a --", "<!-- a ->", "<!--"})
  void a_comment_takes_nothing_with_it_however_it_ends(String comment) {
    String rain = "<title>Rain on Sunday</title>";
    assertThat(RSS).contains(rain);
    List<Article> articles = WiredParser.articles(RSS.replace(rain, rain + comment));
    assertThat(articles.stream().map(Seen::of))
        .containsExactlyElementsOf(WiredParser.articles(RSS).stream().map(Seen::of).toList());
  }

  @Test
  void a_comment_that_the_document_ends_within_hides_what_is_in_it() {
    String feed =
        "<rss><channel><item><title>One</title></item><!-- <item><title>Two</title></item>";
    assertThat(WiredParser.articles(feed)).extracting(Article::headline).containsExactly("One");
  }

  @Test
  void a_tag_that_the_document_ends_within_takes_nothing_with_it() {
    String feed = "<rss><channel><item><title>One</title></item><item><title>Two</title></item>";
    for (String cut : List.of("<item", "<item a='b", "</chan", "<" + "a".repeat(2_000), "<! ")) {
      assertThat(WiredParser.articles(feed + cut))
          .as(cut)
          .extracting(Article::headline)
          .containsExactly("One", "Two");
    }
  }

  @Test
  void a_name_that_is_no_name_is_text() {
    String noName = "<a" + ")".repeat(2_000);
    String feed =
        "<rss><channel><item><title>One %s</title></item><item><title>Two</title></item>"
            .formatted(noName);
    assertThat(WiredParser.articles(feed + "</channel></rss>"))
        .extracting(Article::headline)
        .containsExactly("One " + noName, "Two");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // A quote is missing.
        "version=\"2.0\"          | version=\"2.0",
        "isPermaLink=\"false\"    | isPermaLink=\"false",
        "isPermaLink=\"false\"    | isPermaLink=false\"",
        "isPermaLink=\"false\"    | isPermaLink=\u201Cfalse\u201D",
        // An angle bracket is missing.
        "</title>⏎<link>         | </title⏎<link>",
        "sails again</title>      | sails again</title",
        "<title>The ferry         | <titleThe ferry",
        "<guid isPermaLink=\"false\">ferry-1 | <guid isPermaLink=\"false\"ferry-1",
        // An end tag is another, or none.
        "sails again</title>      | sails again</TITLE>",
        "sails again</title>      | sails again</Title>",
        "sails again</title>      | sails again<title>",
        "ferry</link>             | ferry",
        "</dc:creator>            | ``",
        "month.</description>     | month.",
        // Markup that has no business there.
        "<item>                   | <item><br>",
        "<item>                   | <item><b>News</b> <hr>",
        "<item>                   | <item><dc:x>",
        "<channel>                | <channel><br>",
        "The ferry sails again    | <![CDATA[The ferry sails again",
        // What a server writes before the feed.
        "encoding=\"utf-8\"?>⏎<rss | encoding=\"utf-8\">⏎<!-- A <b> comment -->⏎<rss",
        "<?xml                    | Warning: late in stats.php on line 3<br/>⏎<?xml",
        "<?xml | <br />⏎<b>Warning</b>: include(stats.php): failed in <b>/srv/a.php</b> on line"
            + " <b>3</b><br />⏎<?xml",
        "<?xml | PHP Warning:  include(stats.php): failed to open stream: No such file or directory"
            + " in /srv/www/feed.php on line 3⏎<?xml",
      })
  void a_fault_in_the_markup_of_rss_costs_nothing(String fault, String by) {
    isReadAs(RSS, fault, by);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "href=\"https://harbour.example/ferry\"/> | href=\"https://harbour.example/ferry/>",
        "href=\"https://harbour.example/ferry\"/> | href=https://harbour.example/ferry/>",
        "href=\"https://harbour.example/ferry\"/> | href=\u201Chttps://harbour.example/ferry\u201D/>",
        "href=\"https://harbour.example/ferry\"/> | href=\"https://harbour.example/ferry\">",
        "rel=\"alternate\"         | rel=\"alternate",
        "rel=\"alternate\"         | rel=alternate\"",
        "xml:lang=\"en\"           | xml:lang=\"en",
        "xml:base=\"https://harbour.example/\" | xml:base=\"https://harbour.example/",
        "type=\"text\">The         | type=\"text>The",
        "type=\"text\">The         | type=\"text\"The",
        "type=\"html\">It          | type=\"html>It",
        "<id>urn:harbour:1</id>    | <id>urn:harbour:1</ID>",
        "</name></author>          | </author>",
        "</name></author>          | </name>",
        "<entry><title>            | <entry><p><title>",
      })
  void a_fault_in_the_markup_of_atom_costs_nothing(String fault, String by) {
    isReadAs(ATOM, fault, by);
  }

  /// No quote and no `>` is missing here.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<guid isPermaLink='false' title='5 > 4'>ferry-1</guid>",
        "<guid isPermaLink='false' title='a=' other=\"b='c'\">ferry-1</guid>",
        "<guid isPermaLink='false' title='<b>Bold</b>'>ferry-1</guid>",
        "<guid isPermaLink='false'title='x'>ferry-1</guid>",
      })
  void what_is_no_fault_is_not_mended(String guid) {
    String whole = "<guid isPermaLink=\"false\">ferry-1</guid>";
    List<Article> articles = WiredParser.articles(RSS.replace(whole, guid));
    assertThat(articles.stream().map(Seen::of))
        .containsExactlyElementsOf(WiredParser.articles(RSS).stream().map(Seen::of).toList());
    assertThat(articles.getFirst().provenance().repairs()).isEmpty();
  }

  @Test
  void a_feed_within_another_element_is_that_feed() {
    String answer =
        RSS.replace("<rss ", "<answer status='ok'><rss ").replace("</rss>", "</rss></answer>");
    List<Article> articles = WiredParser.articles(answer);
    assertThat(articles.stream().map(Seen::of))
        .containsExactlyElementsOf(WiredParser.articles(RSS).stream().map(Seen::of).toList());
    assertThat(articles.getFirst().provenance().repairs())
        .containsExactly("the feed is wrapped in another element");
  }

  @Test
  void a_buffer_longer_than_its_text_is_no_binary_data() {
    byte[] padded = Arrays.copyOf(RSS.getBytes(StandardCharsets.UTF_8), 4096);
    assertThat(WiredParser.parse(padded, null))
        .asInstanceOf(type(ParseResult.Parsed.class))
        .satisfies(parsed -> assertThat(parsed.articles()).hasSize(2));
  }
}
