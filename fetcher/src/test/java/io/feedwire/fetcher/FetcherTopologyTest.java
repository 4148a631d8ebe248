package io.feedwire.fetcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.FetchOutcome.Status;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.CloudEvent;
import io.feedwire.contracts.topic.RawHeaders;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.fetcher.http.HttpFetcher;
import io.feedwire.fetcher.http.ScriptedServer;
import io.feedwire.fetcher.registry.Location;
import io.feedwire.fetcher.registry.Locations;
import io.feedwire.fetcher.work.FetchEngine;
import io.feedwire.fetcher.work.Slots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetcherTopologyTest {

  private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration INTERVAL = Duration.ofMinutes(17);

  @TempDir private Path state;
  @TempDir private Path folder;
  private final ScriptedServer server = new ScriptedServer();
  private FetcherHarness fetcher;

  @BeforeEach
  void start() {
    fetcher =
        new FetcherHarness(
            state,
            Map.of(
                "feedwire.fetcher.batch-files", 10,
                "feedwire.fetcher.request-budget", 3,
                "feedwire.fetcher.max-bytes", 1000));
  }

  @AfterEach
  void stop() throws IOException {
    fetcher.close();
    server.close();
  }

  private Source feed(String path) {
    return source(server.uri(path).toString());
  }

  private static Source source(String location) {
    return ((Location.Readable) Locations.parse(location))
        .toSource("A source", Source.Lane.LIVE, null);
  }

  private FetchOutcome only() {
    List<FetchOutcome> outcomes = fetcher.outcomes();
    assertThat(outcomes).hasSize(1);
    return outcomes.getFirst();
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
  }

  /// Renaming a node renames nothing on the broker, but a store's name is its changelog's, and
  /// which nodes hang together decides which topics must be partitioned alike: neither may change
  /// unnoticed.
  @Test
  void the_topology_is_as_it_was() throws IOException {
    FetcherSettings settings = FetcherHarness.settings(Map.of());
    InstantSource clock = InstantSource.system();
    try (var http = new HttpFetcher(settings.http(), clock)) {
      var engine = new FetchEngine(http, Runnable::run, new Slots(1, 1), clock);
      String description =
          FetcherHarness.topology(Topics.withPrefix(""), settings, engine)
              .build()
              .describe()
              .toString();
      Path pinned = Path.of("src/test/resources/topology.txt");
      if (Boolean.getBoolean("golden.write")) {
        Files.writeString(pinned, description);
      }
      assertThat(description).isEqualTo(Files.readString(pinned));
    }
  }

  @Test
  void a_new_source_is_fetched_within_seconds_and_again_after_its_interval() {
    server
        .then("200 OK", "ETag: \"1\"\nLast-Modified: then\nContent-Type: text/xml", "<rss/>")
        .then("304 Not Modified", "", "")
        .then("200 OK", "ETag: \"2\"", "<rss/>")
        .then("200 OK", "", "<rss>new</rss>");
    Source source = feed("/feed");
    fetcher.add(source);

    fetcher.pass(FIRST);
    fetcher.ticks();
    FetchOutcome fetched = only();
    assertThat(fetched.status()).isEqualTo(Status.FETCHED);
    assertThat(fetched.documents()).isEqualTo(1);
    assertThat(fetched.bytes()).isEqualTo(6);
    assertThat(fetched.name()).isEqualTo("A source");
    assertThat(fetched.failures()).isZero();
    assertThat(fetched.nextWhy()).isEqualTo("interval of 15 min");
    assertThat(fetched.nextAt())
        .isBetween(
            fetcher.now().plus(Duration.ofMinutes(13)), fetcher.now().plus(Duration.ofMinutes(17)));

    fetcher.pass(INTERVAL);
    fetcher.ticks();
    assertThat(only().status()).isEqualTo(Status.NOT_MODIFIED);
    assertThat(server.header(1, "if-none-match")).isEqualTo("\"1\"");
    assertThat(server.header(1, "if-modified-since")).isEqualTo("then");

    fetcher.pass(INTERVAL);
    fetcher.ticks();
    assertThat(only().status()).isEqualTo(Status.UNCHANGED);
    assertThat(server.header(2, "if-none-match")).isEqualTo("\"1\"");

    fetcher.pass(INTERVAL);
    fetcher.ticks();
    assertThat(only().status()).isEqualTo(Status.FETCHED);
    assertThat(server.header(3, "if-none-match")).isEqualTo("\"2\"");
    assertThat(server.header(3, "if-modified-since")).isEmpty();

    assertThat(fetcher.raw.readValuesToList())
        .extracting(bytes -> new String(bytes, UTF_8))
        .containsExactly("<rss/>", "<rss>new</rss>");
  }

  @Test
  void a_raw_record_says_all_that_the_fetch_knew() {
    server
        .then("302 Found", "Location: /real", "")
        .then("200 OK", "ETag: \"1\"\nContent-Type: application/json", "{}");
    Source source = source(server.uri("/feed").toString().replace("//", "//joe:pw@"));
    fetcher.add(source);

    fetcher.pass(FIRST);
    fetcher.ticks();

    TestRecord<String, byte[]> record = fetcher.raw.readRecord();
    assertThat(record.key()).isEqualTo(source.id());
    assertThat(record.getRecordTime()).isBetween(FetcherHarness.START, fetcher.now());
    var about = RawHeaders.from(record.headers(), Instant.EPOCH);
    assertThat(about.location()).isEqualTo(server.uri("/feed").toString());
    assertThat(about.contentLocation()).isEqualTo(server.uri("/real").toString());
    assertThat(about.contentType()).isEqualTo("application/json");
    assertThat(about.etag()).isEqualTo("\"1\"");
    assertThat(about.httpStatus()).isEqualTo(200);
    assertThat(about.depth()).isZero();
    assertThat(CloudEvent.get(record.headers(), "ce_type"))
        .isEqualTo("io.feedwire.document.raw.v1");
    assertThat(CloudEvent.get(record.headers(), "ce_subject")).isEqualTo(source.id());
    assertThat(CloudEvent.get(record.headers(), "ce_dataschema")).isNull();
    assertThat(CloudEvent.get(record.headers(), CloudEvent.TRACEPARENT)).hasSize(55);
    FetchOutcome outcome = only();
    assertThat(outcome.toString()).doesNotContain("pw");
    assertThat(outcome.location()).isEqualTo(server.uri("/feed").toString());
  }

  @Test
  void failures_are_counted_back_off_and_end() {
    server.then("500 Oops", "", "").then("404 Not Found", "", "").then("200 OK", "", "x");
    fetcher.add(feed("/feed"));

    fetcher.pass(FIRST);
    fetcher.ticks();
    FetchOutcome first = only();
    assertThat(first.status()).isEqualTo(Status.FAILED);
    assertThat(first.httpStatus()).isEqualTo(500);
    assertThat(first.error()).isEqualTo("127.0.0.1 has a fault of its own (500)");
    assertThat(first.failures()).isEqualTo(1);

    fetcher.pass(INTERVAL);
    fetcher.ticks();
    FetchOutcome second = only();
    assertThat(second.failures()).isEqualTo(2);
    assertThat(second.failingSince()).isEqualTo(first.at());
    assertThat(second.nextWhy()).isEqualTo("failure 2 in a row: 2 × 15 min");

    fetcher.pass(INTERVAL);
    fetcher.ticks();
    assertThat(fetcher.outcomes()).isEmpty();
    fetcher.pass(INTERVAL);
    fetcher.ticks();
    FetchOutcome third = only();
    assertThat(third.status()).isEqualTo(Status.FETCHED);
    assertThat(third.failures()).isZero();
    assertThat(third.failingSince()).isNull();
  }

  @Test
  void a_server_that_asks_for_patience_gets_it() {
    server.then("429 Slow down", "Retry-After: 7200", "").then("200 OK", "", "x");
    fetcher.add(feed("/feed"));

    fetcher.pass(FIRST);
    fetcher.ticks();
    FetchOutcome throttled = only();
    assertThat(throttled.status()).isEqualTo(Status.THROTTLED);
    assertThat(throttled.nextAt()).isEqualTo(throttled.at().plusSeconds(7200));

    fetcher.pass(Duration.ofMinutes(119));
    fetcher.ticks();
    assertThat(fetcher.outcomes()).isEmpty();
    fetcher.pass(Duration.ofMinutes(1));
    fetcher.ticks();
    assertThat(only().status()).isEqualTo(Status.FETCHED);
  }

  @Test
  void a_document_over_the_cap_is_an_outcome_with_the_number() {
    server.then("200 OK", "", new byte[1234]);
    fetcher.add(feed("/feed"));

    fetcher.pass(FIRST);
    fetcher.ticks();

    FetchOutcome outcome = only();
    assertThat(outcome.status()).isEqualTo(Status.TOO_LARGE);
    assertThat(outcome.bytes()).isEqualTo(1234);
    assertThat(outcome.error()).isEqualTo("the document has 1234 bytes; 1000 are allowed");
    assertThat(fetcher.raw.isEmpty()).isTrue();
  }

  @Test
  void a_source_removed_while_in_flight_leaves_nothing() {
    server.then("200 OK", "", "x");
    Source source = feed("/feed");
    fetcher.add(source);
    fetcher.hold();
    fetcher.pass(FIRST);
    fetcher.ticks();
    assertThat(fetcher.held).hasSize(1);

    fetcher.remove(source.id());
    fetcher.release();
    fetcher.ticks();
    fetcher.pass(INTERVAL);
    fetcher.ticks();

    assertThat(fetcher.raw.isEmpty()).isTrue();
    assertThat(fetcher.outcomes()).isEmpty();
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void a_source_replaced_while_in_flight_is_fetched_again_as_it_now_is() {
    server.then("200 OK", "", "x");
    Source source = feed("/feed");
    fetcher.add(source);
    fetcher.hold();
    fetcher.pass(FIRST);
    fetcher.ticks();

    fetcher.add(source.withLane(Source.Lane.BACKFILL));
    fetcher.pass(FIRST);
    fetcher.ticks();
    assertThat(fetcher.held).as("one at a time").hasSize(1);
    fetcher.release();
    fetcher.pass(FIRST);
    fetcher.ticks();

    assertThat(fetcher.raw.isEmpty()).isTrue();
    assertThat(fetcher.backfill.readValuesToList()).hasSize(1);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void the_same_definition_again_changes_nothing() {
    server.then("200 OK", "", "x");
    fetcher.add(feed("/feed"));
    fetcher.pass(FIRST);
    fetcher.ticks();

    fetcher.add(feed("/feed"));
    fetcher.pass(FIRST);
    fetcher.ticks();

    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void a_paused_source_is_kept_and_not_fetched() {
    server.then("200 OK", "ETag: \"1\"", "x");
    Source source = feed("/feed");
    fetcher.add(source);
    fetcher.pass(FIRST);
    fetcher.ticks();
    fetcher.add(source.withPaused(true));
    fetcher.pass(INTERVAL);
    fetcher.ticks();
    assertThat(server.requests()).hasSize(1);

    fetcher.add(source);
    fetcher.pass(FIRST);
    fetcher.ticks();
    assertThat(server.header(1, "if-none-match")).isEqualTo("\"1\"");
  }

  @Test
  void one_host_is_asked_by_two_at_a_time() {
    server.then("200 OK", "", "x");
    fetcher.hold();
    IntStream.range(0, 5).forEach(i -> fetcher.add(feed("/" + i)));
    fetcher.pass(FIRST);
    fetcher.ticks();
    assertThat(fetcher.held).hasSize(2);

    fetcher.release();
    IntStream.range(0, 5).forEach(i -> fetcher.ticks());
    assertThat(fetcher.outcomes()).hasSize(5);
  }

  @Test
  void a_location_that_is_none_is_a_failure() {
    fetcher.add(
        new Source("odd", Source.Kind.FEED, "nonsense", null, Source.Lane.LIVE, null, false));
    fetcher.add(
        new Source("odder", Source.Kind.FOLDER, "http://x/", null, Source.Lane.LIVE, null, false));
    fetcher.pass(FIRST);
    fetcher.ticks();

    assertThat(fetcher.outcomes())
        .extracting(FetchOutcome::sourceId, FetchOutcome::status)
        .containsExactlyInAnyOrder(tuple("odd", Status.FAILED), tuple("odder", Status.FAILED));
  }

  @Test
  void a_folder_is_read_at_once_and_only_news_are_told() throws IOException {
    file("a.md", "one");
    file("b.md", "two");
    Source source = source(folder.toString()).withLane(Source.Lane.BACKFILL);
    fetcher.add(source);

    fetcher.ticks();
    FetchOutcome first = only();
    assertThat(first.status()).isEqualTo(Status.FETCHED);
    assertThat(first.documents()).isEqualTo(2);
    assertThat(first.nextWhy()).isEqualTo("interval of 2 s");
    List<TestRecord<String, byte[]>> records = fetcher.backfill.readRecordsToList();
    assertThat(records)
        .extracting(record -> RawHeaders.from(record.headers(), Instant.EPOCH))
        .containsExactly(
            RawHeaders.ofFile(folder.resolve("a.md").toUri().toString(), LONG_AGO),
            RawHeaders.ofFile(folder.resolve("b.md").toUri().toString(), LONG_AGO));
    assertThat(records).extracting(TestRecord::key).containsOnly(source.id());

    fetcher.pass(Duration.ofSeconds(3));
    fetcher.ticks();
    assertThat(fetcher.outcomes()).isEmpty();

    file("a.md", "three");
    fetcher.pass(Duration.ofSeconds(3));
    fetcher.ticks();
    assertThat(only().documents()).isEqualTo(1);
    assertThat(fetcher.backfill.readValue()).asString(UTF_8).isEqualTo("three");
  }

  @Test
  void an_empty_folder_is_told_once() {
    fetcher.add(source(folder.toString()));
    fetcher.ticks();
    assertThat(only().status()).isEqualTo(Status.UNCHANGED);
    fetcher.pass(Duration.ofSeconds(3));
    fetcher.ticks();
    assertThat(fetcher.outcomes()).isEmpty();
  }

  @Test
  void an_import_goes_on_where_a_removal_of_its_result_cut_it_off() throws IOException {
    for (int i = 0; i < 35; i++) {
      file("%02d.md".formatted(i), "text " + i);
    }
    Source source = source(folder.toString());
    fetcher.add(source);
    fetcher.hold();
    fetcher.ticks();
    // First batch of ten applied, the second read and never applied: as after a crash.
    fetcher.held.remove().run();
    fetcher.ticks();
    assertThat(fetcher.raw.getQueueSize()).isEqualTo(10);
    FetchOutcome first = only();
    assertThat(first.documents()).isEqualTo(10);
    assertThat(first.nextWhy()).isEqualTo("more files wait");
    fetcher.held.remove().run();
    fetcher.add(source.withName("Another name"));
    fetcher.ticks();

    fetcher.release();
    fetcher.ticks();
    fetcher.ticks();

    assertThat(fetcher.outcomes()).extracting(FetchOutcome::documents).containsExactly(10, 10, 5);
    assertThat(fetcher.raw.readRecordsToList())
        .extracting(record -> RawHeaders.from(record.headers(), Instant.EPOCH).location())
        .doesNotHaveDuplicates()
        .hasSize(35);
  }

  @Test
  void a_removed_folder_is_forgotten_with_its_files() throws IOException {
    file("a.md", "one");
    Source source = source(folder.toString());
    fetcher.add(source);
    fetcher.ticks();
    fetcher.remove(source.id());
    fetcher.add(source);
    fetcher.ticks();

    assertThat(fetcher.raw.readValuesToList()).hasSize(2);
  }

  @Test
  void a_file_over_the_cap_is_told_once_and_the_others_are_read() throws IOException {
    file("large", "x".repeat(1001));
    file("small", "x");
    fetcher.add(source(folder.toString()));
    fetcher.ticks();

    List<FetchOutcome> outcomes = fetcher.outcomes();
    assertThat(outcomes)
        .extracting(FetchOutcome::status)
        .containsExactly(Status.TOO_LARGE, Status.FETCHED);
    assertThat(outcomes.getFirst().location())
        .isEqualTo(folder.resolve("large").toUri().toString());
    assertThat(outcomes.getLast().error())
        .isEqualTo("1 of its files cannot be read; each has an outcome");
    fetcher.pass(Duration.ofSeconds(3));
    fetcher.ticks();
    assertThat(fetcher.outcomes()).isEmpty();
  }

  @Test
  void a_folder_that_vanished_fails_and_recovers_without_reading_again() throws IOException {
    file("a.md", "one");
    fetcher.add(source(folder.toString()));
    fetcher.ticks();
    fetcher.outcomes();
    Path away = folder.resolveSibling(folder.getFileName() + "-away");
    Files.move(folder, away);
    fetcher.pass(Duration.ofSeconds(3));
    fetcher.ticks();
    FetchOutcome gone = only();
    assertThat(gone.error()).isEqualTo("the folder does not exist or is none");
    assertThat(gone.failures()).isEqualTo(1);

    Files.move(away, folder);
    fetcher.pass(Duration.ofSeconds(3));
    fetcher.ticks();

    assertThat(only().failures()).isZero();
    assertThat(fetcher.raw.readValuesToList()).hasSize(1);
  }

  private void request(String source, String path, int depth) {
    fetcher.requests.pipeInput(
        source, new FetchRequest(source, server.uri(path).toString(), "item", depth, "dw-api"));
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
    fetcher.requests.pipeInput("dw", new FetchRequest("dw", "file:///etc/hosts", "?", 1, null));
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
