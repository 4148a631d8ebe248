package io.feedwire.fetcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.FetchOutcome.Status;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.source.FileCheck;
import io.feedwire.contracts.source.Problem;
import io.feedwire.contracts.source.Source;
import io.feedwire.fetcher.http.ScriptedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Requests that want to know of a file, and not the file.
class CheckRequestsTest {

  private static final String KEY = "image/dw:67121832";

  @TempDir private Path state;
  private final ScriptedServer server = new ScriptedServer();
  private FetcherHarness fetcher;

  @BeforeEach
  void start() {
    fetcher = new FetcherHarness(state, Map.of("feedwire.fetcher.request-budget", 2));
  }

  @AfterEach
  void stop() throws IOException {
    fetcher.close();
    server.close();
  }

  private void ask(String key, String url) {
    fetcher.requests.pipeInput(
        "dw", new FetchRequest("dw", url, "dw:1 shows it", 1, null, Source.Lane.BACKFILL, key));
    fetcher.ticks();
  }

  private void ask(String key) {
    ask(key, server.uri("/a.jpg").toString());
  }

  @Test
  void what_the_server_says_is_told_under_the_key_and_no_document_comes_of_it() {
    server.then("200 OK", "Content-Type: image/jpeg", "12345");
    ask(KEY);

    TestRecord<String, FileCheck> told = fetcher.checks.readRecord();
    assertThat(told.key()).isEqualTo(KEY);
    FileCheck check = told.value();
    assertThat(check.url()).isEqualTo(server.uri("/a.jpg").toString());
    assertThat(check.status()).isEqualTo(200);
    assertThat(check.mediaType()).isEqualTo("image/jpeg");
    assertThat(check.bytes()).isEqualTo(5);
    assertThat(check.checkedAt()).isAfter(FetcherHarness.START);
    assertThat(check.problem()).isNull();
    assertThat(new String(told.headers().lastHeader("ce_type").value()))
        .isEqualTo("io.feedwire.fetch.checked.v1");
    assertThat(fetcher.checks.isEmpty()).isTrue();
    assertThat(fetcher.raw.isEmpty()).isTrue();
    assertThat(fetcher.backfill.isEmpty()).isTrue();
    assertThat(fetcher.outcomes())
        .singleElement()
        .satisfies(
            outcome -> {
              assertThat(outcome.status()).isEqualTo(Status.CHECKED);
              assertThat(outcome.sourceId()).isEqualTo("dw");
              assertThat(outcome.httpStatus()).isEqualTo(200);
              assertThat(outcome.error()).isNull();
            });
    assertThat(server.requests().getFirst()).startsWith("HEAD /a.jpg ");
  }

  @ParameterizedTest
  @CsvSource({"404 No, NOT_FOUND", "410 Gone, GONE", "405 No, METHOD_NOT_ALLOWED"})
  void that_there_is_none_is_told_too_and_is_no_failure(String status, Problem problem) {
    server.then(status, "", "");
    ask(KEY);

    assertThat(fetcher.checks.readValue().problem()).isEqualTo(problem);
    assertThat(fetcher.outcomes())
        .singleElement()
        .satisfies(
            outcome -> {
              assertThat(outcome.status()).isEqualTo(Status.CHECKED);
              assertThat(outcome.error()).isNull();
            });
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void nobody_there_is_a_failure_and_is_told() throws IOException {
    String url = server.uri("/a.jpg").toString();
    server.close();
    ask(KEY, url);

    FileCheck check = fetcher.checks.readValue();
    assertThat(check.status()).isNull();
    assertThat(check.problem()).isEqualTo(Problem.REFUSED);
    assertThat(fetcher.outcomes()).extracting(FetchOutcome::status).containsExactly(Status.FAILED);
  }

  @Test
  void to_ask_about_a_file_is_another_request_than_to_ask_for_it() {
    server.then("200 OK", "", "<rss/>");
    ask(KEY);
    ask(KEY);
    fetcher.requests.pipeInput(
        "rfi",
        new FetchRequest(
            "rfi", server.uri("/a.jpg").toString(), "item", 1, null, Source.Lane.LIVE));
    fetcher.ticks();

    assertThat(server.requests()).hasSize(2);
    assertThat(server.requests().getLast()).startsWith("GET ");
    assertThat(fetcher.checks.readValuesToList()).hasSize(1);
    assertThat(fetcher.raw.readValuesToList()).hasSize(1);
  }

  @Test
  void the_budget_is_that_of_all_requests_of_the_source() {
    server.then("200 OK", "", "");
    List.of("image/a:1", "image/a:2", "image/a:3").forEach(this::ask);

    assertThat(fetcher.outcomes())
        .extracting(FetchOutcome::problem)
        .containsExactly(null, null, Problem.OVER_BUDGET);
    assertThat(fetcher.checks.readKeyValuesToList())
        .extracting(told -> told.key)
        .containsExactly("image/a:1", "image/a:2");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void a_server_that_wants_patience_is_asked_three_times() {
    server.then("429 Slow down", "Retry-After: 60", "");
    ask(KEY);
    for (int i = 0; i < 5; i++) {
      fetcher.pass(Duration.ofMinutes(1));
      fetcher.ticks();
    }

    assertThat(server.requests()).hasSize(3);
    assertThat(fetcher.checks.readValuesToList())
        .singleElement()
        .extracting(FileCheck::problem)
        .isEqualTo(Problem.RATE_LIMITED);
  }
}
