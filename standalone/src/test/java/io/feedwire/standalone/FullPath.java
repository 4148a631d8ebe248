package io.feedwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.feedwire.contracts.article.Change;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.runtime.KafkaSettings;
import io.feedwire.sources.Location;
import io.feedwire.sources.Locations;
import io.feedwire.sources.SourceRegistry;
import io.feedwire.standalone.up.Standalone;
import io.feedwire.standalone.up.UpOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Documents of a folder and of a feed, through every part, to the topics and to HTTP; then once
/// more after a restart. The same story on any Kafka.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class FullPath {

  private static final Duration TIMEOUT = Duration.ofSeconds(90);

  private static final String RSS = "The clock tower strikes thirteen";
  private static final String FEEDX = "钟楼敲了十三下";
  private static final String DW = "dw:90009001";
  private static final String ATOM = "A comet nobody ordered";
  private static final String AFTER_RESTART = "The clock tower is repaired";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Set<String> createdBeforeRestart = new HashSet<>();
  private Path temporary;
  private HttpServer feed;
  private Standalone standalone;

  /// The Kafka that everything runs on; port 0 where it is embedded.
  abstract UpOptions.Kafka kafka();

  @BeforeAll
  void start(@TempDir Path folderForAll) throws IOException {
    temporary = folderForAll;
    Path folder = Files.createDirectory(temporary.resolve("documents"));
    for (String name : List.of("gazette.xml", "rfi.md", "dw.json")) {
      Files.write(folder.resolve(name), resource("folder/" + name));
    }
    byte[] atom = resource("feed/feed.xml");
    feed = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    feed.createContext(
        "/feed.xml",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/atom+xml");
          exchange.sendResponseHeaders(200, atom.length);
          exchange.getResponseBody().write(atom);
          exchange.close();
        });
    feed.start();
    standalone = up();
    add(folder.toString());
    add("http://127.0.0.1:%d/feed.xml".formatted(feed.getAddress().getPort()));
  }

  @AfterAll
  void stop() {
    if (standalone != null) {
      standalone.close();
    }
    if (feed != null) {
      feed.stop(0);
    }
  }

  @Test
  @Order(1)
  void documentsOfAFolderAndOfAFeedBecomeEnrichedArticles() {
    try (var articles = TopicFollower.of(settings(), topics().enriched())) {
      articles.awaitAll(
          TIMEOUT,
          headline(RSS),
          headline(FEEDX),
          headline(ATOM),
          record -> record.key().equals(DW));
    }
  }

  @Test
  @Order(2)
  void eachArticleIsCreatedOnce() {
    try (var changes = TopicFollower.of(settings(), topics().changes())) {
      changes.awaitAll(TIMEOUT, created(RSS), created(FEEDX), created(ATOM));
      List<String> created = createdIds(changes.readToEnd());
      assertThat(created).doesNotHaveDuplicates();
      createdBeforeRestart.addAll(created);
    }
  }

  @Test
  @Order(3)
  void theStreamOverHttpBeginsAtItsBeginning() throws Exception {
    var request = HttpRequest.newBuilder(uri("/stream/articles?since=0")).timeout(TIMEOUT).build();
    HttpResponse<Stream<String>> answer = http.send(request, HttpResponse.BodyHandlers.ofLines());
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("text/event-stream");
    try (Stream<String> lines = answer.body()) {
      assertThat(lines.anyMatch(line -> line.startsWith("data:") && line.contains(RSS))).isTrue();
    }
  }

  @Test
  @Order(4)
  void healthMetricsAndThePageAnswer() throws Exception {
    assertThat(get("/health")).contains("\"UP\"");
    assertThat(get("/prometheus")).contains("jvm_");
    assertThat(get("/")).containsIgnoringCase("<!doctype html");
  }

  @Test
  @Order(4)
  void whatTheFrameworkKnowsOfTheProcessIsNotShown() throws Exception {
    for (String path : List.of("/beans", "/env", "/routes", "/threaddump", "/loggers", "/info")) {
      assertThat(status("GET", path)).as(path).isEqualTo(404);
    }
    for (String path : List.of("/refresh", "/stop")) {
      assertThat(status("POST", path)).as(path).isEqualTo(404);
    }
  }

  @Test
  @Order(5)
  void aRestartPicksUpWhereItWasAndRepeatsNothing() throws IOException {
    standalone.close();
    standalone = up();
    String later =
        new String(resource("folder/gazette.xml"), java.nio.charset.StandardCharsets.UTF_8)
            .replace(RSS, AFTER_RESTART)
            .replace("gazette-1", "gazette-2")
            .replace("clock-tower", "clock-repaired");
    Files.writeString(temporary.resolve("documents/later.xml"), later);
    try (var changes = TopicFollower.of(settings(), topics().changes())) {
      changes.awaitAll(TIMEOUT, created(AFTER_RESTART));
      List<String> created = createdIds(changes.readToEnd());
      assertThat(created).doesNotHaveDuplicates().containsAll(createdBeforeRestart);
      assertThat(created).hasSize(createdBeforeRestart.size() + 1);
    }
  }

  private Standalone up() {
    return Standalone.start(
        new UpOptions(
            temporary.resolve("data"),
            0,
            kafka(),
            UpOptions.Feeds.NONE,
            Map.of("feedwire.fetcher.allowed-addresses", "127.0.0.0/8")));
  }

  private void add(String location) {
    var readable = (Location.Readable) Locations.parse(location);
    new SourceRegistry(settings(), topics())
        .add(readable.toSource(null, Source.Lane.LIVE, Duration.ofSeconds(1)));
  }

  private static TopicFollower.Wanted<EnrichedArticle> headline(String headline) {
    return record -> record.value() != null && record.value().article().headline().equals(headline);
  }

  private static TopicFollower.Wanted<Change> created(String headline) {
    return record ->
        record.value().kind() == Change.Kind.CREATED
            && record.value().article() != null
            && record.value().article().article().headline().equals(headline);
  }

  private static List<String> createdIds(List<Change> changes) {
    return changes.stream()
        .filter(change -> change.kind() == Change.Kind.CREATED)
        .map(Change::articleId)
        .toList();
  }

  private int status(String method, String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(uri(path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private String get(String path) throws IOException, InterruptedException {
    var answer =
        http.send(
            HttpRequest.newBuilder(uri(path)).header("Accept", "*/*").timeout(TIMEOUT).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + standalone.port() + path);
  }

  private KafkaSettings settings() {
    return new KafkaSettings(
        standalone.bootstrapServers(), "", 1, (short) 1, TIMEOUT, "", 1, TIMEOUT);
  }

  private static Topics topics() {
    return Topics.withPrefix("");
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = FullPath.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
