package io.feedwire.sources.opml;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.source.Source.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpmlReaderTest {

  private static OpmlReader.Read read(String document) {
    return (OpmlReader.Read) OpmlReader.read(document.getBytes(UTF_8), null);
  }

  private static OpmlReader.Read body(String outlines) {
    return read("<opml version='1.0'><head/><body>" + outlines + "</body></opml>");
  }

  @Test
  void folders_in_folders_are_the_category() {
    var read =
        read(
            """
            <?xml version="1.0"?>
            <opml version="2.0"><head><title>All of it</title></head><body>
            <outline text="News"><outline text="Germany">
            <outline type="rss" text="A" title="The A" xmlUrl="https://a.org/feed"/>
            </outline>
            <outline text="B" xmlUrl="https://b.org/feed"/></outline>
            <outline text="C" xmlUrl="https://c.org/feed" category="/Mine/Own,/Other"/>
            </body></opml>
            """);

    assertThat(read.title()).isEqualTo("All of it");
    assertThat(read.complete()).isTrue();
    assertThat(read.folders()).isEqualTo(2);
    assertThat(read.outlines())
        .containsExactly(
            new Outline(4, "https://a.org/feed", "The A", "News/Germany", Kind.FEED),
            new Outline(6, "https://b.org/feed", "B", "News", Kind.FEED),
            new Outline(7, "https://c.org/feed", "C", "Mine/Own", Kind.FEED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xmlUrl", "xmlurl", "XMLURL", "xmlURL", "url", "URL", "feedUrl"})
  void the_address_is_found_under_any_spelling(String attribute) {
    assertThat(
            body("<OUTLINE Text='A' %s='https://a.org/?a=1&b=2'/>".formatted(attribute)).outlines())
        .containsExactly(new Outline(1, "https://a.org/?a=1&b=2", "A", null, Kind.FEED));
  }

  @ParameterizedTest
  @CsvSource({
    "rss, https://a.org/x, FEED",
    "atom, https://a.org/x, FEED",
    "'', https://a.org/x, FEED",
    "include, https://a.org/x, OPML",
    "link, https://a.org/x.opml, OPML",
    "link, https://a.org/x.OPML?y, OPML"
  })
  void types_tell_feeds_from_lists(String type, String url, Kind kind) {
    assertThat(body("<outline type='%s' url='%s'/>".formatted(type, url)).outlines())
        .extracting(Outline::kind)
        .containsExactly(kind);
  }

  @Test
  void a_link_to_a_page_is_no_source() {
    var read = body("<outline type='link' text='A' url='https://a.org/about'/>");
    assertThat(read.outlines()).isEmpty();
    assertThat(read.links()).isEqualTo(1);
  }

  @Test
  void outlines_that_nobody_closed_are_no_folders_of_each_other() {
    var read =
        read(
            "<opml><body><outline text='F'><outline text='A' xmlUrl='https://a.org/'>"
                + "<outline text='B' xmlUrl='https://b.org/'>");
    assertThat(read.outlines()).extracting(Outline::category).containsExactly("F", "F");
    assertThat(read.complete()).isFalse();
  }

  @Test
  void quotes_and_markup_in_an_attribute_do_not_end_it() {
    var read =
        body(
            """
            <outline text="A "great" one" description="by <a href="https://x.org/">me</a>." \
            xmlUrl="https://a.org/" type="rss" />
            <outline text="B" xmlUrl="https://b.org/"/>
            """);
    assertThat(read.outlines())
        .extracting(Outline::title, Outline::url)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("A \"great\" one", "https://a.org/"),
            org.assertj.core.groups.Tuple.tuple("B", "https://b.org/"));
  }

  @Test
  void thousands_that_nobody_closed_are_all_read() {
    var read = body("<outline text='A' xmlUrl='https://a.org/'>".repeat(10_000));
    assertThat(read.outlines()).hasSize(10_000);
  }

  @Test
  void folders_without_end_are_cut() {
    var read = body("<outline text='F'>".repeat(50_000) + "<outline xmlUrl='https://a.org/'/>");
    assertThat(read.outlines()).extracting(Outline::category).containsExactly("F/F/F/F/F/F/F/F");
  }

  @Test
  void more_outlines_than_are_read_make_the_list_incomplete() {
    var read = body("<outline xmlUrl='https://a.org/'/>".repeat(OpmlReader.MAX_OUTLINES + 1));
    assertThat(read.outlines()).hasSize(OpmlReader.MAX_OUTLINES);
    assertThat(read.complete()).isFalse();
  }

  @Test
  void encodings_are_those_of_mark_transport_or_declaration() {
    String document = "<opml><body><outline text='Größe' xmlUrl='https://a.org/'/></body></opml>";
    byte[] latin =
        ("<?xml version='1.0' encoding='ISO-8859-1'?>" + document)
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    for (OpmlReader.Result result :
        List.of(
            OpmlReader.read(document.getBytes(UTF_8), null),
            OpmlReader.read(document.getBytes(UTF_16), null),
            OpmlReader.read(latin, null),
            OpmlReader.read(document.getBytes(UTF_8), "no-such-encoding"))) {
      assertThat(((OpmlReader.Read) result).outlines())
          .extracting(Outline::title)
          .containsExactly("Größe");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "<html><body>x</body></html>, no OPML: its first element is <html>",
    "<rss/>, no OPML: its first element is <rss>",
    "just text, no OPML: there is no element in it"
  })
  void what_is_no_opml_is_named(String document, String sentence) {
    assertThat(OpmlReader.read(document.getBytes(UTF_8), null))
        .isEqualTo(new OpmlReader.Refused(sentence));
  }

  @Test
  void entities_of_a_doctype_are_not_followed() {
    var read =
        read(
            "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><opml><body>"
                + "<outline text='&x;' xmlUrl='https://a.org/'/></body></opml>");
    assertThat(read.outlines()).extracting(Outline::title).containsExactly("&x;");
  }
}
