package io.feedwire.contracts.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class WellFormedTest {

  private static final String PAIR = "\ud83d\ude00";

  @Test
  void halvesOfPairsAreLeftOut() {
    assertThat(WellFormed.text("a\ud83db\ude00\ud83d" + PAIR + "c\ud83d"))
        .isEqualTo("ab" + PAIR + "c");
    assertThat(WellFormed.text("a" + PAIR)).isEqualTo("a" + PAIR);
    assertThat(WellFormed.text("")).isEmpty();
  }

  @Test
  void aPairIsNotCutInTwo() {
    String text = "a" + PAIR + "b";
    assertThat(WellFormed.cut(text, 2)).isEqualTo(1);
    assertThat(WellFormed.cut(text, 1)).isEqualTo(1);
    assertThat(WellFormed.cut(text, 3)).isEqualTo(3);
    assertThat(WellFormed.cut(text, 4)).isEqualTo(4);
  }

  @Test
  void documentsOfOthersHaveNoHalves() throws IOException {
    String json = "{\"a\":\"x\\ud83d\",\"b\":[\"\\uD83D\\uDE00\"]}";
    String read = Json.untrusted().readTree(json).toString();
    assertThat(read).isEqualTo("{\"a\":\"x\",\"b\":[\"" + PAIR + "\"]}");
    assertThat(Json.untrusted().readTree(json.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .hasToString(read);
  }
}
