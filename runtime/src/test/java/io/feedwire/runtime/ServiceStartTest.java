package io.feedwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What a person can mend is one line that says so.
class ServiceStartTest {

  /// Port 1 of the loopback address: nothing listens there.
  private static final String NOBODY = "127.0.0.1:1";

  @Test
  void aBrokerThatDoesNotAnswerIsNamed() {
    assertThatThrownBy(() -> start(Map.of("feedwire.kafka.bootstrap-servers", NOBODY)))
        .isInstanceOf(StartFailure.class)
        .hasMessage("no Kafka broker answers at 127.0.0.1:1 within 1 s");
  }

  @Test
  void anAddressOfKafkaThatDoesNotResolveIsNamed() {
    assertThatThrownBy(
            () -> start(Map.of("feedwire.kafka.bootstrap-servers", "no-such-host.invalid:9092")))
        .isInstanceOf(StartFailure.class)
        .hasMessageStartingWith("Kafka cannot be reached at no-such-host.invalid:9092: ")
        .hasMessageContaining("bootstrap");
  }

  @Test
  void aMisspeltSettingIsRefusedByName() {
    assertThatThrownBy(() -> start(Map.of("feedwire.kafka.partitons", 3)))
        .isInstanceOf(StartFailure.class)
        .hasMessage("unknown setting: feedwire.kafka.partitons");
  }

  @Test
  void theSecretsOfSourcesAreNoSettings() {
    assertThatThrownBy(() -> start(Map.of("FEEDWIRE_SECRET_EXAMPLE", "joe:pw")))
        .isInstanceOf(StartFailure.class)
        .hasMessageStartingWith("no Kafka broker answers");
  }

  @Test
  void aValueOfAnotherTypeIsRefusedByName() {
    assertThatThrownBy(() -> start(Map.of("feedwire.kafka.partitions", "x")))
        .isInstanceOf(StartFailure.class)
        .hasMessage(
            "feedwire.kafka.partitions must be a whole number up to 2147483647, and not 'x'");
  }

  @Test
  void theVariablesOfComposeAreNoSettings() throws IOException {
    String compose =
        Files.readString(Path.of(System.getProperty("feedwire.root", ".."), "docker-compose.yml"));
    Map<String, Object> variables =
        Pattern.compile("\\$\\{(FEEDWIRE_\\w+)")
            .matcher(compose)
            .results()
            .map(found -> found.group(1))
            // A setting of the dashboard, which is not on this class path.
            .filter(name -> !name.equals("FEEDWIRE_DASHBOARD_TOKEN"))
            .distinct()
            .collect(Collectors.toMap(name -> name, _ -> "8081"));

    assertThat(variables).isNotEmpty();
    assertThatThrownBy(() -> start(variables))
        .isInstanceOf(StartFailure.class)
        .hasMessageStartingWith("no Kafka broker answers");
  }

  @Test
  void aValueOutOfRangeIsRefusedByName() {
    assertThatThrownBy(() -> start(Map.of("feedwire.kafka.partitions", 0)))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("partitions");
  }

  @Test
  void aTopicPrefixThatKafkaDoesNotAllowIsRefused() {
    assertThatThrownBy(() -> start(Map.of("feedwire.kafka.topic-prefix", "a b")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("topic prefix 'a b'");
  }

  private static void start(Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>();
    all.put("micronaut.server.port", -1);
    all.put("feedwire.kafka.connect-timeout", "1s");
    all.put("feedwire.kafka.bootstrap-servers", NOBODY);
    all.putAll(settings);
    Service.start("test", all, CompletableFuture.completedFuture(null)).close();
  }
}
