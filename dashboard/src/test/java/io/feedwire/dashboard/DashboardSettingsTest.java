package io.feedwire.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DashboardSettingsTest {

  @Test
  void everyDefaultIsAsDocumented() {
    assertThat(settings(Map.of()))
        .isEqualTo(
            new DashboardSettings(1000, 64L * 1024 * 1024, 1000, 200, Duration.ofSeconds(15)));
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
                    "feedwire.dashboard.heartbeat", "11s")))
        .isEqualTo(new DashboardSettings(7, 8, 9, 10, Duration.ofSeconds(11)));
  }

  @Test
  void sizesBelowOneAreRefused() {
    assertThatThrownBy(() -> new DashboardSettings(0, 1, 1, 1, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DashboardSettings(1, 1, 1, 1, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static DashboardSettings settings(Map<String, Object> properties) {
    try (ApplicationContext context = ApplicationContext.run(properties)) {
      return context.getBean(DashboardSettings.class);
    }
  }
}
