package io.feedwire.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.feedwire.parser.ParseResult.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Entities that a feed declares itself.
class FeedEntitiesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<!ENTITY post \"Harbour &#38; Sons\">                | &post;  | Harbour & Sons",
        "<!ENTITY post 'Harbour'><!ENTITY post 'Other'>      | &post;s | Harbours",
        "<!ENTITY nbsp \"&#160;\"><!ENTITY auml \"&#228;\">    | K&auml;se | Käse",
        // Nothing from outside, no markup, no entity of entities.
        "<!ENTITY post SYSTEM 'file:///etc/hostname'>        | &post;  | &post;",
        "<!ENTITY post '<b>Harbour</b>'>                     | &post;  | &post;",
        "<!ENTITY a 'ha'><!ENTITY post '&a;&a;&a;'>          | &post;  | &post;",
        "<!ENTITY % a 'ha'><!ENTITY post '%a;'>              | &post;  | &post;",
      })
  void an_entity_that_is_declared_stands_for_its_words(
      String declarations, String title, String headline) {
    String feed =
        "<?xml version='1.0'?><!DOCTYPE rss ["
            + declarations
            + "]><rss version='2.0'><channel><item><title>"
            + title
            + "</title><link>https://a.example/1</link></item></channel></rss>";
    assertThat(WiredParser.parse(feed))
        .asInstanceOf(type(Parsed.class))
        .satisfies(
            parsed -> assertThat(parsed.articles().getFirst().headline()).isEqualTo(headline));
  }

  @Test
  void entities_do_not_make_a_document_longer_than_twice_its_length() {
    String feed =
        "<!DOCTYPE rss [<!ENTITY a '%s'>]><rss><channel><item><title>T</title><description>%s"
                .formatted("x".repeat(250), "&a;".repeat(10_000))
            + "</description></item></channel></rss>";
    assertThat(WiredParser.parse(feed))
        .asInstanceOf(type(Parsed.class))
        .satisfies(
            parsed ->
                assertThat(parsed.articles().getFirst().text())
                    .hasSizeBetween(feed.length(), 2 * feed.length()));
  }
}
