package io.feedwire.enricher.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.keywords.vocabulary.Entry.Key;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermKeyTest {

  @Test
  void A_key_comes_back_as_it_was() {
    Stream.of(Key.language("zh"), Key.term("zh", "白鹭湖"), new Key("en", "egret lake", "ban"))
        .map(key -> new TermKey(key, 12))
        .forEach(key -> assertThat(TermKey.of(key.text())).contains(key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "en",
        "en\u0001a\u0001b",
        "en\u0001a\u0001b\u0001",
        "en\u0001a\u0001b\u0001x",
        "en\u0001a\u0001b\u000199999999999",
        "en\u0001a\u0001b\u00011\u00012"
      })
  void What_is_no_key_is_none(String text) {
    assertThat(TermKey.of(text)).isEmpty();
  }

  @Test
  void A_text_with_the_separator_cannot_be_written() {
    assertThat(TermKey.canBeWritten(Key.term("en", "a\u0001b"))).isFalse();
    assertThat(TermKey.canBeWritten(new Key("en", "a", "\u0001"))).isFalse();
    assertThat(TermKey.canBeWritten(Key.term("en", "a b"))).isTrue();
  }
}
