package io.feedwire.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DashboardSettingsTest {

  private static final String TOKEN = "0123456789abcdef";

  @Test
  void everyDefaultIsAsDocumented() {
    assertThat(settings(Map.of()))
        .isEqualTo(
            new DashboardSettings(
                1000, 64L * 1024 * 1024, 1000, 200, Duration.ofSeconds(15), null));
  }

  @Test
  void everyKeyIsRead() {
    assertThat(
            settings(
                Map.of(
                    "feedwire.dashboard.ring", 7,
                    "feedwire.dashboard.ring-bytes", 8,
                    "feedwire.dashboard.client-queue", 9,
                    "feedwire.dashboard.clients", 10,
                    "feedwire.dashboard.heartbeat", "11s",
                    "feedwire.dashboard.token", TOKEN)))
        .isEqualTo(new DashboardSettings(7, 8, 9, 10, Duration.ofSeconds(11), TOKEN));
  }

  @Test
  void sizesBelowOneAreRefused() {
    assertThatThrownBy(() -> new DashboardSettings(0, 1, 1, 1, Duration.ofSeconds(1), null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DashboardSettings(1, 1, 1, 1, Duration.ZERO, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTokenThatCanBeGuessedOrCannotBeSentIsRefused() {
    for (String token : List.of("short", "with blanks in between", "größer als ASCII erlaubt")) {
      assertThatThrownBy(() -> new DashboardSettings(1, 1, 1, 1, Duration.ofSeconds(1), token))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining(token);
    }
  }

  @Test
  void theTokenIsNotInTheText() {
    assertThat(new DashboardSettings(1, 1, 1, 1, Duration.ofSeconds(1), TOKEN).toString())
        .doesNotContain(TOKEN);
  }

  private static DashboardSettings settings(Map<String, Object> properties) {
    try (ApplicationContext context = ApplicationContext.run(properties)) {
      return context.getBean(DashboardSettings.class);
    }
  }
}
