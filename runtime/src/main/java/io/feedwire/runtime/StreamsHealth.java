package io.feedwire.runtime;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KafkaStreams;
import org.reactivestreams.Publisher;

/// `streams` in `/health`: up when every topology runs; a rebalance after the first run is no
/// fault.
@Singleton
class StreamsHealth implements HealthIndicator {

  private final StreamsRunner runner;

  StreamsHealth(StreamsRunner runner) {
    this.runner = runner;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Publishers.just(result());
  }

  private HealthResult result() {
    Map<String, KafkaStreams.State> states = runner.states();
    boolean up =
        !runner.starting()
            && states.values().stream().allMatch(KafkaStreams.State::isRunningOrRebalancing);
    return HealthResult.builder("streams", up ? HealthStatus.UP : HealthStatus.DOWN)
        .details(
            states.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().name())))
        .build();
  }
}
