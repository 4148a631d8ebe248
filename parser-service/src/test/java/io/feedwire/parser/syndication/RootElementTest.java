package io.feedwire.parser.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RootElementTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<rss version='2.0'> | rss",
        "<?xml version='1.0'?><feed> | feed",
        "\uFEFF<?xml version='1.0'?> <!-- > <rss> --> <rdf:RDF | rdf",
        "<!DOCTYPE rss PUBLIC '-//Netscape//DTD RSS 0.91//EN' 'http://a/b.dtd'><rss> | rss",
        "<!DOCTYPE rss [<!ENTITY a '>'> <!ELEMENT b ANY>]><rss> | rss",
        "<?xml-stylesheet href='a.xsl'?><atom:feed/> | feed",
        "<?xml-stylesheet href='a.xsl' title='a>b'?><rss> | rss",
        "<?php echo 1><rss a='?>'> | rss",
        "Warning: late<?xml version='1.0'?><RSS> | rss",
        "<html><body><p>&lt;rss> | html",
        "<?xml version='1.0'?> debug: ok <?xml version='1.0'?><feed> | feed",
        "<soap:Envelope xmlns:soap='urn:s'><soap:Body><rss version='2.0'> | rss",
        "<!DOCTYPE html><html><head><title>A</title></head><body><rss version='2.0'> | rss",
        "<response status='ok'><rss version='2.0'> | rss",
        "<ns:answer><a:feed> | feed",
        "<tv><channel id='1'> | tv",
      })
  void the_root_is_found_behind_the_prolog(String head, String root) {
    assertThat(RootElement.of(head)).isEqualTo(root);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain text",
        "{\"a\": \"<rss>\"}",
        "[1, \"<rss>\"]",
        "---\ntitle: <rss>\n---",
        "<!--1686739625000-->\n[title](https://a.example)\n------\n<rss>",
        "<!-- never closed <rss>",
        "<!DOCTYPE rss [ <rss>",
        "<?xml <rss",
        "< rss>",
      })
  void other_text_has_none(String head) {
    assertThat(RootElement.of(head)).isNull();
  }
}
