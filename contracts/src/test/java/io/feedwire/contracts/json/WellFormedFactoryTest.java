package io.feedwire.contracts.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class WellFormedFactoryTest {

  @Test
  void documentsOfOthersHaveNoHalves() throws IOException {
    String json = "{\"a\":\"x\\ud83d\",\"b\":[\"\\uD83D\\uDE00\"]}";
    String read = Json.untrusted().readTree(json).toString();
    assertThat(read).isEqualTo("{\"a\":\"x\",\"b\":[\"\ud83d\ude00\"]}");
    assertThat(Json.untrusted().readTree(json.getBytes(UTF_8))).hasToString(read);
  }
}
