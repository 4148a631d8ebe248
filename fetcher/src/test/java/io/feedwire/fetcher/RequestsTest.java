package io.feedwire.fetcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.FetchOutcome.Status;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.RawHeaders;
import io.feedwire.fetcher.http.ScriptedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestsTest {

  @TempDir private Path state;
  private final ScriptedServer server = new ScriptedServer();
  private FetcherHarness fetcher;

  @BeforeEach
  void start() {
    fetcher = new FetcherHarness(state, Map.of("feedwire.fetcher.request-budget", 3));
  }

  @AfterEach
  void stop() throws IOException {
    fetcher.close();
    server.close();
  }

  private FetchOutcome only() {
    List<FetchOutcome> outcomes = fetcher.outcomes();
    assertThat(outcomes).hasSize(1);
    return outcomes.getFirst();
  }

  private void request(String source, String path, int depth) {
    fetcher.requests.pipeInput(
        source,
        new FetchRequest(
            source, server.uri(path).toString(), "item", depth, "dw-api", Source.Lane.LIVE));
  }

  @Test
  void a_request_is_fetched_once_in_a_day() {
    server.then("200 OK", "Content-Type: application/json", "{}");
    request("dw", "/1", 1);
    request("dw", "/1", 1);
    fetcher.ticks();
    request("other", "/1", 1);
    fetcher.ticks();

    FetchOutcome outcome = only();
    assertThat(outcome.sourceId()).isEqualTo("dw");
    assertThat(outcome.status()).isEqualTo(Status.FETCHED);
    assertThat(outcome.nextAt()).isNull();
    TestRecord<String, byte[]> record = fetcher.raw.readRecord();
    assertThat(record.key()).isEqualTo("dw");
    var about = RawHeaders.from(record.headers(), Instant.EPOCH);
    assertThat(about.depth()).isEqualTo(1);
    assertThat(about.formatHint()).isEqualTo("dw-api");
    assertThat(about.location()).isEqualTo(server.uri("/1").toString());

    fetcher.pass(Duration.ofHours(24));
    request("dw", "/1", 1);
    fetcher.ticks();
    assertThat(only().status()).isEqualTo(Status.FETCHED);
  }

  @Test
  void what_is_too_deep_over_budget_or_no_url_is_refused_in_words() {
    server.then("200 OK", "", "x");
    request("dw", "/deep", 2);
    fetcher.requests.pipeInput(
        "dw", new FetchRequest("dw", "file:///etc/hosts", "?", 1, null, Source.Lane.LIVE));
    IntStream.range(0, 4).forEach(i -> request("dw", "/" + i, 1));

    assertThat(fetcher.outcomes())
        .extracting(FetchOutcome::error)
        .containsExactly(
            "not fetched: 2 requests lead to it; 1 may",
            "not fetched: no http or https URL",
            "not fetched: the source's budget of 3 requests a day is spent");
    IntStream.range(0, 3).forEach(i -> fetcher.ticks());
    assertThat(fetcher.outcomes()).hasSize(3);

    fetcher.pass(Duration.ofHours(24));
    request("dw", "/tomorrow", 1);
    fetcher.ticks();
    assertThat(only().error()).isNull();
  }

  @Test
  void a_throttled_request_is_asked_three_times() {
    server.then("429 Slow down", "Retry-After: 60", "");
    request("dw", "/1", 1);
    for (int i = 0; i < 5; i++) {
      fetcher.ticks();
      fetcher.pass(Duration.ofMinutes(1));
    }

    assertThat(fetcher.outcomes())
        .extracting(FetchOutcome::status)
        .containsExactly(Status.THROTTLED, Status.THROTTLED, Status.THROTTLED);
  }
}
