package io.feedwire.parser;

import static io.feedwire.parser.FeedItems.first;
import static io.feedwire.parser.FeedItems.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which of an item's elements say what, where several could.
class FeedElementsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "safe<iframe src='a'/> and sound | safe and sound",
        "safe<iframe src='a'> and</iframe> sound | safe and sound",
        "safe<script src='a' /> and sound | safe and sound",
      })
  void no_element_swallows_the_rest_of_a_headline(String html, String headline) {
    assertThat(item("<title><![CDATA[" + html + "]]></title>").headline()).isEqualTo(headline);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The fer<script>x()</script>ry sails",
        "The ferry<STYLE>b{}</STYLE> sails",
        "The ferry <script>x()</script> sails",
      })
  void what_is_not_seen_leaves_no_blank_in_a_headline(String html) {
    String text = "<![CDATA[" + html + "]]>";
    String elements = "<title>%1$s</title><category>%1$s</category>".formatted(text);
    Article article = item(elements);
    assertThat(article.headline()).isEqualTo("The ferry sails");
    assertThat(article.declaredKeywords()).containsExactly("The ferry sails");
  }

  @Test
  void a_text_that_was_encoded_twice_is_the_one_that_is_meant() {
    Article article =
        item(
            "<title>The ferry isn&#226;&#128;&#153;t late</title>"
                + "<description>Closed&acirc;&#128;&brvbar;</description>");
    assertThat(article.headline()).isEqualTo("The ferry isn’t late");
    assertThat(article.text()).isEqualTo("Closed…");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ko | 2024-05-06 14:20:11 | 2024-05-06T05:20:11Z | Asia/Seoul",
        "zh-CN | 2024-05-06 14:20:11 | 2024-05-06T06:20:11Z | Asia/Shanghai",
        "JA | Mon, 06 May 2024 14:20:11 | 2024-05-06T05:20:11Z | Asia/Tokyo",
        "th_TH | 2024-05-06 14:20:11 | 2024-05-06T07:20:11Z | Asia/Bangkok",
        "en-us | 2024-05-06 14:20:11 | 2024-05-06T14:20:11Z | UTC",
        "ko | 2024-05-06 | 2024-05-06T00:00:00Z | UTC",
        "ko | Mon, 06 May 2024 14:20:11 +0000 | 2024-05-06T14:20:11Z |",
      })
  void a_time_without_a_zone_is_that_of_the_language_that_one_country_speaks(
      String language, String written, Instant time, String zone) {
    @Nullable Timestamp published =
        first(
                "<rss version='2.0'><channel><language>%s</language><item><title>T</title><pubDate>%s</pubDate></item></channel></rss>"
                    .formatted(language, written))
            .published();
    assertThat(published)
        .extracting(Timestamp::time, Timestamp::assumedZone)
        .containsExactly(time, zone);
  }

  @Test
  void the_same_reading_of_a_clock_elsewhere_says_the_zone() {
    @Nullable Timestamp published =
        item("<title>T</title><pubDate>2024-05-06 14:20:11</pubDate>"
                + "<dcterms:created>2024-05-06T14:20:11+09:00</dcterms:created>")
            .published();
    assertThat(published)
        .extracting(Timestamp::time, Timestamp::assumedZone)
        .containsExactly(Instant.parse("2024-05-06T05:20:11Z"), null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "　　渡轮停了。\n　　船夫在等。",
        "渡轮停了。\n船夫在等。",
        "　　渡轮停了。　　船夫在等。",
        "渡轮停了。\n\n　　船夫在等。",
      })
  void plain_text_in_Chinese_has_a_line_a_paragraph(String text) {
    assertThat(item("<title>T</title><description>" + text + "</description>").text())
        .isEqualTo("渡轮停了。\n船夫在等。");
  }

  @Test
  void lines_of_other_plain_text_are_one_paragraph() {
    assertThat(item("<title>T</title><description>渡轮\n停了。 The ferry\nrests.</description>").text())
        .isEqualTo("渡轮停了。 The ferry rests.");
  }

  @Test
  void a_section_that_was_escaped_is_its_text() {
    Article article =
        item(
            "<title>&lt;![CDATA[The ferry]]&gt;</title>"
                + "<description>&lt;![CDATA[&lt;p&gt;It sails.&lt;/p&gt;]]&gt;</description>");
    assertThat(article.headline()).isEqualTo("The ferry");
    assertThat(article.text()).isEqualTo("It sails.");
  }

  @Test
  void the_channel_says_where_addresses_of_a_channel_definition_begin() {
    String channel = "<CHANNEL BASE='https://a.example/news/'><ITEM HREF='1.html'/></CHANNEL>";
    assertThat(first(channel).url()).isEqualTo("https://a.example/news/1.html");
  }

  @Test
  void no_element_swallows_the_rest_of_a_body() {
    Article article =
        item("<description><![CDATA[<p>Before</p><iframe src='a'/><p>Behind</p>]]></description>");
    assertThat(article.text()).contains("Before").contains("Behind");
  }

  @Test
  void words_in_an_element_that_is_empty_in_html_are_kept() {
    assertThat(item("<title>One <br>two</br> three</title>").headline()).isEqualTo("One two three");
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "FALSE", "no", "0", ""})
  void a_guid_that_is_not_said_to_be_permanent_is_no_address(String permanent) {
    String guid = "<guid isPermaLink='%s'>https://a.example/1</guid>".formatted(permanent);
    assertThat(item(guid).url()).isNull();
    assertThat(item(guid + "<guid>https://a.example/2</guid>").url())
        .isEqualTo("https://a.example/2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<guid>", "<guid isPermaLink='true'>", "<guid ispermalink='True'>"})
  void a_guid_is_permanent_unless_it_says_otherwise(String begin) {
    assertThat(item(begin + "https://a.example/1</guid>").url()).isEqualTo("https://a.example/1");
  }

  @Test
  void an_address_that_is_escaped_twice_is_the_one_that_is_meant() {
    assertThat(item("<link><![CDATA[https://a.example/?a=1&amp;b=2]]></link>").url())
        .isEqualTo("https://a.example/?a=1&b=2");
  }

  @Test
  void a_document_of_another_type_is_the_address_only_if_it_is_on_the_web() {
    String id = "<id>tag:a.example,2004:1</id>";
    assertThat(item(id + "<link href='https://a.example/1.pdf' type='application/pdf'/>").url())
        .isEqualTo("https://a.example/1.pdf");
    assertThat(item(id + "<link href='urn:a:1' type='application/pdf'/>").url())
        .isEqualTo("tag:a.example,2004:1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<updated>2004-01-01</updated><dcterms:modified>2005-01-01</dcterms:modified> |"
            + " 2005-01-01T00:00:00Z",
        "<dcterms:modified>2005-01-01</dcterms:modified><updated>2004-01-01</updated> |"
            + " 2004-01-01T00:00:00Z",
        "<pubDate>2004-01-01</pubDate><dcterms:issued>2005-01-01</dcterms:issued> |"
            + " 2005-01-01T00:00:00Z",
        "<dcterms:issued>2005-01-01</dcterms:issued><updated>2006-01-01</updated> |"
            + " 2005-01-01T00:00:00Z",
        "<lastBuildDate>2004-01-01</lastBuildDate> | 2004-01-01T00:00:00Z",
        "<pubDate>&lt;time datetime=\"2004-01-01T00:00:00Z\"&gt;New Year&lt;/time&gt;</pubDate> |"
            + " 2004-01-01T00:00:00Z",
        "<pubDate>&lt;span&gt;Thu, 01/01/2004 - 00:00&lt;/span&gt;</pubDate> |"
            + " 2004-01-01T00:00:00Z",
      })
  void of_times_with_the_same_meaning_the_last_counts(String elements, Instant expected) {
    assertThat(item(elements).published()).extracting(Timestamp::time).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<itunes:keywords>don&amp;#8217;t, A &amp;amp; B</itunes:keywords> | don’t/A & B",
        "<tags>one, two</tags> | one/two",
        "<categories><category>one</category><category>two</category></categories> | one/two",
        "<dcterms:subject>one</dcterms:subject> | one",
        "<itunes:category text='A &amp;amp; B'/> | A & B",
        "<itunes:category>one</itunes:category> | one",
        "<media:group><media:category>one</media:category></media:group> | one",
        "<category><a href='https://a.example/t'>one</a></category> | one",
        "<dc:subject>one <b>two</b></dc:subject> | one two",
        "<category>A&lt;T&gt;</category><category><![CDATA[A <p]]></category> | A<T>/A <p",
        "<category>one<image><title>two</title></image></category> | one",
      })
  void keywords_are_parted_where_their_list_is(String elements, String expected) {
    assertThat(item(elements).declaredKeywords()).containsExactly(expected.split("/"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<atom:author><name>Ada</name><name>Bo</name></atom:author> | Ada/Bo",
        "<atom:author><name>Ada<email>a@a.example</email></atom:author> | Ada",
        "<author><a href='https://a.example'>Ada</a></author> | Ada",
        "<dc:creator>Zo&amp;#235; &amp;amp; Bo</dc:creator> | Zoë & Bo",
        "<dc:creator><![CDATA[Zo&amp;#235;]]></dc:creator> | Zoë",
        "<author>noreply@a.example (Ann (Annie) Lee)</author> | Ann (Annie) Lee",
        "<author>Ada <b>Quill</b></author> | Ada Quill",
        "<author>Ada <email>a@a.example</email></author> | Ada",
        "<author>Ada Quill&lt;br/&gt;Reporter</author> | Ada Quill Reporter",
        "<author>&lt;img src=x onerror=y()&gt;Ada Quill</author> | Ada Quill",
        "<dcterms:creator>Ada</dcterms:creator> | Ada",
        "<managingEditor>a@a.example (Ada)</managingEditor> | Ada",
        "<managingEditor>a@a.example (Ed)</managingEditor><author>Ada</author> | Ada",
        "<dc:creator>Ada<dc:subject>Rain</dc:subject> | Ada",
      })
  void everybody_whom_an_author_names_is_one(String elements, String expected) {
    assertThat(item(elements).bylines()).containsExactly(expected.split("/"));
  }

  @Test
  void a_person_of_whom_nothing_but_an_address_is_known_is_no_byline() {
    assertThat(item("<author><uri>https://a.example/ada</uri></author>").bylines()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Rain<link>https://a.example/1</link><pubDate>2004-01-01</pubDate>",
        "<title>Rain</titel><link>https://a.example/1</link><pubDate>2004-01-01</pubDate>",
        "<link>https://a.example/1<title>Rain</title><pubDate>2004-01-01</pubDate>",
        "<description>Text<pubDate>2004-01-01<title>Rain</title><guid>https://a.example/1</guid>",
        "<title>Rain</title><link>https://a.example/1<media:rating>g</media:rating><pubDate>2004-01-01",
      })
  void an_element_that_is_not_closed_ends_where_the_next_of_the_item_begins(String elements) {
    Article article = item(elements);
    assertThat(article.headline()).isEqualTo("Rain");
    assertThat(article.url()).isEqualTo("https://a.example/1");
    assertThat(article.published())
        .extracting(Timestamp::time)
        .isEqualTo(Instant.parse("2004-01-01T00:00:00Z"));
  }

  @Test
  void markup_in_a_text_of_a_feed_that_is_not_closed_elsewhere_stays_in_it() {
    Article article =
        item(
            "<category>One<guid>https://a.example/1</guid><description>Read <a"
                + " href='https://a.example/2'>more</a> of <summary>it</summary></description>");
    assertThat(article.text()).isEqualTo("Read more of\nit");
    assertThat(article.declaredKeywords()).containsExactly("One");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://purl.org/pie/", "http://www.w3.org/2005/Atom"})
  void atom_is_known_by_the_namespaces_of_its_drafts_too(String namespace) {
    String feed =
        "<p:feed xmlns:p='%s'><p:entry><p:title>A &lt;b> tag</p:title></p:entry></p:feed>"
            .formatted(namespace);
    assertThat(first(feed).headline()).isEqualTo("A <b> tag");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title mode='base64'>UmFpbiBvbiB0aGUgcXVheQ==</title>",
        "<title type='application/octet-stream'> UmFpbiBvbiB0 \n aGUgcXVheQ== </title>",
        "<title mode='base64'>Rain on the quay</title>",
        "<title type='application/octet-stream'>Rain on the quay</title>",
        "<title type='image/jpeg'>Rain on the quay</title>",
        "<dc:title>A ferry</dc:title><title><br/></title><title>Rain on the quay</title>",
      })
  void a_headline_is_the_text_whatever_is_said_of_its_encoding(String title) {
    String feed =
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry>%s</entry></feed>".formatted(title);
    assertThat(first(feed).headline()).isEqualTo("Rain on the quay");
  }

  @Test
  void a_word_that_would_be_base64_of_no_text_is_a_word() {
    String feed =
        "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry>"
            + "<title mode='base64'>Harbours</title></entry></feed>";
    assertThat(first(feed).headline()).isEqualTo("Harbours");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://www.w3.org/1999/xhtml", "http://search.yahoo.com/mrss/", "urn:a"})
  void an_item_is_one_whatever_default_namespace_its_template_left(String namespace) {
    String feed =
        "<rss xmlns='%s'><channel><item><title>Rain</title></item></channel></rss>"
            .formatted(namespace);
    assertThat(first(feed).headline()).isEqualTo("Rain");
  }

  @Test
  void a_prefix_that_is_bound_elsewhere_alone_means_what_it_usually_does() {
    String feed =
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Rain</title>"
            + "<dc:title>Snow</dc:title><dc:subject>Weather</dc:subject><content type='xhtml'>"
            + "<dc:date xmlns:dc='http://purl.org/dc/elements/1.1/'/></content></entry></feed>";
    assertThat(first(feed).headline()).isEqualTo("Rain");
    assertThat(first(feed).declaredKeywords()).containsExactly("Weather");
  }

  @ParameterizedTest
  @CsvSource({
    "http://purl.org/rss/1.0/modules/rss091#, Rain",
    "http://backend.userland.com/rss2.1, Rain",
    "http://purl.org/rss/1.0/modules/slash/, ''",
    "http://purl.org/rss/1.0/modules/content/, ''",
  })
  void an_element_without_prefix_is_of_the_vocabulary_that_its_namespace_names(
      String namespace, String headline) {
    assertThat(item("<title xmlns='%s'>Rain</title>".formatted(namespace)).headline())
        .isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Why we left &lt;table&gt; behind           | Why we left <table> behind",
        "<![CDATA[What is <canvas>?]]>              | What is <canvas>?",
        "Using &lt;select&gt; and &lt;option&gt;    | Using <select> and <option>",
        "&lt;section&gt;Rain&lt;/section&gt;        | Rain",
        "&lt;b&gt;Rain&lt;/b&gt; &lt;br&gt;again    | Rain again",
        "&lt;link rel='a' href='b'&gt;Rain          | Rain",
      })
  void an_element_that_a_headline_is_about_is_a_word_of_it(String title, String headline) {
    assertThat(item("<title>" + title + "</title><link>https://a.example/1</link>").headline())
        .isEqualTo(headline);
  }

  @Test
  void a_link_to_an_author_is_the_author() {
    assertThat(
            item("<dc:creator>&lt;span lang=\"\"&gt;&lt;a href='/user/1'&gt;Ada"
                    + " Quay&lt;/a&gt;&lt;/span&gt;</dc:creator>")
                .bylines())
        .containsExactly("Ada Quay");
  }
}
