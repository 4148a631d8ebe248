package io.feedwire.keywords.text;

import static io.feedwire.keywords.Texts.article;
import static io.feedwire.keywords.Texts.canonical;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.keywords.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://quorvia.example/docs",
        "HTTP://Quorvia/",
        "quorvia.example/docs",
        "www.quorvia.example",
        "docs.quorvia.example",
        "quorvia@harbour.example",
        "Quorvia.mp3"
      })
  void Words_of_an_address_are_none_of_the_text(String address) {
    String body = "The ferry left, see " + address + " and again " + address + ". The ferry left.";

    assertThat(canonical(article("en", "Ferry leaves " + address, body), Vocabulary.shipped()))
        .contains("ferry")
        .noneMatch(term -> term.contains("quorvia") || term.contains("docs"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Quorvia/Mesh", "Quorvia.", "Quorvia/", "a/Quorvia", "Quorvia...", ".Quorvia"})
  void Stops_and_slashes_make_no_address(String text) {
    String body = "They saw " + text + " and again " + text + " in the harbour, and Quorvia.";

    assertThat(canonical(article("en", "The Quorvia", body), Vocabulary.shipped()))
        .anyMatch(term -> term.contains("quorvia"));
  }

  @Test
  void A_text_goes_on_after_an_address_without_a_blank() {
    List<String> keywords =
        canonical(
            article("zh-Hans", "隧道渗水", "见https://t.example/a隧道渗水，列车停运。隧道要修，列车改道。"),
            Vocabulary.shipped());

    assertThat(keywords).contains("隧道", "列车").noneMatch(term -> term.contains("example"));
  }
}
