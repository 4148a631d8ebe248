package io.feedwire.fetcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.FetchOutcome.Status;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.CloudEvent;
import io.feedwire.contracts.topic.RawHeaders;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.fetcher.http.HttpFetcher;
import io.feedwire.fetcher.http.ScriptedServer;
import io.feedwire.fetcher.work.Breaker;
import io.feedwire.fetcher.work.Domains;
import io.feedwire.fetcher.work.FetchEngine;
import io.feedwire.fetcher.work.FetchMetrics;
import io.feedwire.fetcher.work.Slots;
import io.feedwire.sources.Location;
import io.feedwire.sources.Locations;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration INTERVAL = Duration.ofMinutes(17);

  @TempDir private Path state;
  private final ScriptedServer server = new ScriptedServer();
  private FetcherHarness fetcher;

  @BeforeEach
  void start() {
    fetcher = new FetcherHarness(state, Map.of("feedwire.fetcher.max-bytes", 1000));
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
        .toSource("A source", Source.Lane.LIVE, Duration.ofMinutes(15));
  }

  private FetchOutcome only() {
    List<FetchOutcome> outcomes = fetcher.outcomes();
    assertThat(outcomes).hasSize(1);
    return outcomes.getFirst();
  }

  /// Renaming a node renames nothing on the broker, but a store's name is its changelog's, and
  /// which nodes hang together decides which topics must be partitioned alike: neither may change
  /// unnoticed.
  @Test
  void the_topology_is_as_it_was() throws IOException {
    FetcherSettings settings = FetcherHarness.settings(Map.of());
    InstantSource clock = InstantSource.system();
    try (var http = new HttpFetcher(settings.http(), settings.reach(), name -> null, clock)) {
      var engine =
          new FetchEngine(
              http,
              Runnable::run,
              new Slots(1),
              new Domains(Duration.ZERO, 1),
              new Breaker(),
              new FetchMetrics(new SimpleMeterRegistry()),
              clock);
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

    assertThat(first.nextWhy()).isEqualTo("failed: 2 × 15 min");

    fetcher.pass(INTERVAL.multipliedBy(2));
    fetcher.ticks();
    FetchOutcome second = only();
    assertThat(second.failures()).isEqualTo(2);
    assertThat(second.failingSince()).isEqualTo(first.at());
    assertThat(second.nextWhy()).isEqualTo("failed 2 times in a row: 6 × 15 min");

    fetcher.pass(INTERVAL.multipliedBy(4));
    fetcher.ticks();
    assertThat(fetcher.outcomes()).isEmpty();
    fetcher.pass(INTERVAL.multipliedBy(2));
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
    fetcher.add(Source.of("odd", Source.Kind.FEED, "nonsense", Source.Lane.LIVE));
    fetcher.add(Source.of("odder", Source.Kind.FOLDER, "http://x/", Source.Lane.LIVE));
    fetcher.pass(FIRST);
    fetcher.ticks();

    assertThat(fetcher.outcomes())
        .extracting(FetchOutcome::sourceId, FetchOutcome::status)
        .containsExactlyInAnyOrder(tuple("odd", Status.FAILED), tuple("odder", Status.FAILED));
  }
}
