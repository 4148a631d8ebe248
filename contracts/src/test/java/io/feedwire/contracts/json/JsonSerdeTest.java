package io.feedwire.contracts.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.source.Source;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSerdeTest {

  private static final String TOPIC = "feeds.sources";

  private final Serializer<Source> serializer = new JsonSerde<>(Source.class).serializer();
  private final Deserializer<Source> deserializer = new JsonSerde<>(Source.class).deserializer();

  @Test
  void nullIsNullBothWays() {
    assertThat(serializer.serialize(TOPIC, null)).isNull();
    assertThat(deserializer.deserialize(TOPIC, (byte[]) null)).isNull();
  }

  @Test
  void aFieldThatIsNotKnownIsIgnoredAndOneThatIsMissingHasItsDefault() {
    Source source = read("{\"id\":\"a\",\"location\":\"file:///srv/a\",\"newField\":{\"b\":1}}");
    assertThat(source)
        .isEqualTo(Source.of("a", Source.Kind.FOLDER, "file:///srv/a", Source.Lane.LIVE));
  }

  @Test
  void anAbsentValueIsNotWritten() {
    var request =
        new FetchRequest("a", "https://example.org/", "item of list", 1, null, Source.Lane.LIVE);
    byte[] bytes = new JsonSerde<>(FetchRequest.class).serializer().serialize("t", request);
    assertThat(new String(bytes, UTF_8))
        .isEqualTo(
            "{\"sourceId\":\"a\",\"url\":\"https://example.org/\",\"why\":\"item of list\","
                + "\"depth\":1,\"lane\":\"live\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password123",
        "",
        "[\"password123\"]",
        "{\"id\":\"a\",\"location\":\"b\",\"kind\":\"password123\"}",
        "{\"id\":\"a\",\"location\":\"b\",\"interval\":\"password123\"}",
        "{\"id\":\"password123\"}",
        "{\"id\":\"password123"
      })
  void whatCannotBeReadIsNamedAndNotQuoted(String garbage) {
    assertThatExceptionOfType(SerializationException.class)
        .isThrownBy(() -> read(garbage))
        .withMessageStartingWith("cannot read Source from feeds.sources: ")
        .satisfies(
            e -> {
              var trace = new StringWriter();
              e.printStackTrace(new PrintWriter(trace));
              assertThat(trace.toString()).doesNotContain("password123");
            });
  }

  private Source read(String json) {
    return deserializer.deserialize(TOPIC, json.getBytes(UTF_8));
  }
}
