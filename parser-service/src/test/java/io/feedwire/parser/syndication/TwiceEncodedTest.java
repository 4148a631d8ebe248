package io.feedwire.parser.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwiceEncodedTest {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The harbour isn’t closed",
        "The café, at 20 °C",
        "Über die Straße – “offen”",
        "Мост открыт",
        "渡轮又开了",
        "Open \ud83d\ude00",
      })
  void what_was_taken_for_another_encoding_is_read_as_it_was_meant(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    assertThat(TwiceEncoded.mended(latin)).isEqualTo(text);
    String windows = new String(bytes, WINDOWS_1252);
    // Five bytes are no character in it, and lost.
    if (windows.indexOf('\ufffd') < 0) {
      assertThat(TwiceEncoded.mended(windows)).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "The harbour isn’t closed",
        "Voß’ Fähre",
        "Voß’ ferry",
        "café’s",
        "«Straß»",
        "El Niño, 20 °C",
        "ESPAÑ’",
        "Š‰",
        "渡轮 cafÃ©",
        "Ã",
        "DÉJÀ VU",
      })
  void what_anybody_may_write_stays(String text) {
    assertThat(TwiceEncoded.mended(text)).isEqualTo(text);
  }
}
