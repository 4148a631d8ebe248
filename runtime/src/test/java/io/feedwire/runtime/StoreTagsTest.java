package io.feedwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.ApplicationContext;
import org.junit.jupiter.api.Test;

class StoreTagsTest {

  @Test
  void Stores_of_all_kinds_are_told_under_one_name() {
    var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    registry.config().meterFilter(new StoreTags());
    gauge(registry, "rocksdb.state.id", "articles");
    gauge(registry, "in.memory.state.id", "due");

    assertThat(registry.scrape())
        .contains("{state_id=\"articles\",task_id=\"0_1\"}")
        .contains("{state_id=\"due\",task_id=\"0_1\"}");
  }

  @Test
  void Every_registry_of_a_service_has_the_filter() {
    try (var context =
        ApplicationContext.builder().banner(false).deduceEnvironment(false).start()) {
      assertThat(context.getBeansOfType(MeterFilter.class))
          .hasAtLeastOneElementOfType(StoreTags.class);
    }
  }

  private static void gauge(MeterRegistry registry, String tag, String store) {
    Gauge.builder("kafka.stream.state.put.rate", () -> 1)
        .tag("task.id", "0_1")
        .tag(tag, store)
        .register(registry);
  }
}
