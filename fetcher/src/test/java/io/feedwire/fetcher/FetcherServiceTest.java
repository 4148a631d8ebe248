package io.feedwire.fetcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.fetcher.http.ScriptedServer;
import io.feedwire.runtime.KafkaSettings;
import io.feedwire.runtime.Service;
import io.feedwire.runtime.StartFailure;
import io.feedwire.sources.DomainPartition;
import io.feedwire.sources.Location;
import io.feedwire.sources.Locations;
import io.feedwire.sources.SourceRegistry;
import io.feedwire.sources.SourceRegistry.Added;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The fetcher as it runs, on a real broker: registry, start, transactions, restart.
@Timeout(300)
class FetcherServiceTest {

  private static final int PARTITIONS = 3;

  @TempDir private static Path brokerFolder;
  private static TestBroker broker;
  @TempDir private Path folder;

  @BeforeAll
  static void startBroker() throws Exception {
    // The build's own, for tests that look for files: a service takes it for an unknown setting.
    System.clearProperty("feedwire.root");
    broker = new TestBroker(brokerFolder);
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  private KafkaSettings kafka(String bootstrap, String prefix, Duration timeout) {
    return new KafkaSettings(
        bootstrap,
        prefix,
        PARTITIONS,
        (short) 1,
        timeout,
        folder.resolve("state").toString(),
        1,
        Duration.ofMillis(50));
  }

  private SourceRegistry registry(String prefix) {
    return new SourceRegistry(
        kafka(broker.bootstrapServers(), prefix, Duration.ofSeconds(30)),
        Topics.withPrefix(prefix));
  }

  private Service service(String prefix, Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("micronaut.server.port", -1);
    settings.put("feedwire.fetcher.allowed-addresses", "127.0.0.0/8");
    settings.put("feedwire.kafka.bootstrap-servers", broker.bootstrapServers());
    settings.put("feedwire.kafka.topic-prefix", prefix);
    settings.put("feedwire.kafka.partitions", PARTITIONS);
    settings.put("feedwire.kafka.state-dir", folder.resolve("state").toString());
    Service service = Service.start("fetcher", settings, CompletableFuture.completedFuture(null));
    service.running().join();
    return service;
  }

  private static Source source(String location) {
    return ((Location.Readable) Locations.parse(location)).toSource(null, Source.Lane.LIVE, null);
  }

  @Test
  void the_registry_says_in_a_line_that_nobody_answers() {
    var nobody =
        new SourceRegistry(
            kafka("127.0.0.1:" + TestBroker.freePort(), "", Duration.ofSeconds(1)),
            Topics.withPrefix(""));
    Source source = source("https://example.org/feed");

    assertThatThrownBy(nobody::list)
        .isInstanceOf(StartFailure.class)
        .hasMessageMatching("no Kafka broker answers at 127.0.0.1:\\d+ within 1 s");
    assertThatThrownBy(() -> nobody.add(source)).isInstanceOf(StartFailure.class);
    assertThatThrownBy(() -> nobody.remove("x")).isInstanceOf(StartFailure.class);
  }

  @Test
  void the_registry_says_in_a_line_that_there_is_no_topic() {
    var registry = registry("never.");

    assertThat(registry.list()).isEmpty();
    assertThatThrownBy(() -> registry.add(source("https://example.org/feed")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("there is no topic never.feeds.sources");
  }

  @Test
  void a_folder_and_a_feed_are_read_once_over_a_restart() throws Exception {
    Path archive = Files.createDirectory(folder.resolve("archive"));
    for (int i = 0; i < 450; i++) {
      Path file = Files.writeString(archive.resolve(i + ".md"), "text " + i);
      Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));
    }
    try (var server = new ScriptedServer()) {
      server.then("200 OK", "ETag: \"1\"", "<rss/>").then("304 Not Modified", "", "");
      Path file =
          Files.writeString(
              folder.resolve("sources.yml"),
              "sources:\n  - folder: archive\n    lane: backfill\n  - url: %s\n    interval: PT1S\n"
                  .formatted(server.uri("/feed")));
      Map<String, Object> settings = Map.of("feedwire.fetcher.sources-file", file.toString());

      try (var service = service("run.", settings)) {
        assertThat(broker.read("run.feeds.backfill", PARTITIONS, 450)).hasSize(450);
        assertThat(broker.read("run.feeds.raw", PARTITIONS, 1)).hasSize(1);
      }
      int before = server.requests().size();
      try (var service = service("run.", settings)) {
        var registry = registry("run.");
        assertThat(registry.list()).hasSize(2);
        Files.writeString(archive.resolve("new.md"), "new");
        assertThat(broker.read("run.feeds.backfill", PARTITIONS, 451))
            .hasSize(451)
            .last()
            .satisfies(record -> assertThat(record.value()).asString(UTF_8).isEqualTo("new"));
        while (server.requests().size() == before) {
          Thread.onSpinWait();
        }
        assertThat(server.header(before, "if-none-match")).isEqualTo("\"1\"");
        assertThat(broker.read("run.feeds.raw", PARTITIONS, 1)).hasSize(1);
      }
    }
  }

  @Test
  void the_registry_adds_changes_and_removes() {
    try (var service = service("registry.", Map.of())) {
      var registry = registry("registry.");
      Source one = source("https://one.example.org/feed").withPaused(true);
      Source two = source("https://two.example.org/feed").withPaused(true);

      assertThat(registry.addAll(List.of(one, two))).containsExactly(Added.NEW, Added.NEW);
      assertThat(registry.add(one)).isEqualTo(Added.KNOWN);
      assertThat(registry.add(one.withName("One"))).isEqualTo(Added.CHANGED);
      assertThat(registry.list()).containsExactly(one.withName("One"), two);
      assertThat(broker.read("registry.feeds.sources", PARTITIONS, 3))
          .hasSize(3)
          .extracting(ConsumerRecord::partition)
          .containsOnly(DomainPartition.of(one, PARTITIONS));

      assertThat(registry.remove(one.id())).contains(one.withName("One"));
      assertThat(registry.remove(one.id())).isEmpty();
      assertThat(registry.list()).containsExactly(two);
    }
  }

  @Test
  void a_sources_file_with_a_mistake_stops_the_start_in_a_line() throws Exception {
    Path file = Files.writeString(folder.resolve("sources.yml"), "sources:\n  - uri: x\n");

    assertThatThrownBy(
            () -> service("wrong.", Map.of("feedwire.fetcher.sources-file", file.toString())))
        .isInstanceOf(StartFailure.class)
        .hasMessage(file + ":2: unknown key 'uri' in a source");
  }
}
