package io.feedwire.dashboard.kafka;

import io.feedwire.dashboard.kafka.ReaderState.Status;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;
import org.reactivestreams.Publisher;

/// `dashboard` in `/health` and `/health/readiness`: down while a reader waits for Kafka. Not part
/// of `/health/liveness`: to start the process again would not bring the broker back.
@Singleton
@Readiness
class ReadersHealth implements HealthIndicator {

  private final Readers readers;

  ReadersHealth(Readers readers) {
    this.readers = readers;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    Map<String, ReaderState> states = readers.states();
    boolean up = states.values().stream().noneMatch(s -> s.status() == Status.WAITING);
    Map<String, String> details =
        states.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    e -> e.getValue().detail() + ", since " + e.getValue().since()));
    return Publishers.just(
        HealthResult.builder("dashboard", up ? HealthStatus.UP : HealthStatus.DOWN)
            .details(details)
            .build());
  }
}
