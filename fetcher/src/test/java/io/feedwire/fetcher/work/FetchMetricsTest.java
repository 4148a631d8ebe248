package io.feedwire.fetcher.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.FetchOutcome.Status;
import io.feedwire.contracts.source.FetchOutcomeBuilder;
import io.feedwire.contracts.source.Problem;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FetchMetricsTest {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final FetchMetrics metrics = new FetchMetrics(meters);

  private static FetchOutcomeBuilder outcome(Status status) {
    return FetchOutcomeBuilder.builder()
        .sourceId("s")
        .location("http://a.org/")
        .at(Instant.EPOCH)
        .status(status);
  }

  private double counted(String status, String problem) {
    return meters
        .get("feedwire.fetcher.fetches")
        .tags("status", status, "problem", problem)
        .counter()
        .count();
  }

  @Test
  void fetches_are_counted_by_what_came_of_them() {
    metrics.happened(outcome(Status.FETCHED).build());
    metrics.happened(outcome(Status.NOT_MODIFIED).build());
    metrics.happened(outcome(Status.NOT_MODIFIED).build());

    assertThat(counted("fetched", "")).isEqualTo(1);
    assertThat(counted("not-modified", "")).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Problem.class)
  void a_problem_is_called_as_on_the_topic(Problem problem) throws Exception {
    FetchOutcome failed = outcome(Status.FAILED).problem(problem).error("it failed").build();
    metrics.happened(failed);

    String onTopic =
        Problem.class.getField(problem.name()).getAnnotation(JsonProperty.class).value();
    assertThat(counted("failed", onTopic)).isEqualTo(1);
  }

  @Test
  void a_fetch_that_begins_before_its_time_is_not_late() {
    metrics.started(Duration.ofSeconds(-3));
    metrics.started(Duration.ofSeconds(7));

    var late = meters.get("feedwire.fetcher.late").timer();
    assertThat(late.count()).isEqualTo(2);
    assertThat(late.totalTime(TimeUnit.SECONDS)).isEqualTo(7);
  }
}
