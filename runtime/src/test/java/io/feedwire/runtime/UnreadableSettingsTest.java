package io.feedwire.runtime;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadableSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "feedwire.kafka.partitions, x, 'a whole number up to 2147483647'",
    "feedwire.kafka.partitions, 2.5, 'a whole number up to 2147483647'",
    "feedwire.kafka.partitions, 3000000000, 'a whole number up to 2147483647'",
    "feedwire.kafka.replication-factor, 40000, 'a whole number up to 32767'",
    "feedwire.kafka.commit-interval, 5minutes, 'a duration such as 500ms, 15m, 24h or 90d'",
    "feedwire.test.often, maybe, true or false",
    "feedwire.test.share, a tenth, a number",
    "feedwire.test.bytes, 1 GB, 'a whole number up to 9223372036854775807'",
    "feedwire.test.level, middle, 'one of low, high'"
  })
  void aValueOfAnotherTypeIsNamedWithWhatIsExpected(String key, String value, String expected) {
    assertThatThrownBy(() -> refuse(PropertySource.of("test", Map.of(key, value))))
        .isInstanceOf(StartFailure.class)
        .hasMessage("%s must be %s, and not '%s'", key, expected, value);
  }

  @Test
  void inTheEnvironmentItIsThatToo() {
    Map<String, Object> variables =
        Map.of("FEEDWIRE_KAFKA_STREAM_THREADS", "abc", "FEEDWIRE_TEST_OFTEN", "2");

    assertThatThrownBy(
            () ->
                refuse(
                    PropertySource.of("test", variables, PropertyConvention.ENVIRONMENT_VARIABLE)))
        .isInstanceOf(StartFailure.class)
        .hasMessage(
            "feedwire.kafka.stream-threads must be a whole number up to 2147483647, and not 'abc'; "
                + "feedwire.test.often must be true or false, and not '2'");
  }

  @Test
  void aNumberOfAFileIsNotCut() {
    assertThatThrownBy(
            () -> refuse(PropertySource.of("test", Map.of("feedwire.kafka.partitions", 2.5))))
        .hasMessageEndingWith("and not '2.5'");
  }

  @ParameterizedTest
  @CsvSource({
    "feedwire.kafka.partitions, 8",
    "feedwire.kafka.partitions, ''",
    "feedwire.kafka.commit-interval, PT0.1S",
    "feedwire.kafka.commit-interval, 100ms",
    "feedwire.test.often, OFF",
    "feedwire.test.share, 0.5",
    "feedwire.test.bytes, 68719476736",
    "feedwire.test.level, high",
    "feedwire.test.names, 'a, b'"
  })
  void aValueOfItsTypeIsTaken(String key, String value) {
    assertThatCode(() -> refuse(PropertySource.of("test", Map.of(key, value))))
        .doesNotThrowAnyException();
  }

  @Test
  void aListOfAFileIsTaken() {
    assertThatCode(
            () ->
                refuse(PropertySource.of("test", Map.of("feedwire.test.names", List.of("a", "b")))))
        .doesNotThrowAnyException();
  }

  private static void refuse(PropertySource source) {
    try (ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            // Nothing is watched: the context is closed while that would begin.
            .properties(Map.of("micronaut.health.monitor.enabled", false))
            .propertySources(source)
            .start()) {
      UnreadableSettings.refuse(context);
    }
  }
}
