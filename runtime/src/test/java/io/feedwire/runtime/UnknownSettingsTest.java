package io.feedwire.runtime;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A setting that Micronaut would pass over in silence is refused.
class UnknownSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "feedwire.kafka.partitons, JAVA_PROPERTIES, ''",
    "FEEDWIRE_KAFKA_PARTITONS, ENVIRONMENT_VARIABLE, ''",
    "feedwire.kafka.streamthreads, JAVA_PROPERTIES, ' (is feedwire.kafka.stream-threads meant?)'",
    "FEEDWIRE_KAFKA_STREAMTHREADS, ENVIRONMENT_VARIABLE, ' (is feedwire.kafka.stream-threads meant?)'"
  })
  void aNameThatIsTakenForNoSettingIsRefused(
      String key, PropertyConvention convention, String advice) {
    assertThatThrownBy(() -> refuse(key, convention))
        .isInstanceOf(StartFailure.class)
        .hasMessage("unknown setting: %s%s", key, advice);
  }

  @ParameterizedTest
  @CsvSource({
    "feedwire.kafka.stream-threads, JAVA_PROPERTIES",
    "feedwire.kafka.streamThreads, JAVA_PROPERTIES",
    "FEEDWIRE_KAFKA_STREAM_THREADS, ENVIRONMENT_VARIABLE",
    "FEEDWIRE_SECRET_DW, ENVIRONMENT_VARIABLE",
    "other.kafka.streamthreads, JAVA_PROPERTIES"
  })
  void aNameOfASettingIsTaken(String key, PropertyConvention convention) {
    assertThatCode(() -> refuse(key, convention)).doesNotThrowAnyException();
  }

  private static void refuse(String key, PropertyConvention convention) {
    var settings = PropertySource.of("test", Map.of(key, "2"), convention);
    try (var context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            // Nothing is watched: the context is closed while that would begin.
            .properties(Map.of("micronaut.health.monitor.enabled", false))
            .propertySources(settings)
            .start()) {
      UnknownSettings.refuse(context);
    }
  }
}
