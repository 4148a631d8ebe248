package io.feedwire.parser;

import static io.feedwire.parser.HarbourPost.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Addresses of entries as feeds write them, and the one that is meant.
class EntryAddressTest {

  private static String url(String elements) {
    String feed =
        "<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel><title>The Post</title>"
            + "<item><title>Rain</title>%s</item></channel></rss>".formatted(elements);
    return String.valueOf(
        assertThat(WiredParser.parse(feed))
            .asInstanceOf(type(ParseResult.Parsed.class))
            .actual()
            .articles()
            .getFirst()
            .url());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://a.example/?a=1&section=2&region=3&timestamp=4&copy=5 |"
            + " https://a.example/?a=1&section=2&region=3&timestamp=4&copy=5",
        "https://a.example/?a=1&amp;section=2 | https://a.example/?a=1&section=2",
        "&#160;https://a.example/1&#8203;&#160; | https://a.example/1",
        "&#65279;https://a.example/1 | https://a.example/1",
        "http:\\\\a.example\\1 | http://a.example/1",
        "http://a.example\\news\\1?q=2 | http://a.example/news/1?q=2",
        "https:/a.example/1 | https://a.example/1",
        "feed://a.example/1 | http://a.example/1",
        "feed:https://a.example/1 | https://a.example/1",
        "<a href='https://a.example/1'>Rain</a> | https://a.example/1",
        "&lt;a href='https://a.example/1'&gt;Rain&lt;/a&gt; | https://a.example/1",
        "\"https://a.example/1\" | https://a.example/1",
      })
  void the_text_of_a_link_is_the_address_that_is_meant(String written, String address) {
    assertThat(url("<link>" + written + "</link>")).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<link url='https://a.example/1'/>",
        "<guid>https://a.example/1</guid><atom:link rel='self' href='https://a.example/2'/>",
        "<atom:link rel='alternate' type='text/html' href='https://a.example/1'/>"
            + "<atom:link rel='' href='https://a.example/2'/>",
        "<atom:link rel='' href='https://a.example/1'/>",
        "<atom:link rel='canonical' href='https://a.example/1'/><guid>urn:1</guid>",
        "<atom:link type='application/json' href='https://a.example/2'/>"
            + "<guid>https://a.example/1</guid>",
        "<link rel='related' type='text/plain'>https://a.example/1</link>",
      })
  void the_link_that_leads_to_the_entry_is_its_address(String elements) {
    assertThat(url(elements)).isEqualTo("https://a.example/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"&amp;", "&amp;amp;", "&amp;#038;"})
  void an_identifier_that_is_escaped_twice_is_no_other_address(String ampersand) {
    assertThat(item("<guid>https://harbour.example/?p=1%sq=2</guid>".formatted(ampersand)).altIds())
        .containsExactly("https://harbour.example/?p=1&q=2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Gold&section | Gold&section",
        "&copy 2024 Harbour | © 2024 Harbour",
        "&copy2024 Harbour | ©2024 Harbour",
        "Quay &amp Co | Quay & Co",
        "R&D &lt; 3 | R&D < 3",
      })
  void an_ampersand_begins_a_reference_only_where_one_stands(String written, String credits) {
    assertThat(item("<copyright>%s</copyright>".formatted(written)).copyright()).isEqualTo(credits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<copyright>&lt;b&gt;Harbour&lt;/b&gt; &amp;amp; Co&lt;script&gt;x()&lt;/script&gt;</copyright>",
        "<copyright><b>Harbour</b> &amp; Co<script>x()</script></copyright>",
        "<atom:rights type='html'>&lt;b&gt;Harbour&lt;/b&gt; &amp;amp; Co</atom:rights>",
        "<atom:rights>Harbour &amp; Co</atom:rights>",
      })
  void markup_in_a_notice_of_rights_is_read_for_its_words(String elements) {
    assertThat(item(elements).copyright()).isEqualTo("Harbour & Co");
  }
}
