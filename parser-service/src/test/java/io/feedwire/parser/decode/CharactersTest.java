package io.feedwire.parser.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is decoded late is what would have been decoded at once.
class CharactersTest {

  private static final String[] PIECES = {
    "{",
    "a",
    "\n",
    "abcdefghijklmnopqrstuvwxyz",
    "é",
    "桥",
    "桥梁重新开放",
    "퟿\uE000",
    "\uFFFD",
    "𠀀",
    "\u0100"
  };

  private final Random random = new Random(20_240_601);

  @Test
  void anyPartOfItIsThatOfTheWholeText() {
    for (int i = 0; i < 2_000; i++) {
      var text = new StringBuilder();
      for (int pieces = random.nextInt(40); pieces > 0; pieces--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      byte[] bytes = ("é" + text).getBytes(UTF_8);
      int length = Utf8.plainLength(bytes, 2);
      assertThat(length).isEqualTo(text.length());
      var characters = Characters.ofUtf8(bytes, 2, length);
      int least = random.nextInt(text.length() + 2);
      String beginning = ascii(characters.beginning(least));
      assertThat(beginning)
          .startsWith(ascii(text.substring(0, Math.min(least, text.length()))))
          .hasSizeLessThanOrEqualTo(3 * least);
      assertThat(ascii(text.toString())).startsWith(beginning);
      assertThat(characters.text()).isEqualTo(text.toString());
      assertThat(characters.beginning(least))
          .isEqualTo(Characters.of(characters.text()).beginning(least));
    }
  }

  /// All that a beginning is good for.
  private static String ascii(String text) {
    return text.replaceAll("[^\\x00-\\x7F]", "");
  }

  /// The platform's decoder is the judge.
  @Test
  void noDamageIsTakenForPlain() {
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = "{\"桥梁é𠀀abc\":\"\uE000퟿𐀀\"}".getBytes(UTF_8);
      for (int changes = random.nextInt(3); changes >= 0; changes--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      String text = new String(bytes, UTF_8);
      boolean isPlain =
          text.indexOf('\uFFFD') < 0
              && text.chars().noneMatch(c -> c == 0 || c == 0x1B || (c >= 0x80 && c < 0xA0));
      assertThat(Utf8.plainLength(bytes, 0)).as(text).isEqualTo(isPlain ? text.length() : -1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\": \"桥\"}", " \r\n\t{\"a\": \"𠀀\"}", "{\u00a0"})
  void jsonIsTheSameWithAMarkAndWithout(String json) {
    for (String text : new String[] {json, "\uFEFF" + json}) {
      for (String type : new String[] {"application/json", "application/json; charset=utf-8"}) {
        assertThat(Decoder.decode(text.getBytes(UTF_8), type))
            .isInstanceOfSatisfying(
                Decoded.Text.class,
                decoded -> {
                  assertThat(decoded.text()).isEqualTo(json);
                  assertThat(decoded.charset()).isEqualTo(UTF_8);
                  assertThat(decoded.repairs()).isEmpty();
                });
      }
    }
  }
}
