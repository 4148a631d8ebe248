package io.feedwire.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.source.SourceIds;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.runtime.KafkaSettings;
import io.feedwire.sources.SourceRegistry;
import io.feedwire.sources.SourceRegistry.Added;
import io.feedwire.standalone.up.EmbeddedBroker;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The commands about sources, on a real broker, beside a small site.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourceCommandsTest {

  private static final String FEED = "<rss version='2.0'><channel/></rss>";

  private final Map<String, String> documents = new ConcurrentHashMap<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private EmbeddedBroker broker;
  private HttpServer site;
  private SourceRegistry registry;
  private String servers;
  private Path folder;

  @BeforeAll
  void start(@TempDir Path temporary) throws Exception {
    folder = temporary;
    broker = EmbeddedBroker.start(temporary.resolve("kafka"), 0);
    servers = broker.bootstrapServers();
    registry = registry("");
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/",
        exchange -> {
          String document = documents.get(exchange.getRequestURI().getPath());
          byte[] body = (document == null ? "none" : document).getBytes(UTF_8);
          exchange.sendResponseHeaders(document == null ? 404 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    site.start();
  }

  private SourceRegistry registry(String prefix) throws Exception {
    Topics topics = Topics.withPrefix(prefix);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(topics.sources().name(), 4, (short) 1)
                      .configs(Map.of("cleanup.policy", "compact")),
                  new NewTopic(topics.fetches().name(), 4, (short) 1)))
          .all()
          .get();
    }
    Duration timeout = Duration.ofSeconds(20);
    return new SourceRegistry(
        new KafkaSettings(servers, prefix, 4, (short) 1, timeout, "", 1, timeout), topics);
  }

  @AfterAll
  void stop() {
    site.stop(0);
    broker.close();
  }

  @BeforeEach
  @AfterEach
  void none() {
    registry.removeAll(registry.list().stream().map(Source::id).toList());
    documents.clear();
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
  }

  private int run(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(command, "--bootstrap-servers", servers));
    Collections.addAll(all, arguments);
    return Feedwire.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(new String[0]));
  }

  private String site(String path) {
    return "http://127.0.0.1:%d%s".formatted(site.getAddress().getPort(), path);
  }

  private Source only() {
    assertThat(registry.list()).hasSize(1);
    return registry.list().getFirst();
  }

  private static Source source(String url) {
    return Source.of(SourceIds.of(URI.create(url)), Source.Kind.FEED, url, Source.Lane.LIVE);
  }

  @Test
  void everythingThatCanBeSaidOfASourceIsKept() {
    int code =
        run(
            "add",
            "https://example.org/feed",
            "--kind=api",
            "--name=A",
            "--category=X/Y",
            "--interval=15m",
            "--min-interval=5m",
            "--max-interval=2h",
            "--lane=backfill",
            "--header=X-Api-Key: ${FEEDWIRE_SECRET_A}",
            "--header=Accept-Language: de",
            "--proxy=http://proxy:3128",
            "--user-agent=Me/1",
            "--credentials=${FEEDWIRE_SECRET_B}",
            "--any-certificate",
            "--paused");

    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    Source source = only();
    assertThat(source.kind()).isEqualTo(Source.Kind.API);
    assertThat(source.category()).isEqualTo("X/Y");
    assertThat(source.minInterval()).isEqualTo(Duration.ofMinutes(5));
    assertThat(source.maxInterval()).isEqualTo(Duration.ofHours(2));
    assertThat(source.paused()).isTrue();
    assertThat(source.asked().headers())
        .containsEntry("X-Api-Key", "${FEEDWIRE_SECRET_A}")
        .containsEntry("Accept-Language", "de");
    assertThat(source.asked().credentials()).isEqualTo("${FEEDWIRE_SECRET_B}");
    assertThat(source.asked().anyCertificate()).isTrue();
  }

  @Test
  void aPasswordInAnAddressIsWrongUsageAndNotRepeated() {
    assertThat(run("add", "https://joe:hunter2@example.org/feed")).isEqualTo(2);
    assertThat(err.toString()).contains("--credentials").doesNotContain("hunter2");
    assertThat(run("add", "https://example.org/", "--kind=feed", "--header=Cookie: hunter2"))
        .isEqualTo(2);
    assertThat(err.toString()).doesNotContain("hunter2");
    assertThat(registry.list()).isEmpty();
  }

  @Test
  void theFeedOfAPageIsFoundAndTheChoiceSaid() {
    documents.put(
        "/",
        "<html><link rel=alternate type=application/rss+xml title=News href=/n>"
            + "<link rel=alternate type=application/rss+xml title=Comments href=/c>");
    documents.put("/n", FEED);

    assertThat(run("add", site("/"))).isZero();
    assertThat(out.toString())
        .contains("2 feeds named by the page; chosen: " + site("/n"))
        .contains("added 127.0.0.1-");
    assertThat(only().location()).isEqualTo(site("/n"));
    assertThat(only().name()).isEqualTo("News");
  }

  @Test
  void aPageThatIsToBeFollowedIsAddedItself() {
    assertThat(run("add", site("/"), "--kind=page")).isZero();
    assertThat(only().kind()).isEqualTo(Source.Kind.PAGE);
  }

  @Test
  void aPageWithoutAFeedIsNotAdded() {
    documents.put("/", "<html>Hello");
    assertThat(run("add", site("/"))).isEqualTo(1);
    assertThat(err.toString()).startsWith("feedwire: the page names no feed").hasLineCount(1);
    assertThat(registry.list()).isEmpty();
  }

  @Test
  void whatCannotBeLookedAtIsAddedAsAFeed() {
    assertThat(run("add", site("/none"))).isZero();
    assertThat(out.toString()).contains("could not be looked at");
    assertThat(only().kind()).isEqualTo(Source.Kind.FEED);
  }

  @Test
  void sourcesAreFoundByUniqueBeginningAndUrl() {
    registry.addAll(
        List.of(source("https://a.org/1"), source("https://a.org/2"), source("https://b.org/")));

    assertThat(run("pause", "b.org", "https://a.org/1")).isZero();
    assertThat(registry.list()).filteredOn(Source::paused).hasSize(2);
    assertThat(run("pause", "b.org")).isZero();
    assertThat(out.toString()).contains("already paused: b.org-");
    assertThat(run("resume", "b.org")).isZero();
    assertThat(registry.list()).filteredOn(Source::paused).hasSize(1);
    assertThat(run("remove", "a.org")).isEqualTo(1);
    assertThat(err.toString()).contains("2 sources begin with a.org");
    assertThat(run("remove", "b.org", "https://a.org/1", "https://a.org/2")).isZero();
    assertThat(registry.list()).isEmpty();
    assertThat(run("remove", "b.org")).isEqualTo(1);
  }

  @Test
  void whatAListBroughtGoesWithIt() {
    Source list = source("https://a.org/all.opml").withKind(Source.Kind.OPML);
    Source below = source("https://b.org/all.opml").withOrigin(list.id());
    registry.addAll(
        List.of(
            list,
            below,
            source("https://c.org/").withOrigin(below.id()),
            source("https://d.org/")));

    assertThat(run("remove", list.id())).isZero();
    assertThat(out.toString()).contains("removed " + list.id()).contains("and 2 that they listed");
    assertThat(only().location()).isEqualTo("https://d.org/");
  }

  @Test
  void aListIsImportedAndSaysWhatBecameOfIt() throws IOException {
    registry.add(source("https://known.org/").withName("K"));
    registry.add(source("https://renamed.org/").withInterval(Duration.ofMinutes(7)));
    Path list =
        Files.writeString(
            folder.resolve("list.opml"),
            """
            <opml version="1.0"><body><outline text="F">
            <outline text="N" xmlUrl="https://new.org/"/>
            <outline text="Named" xmlUrl="https://renamed.org/"/>
            <outline text="N" xmlUrl="https://new.org/"/>
            <outline text="G" xmlUrl="gopher://gone.org/"/></outline>
            <outline text="K" xmlUrl="https://known.org/"/>
            </body></opml>
            """);

    assertThat(run("import", list.toString(), "--dry-run")).isZero();
    assertThat(out.toString())
        .isEqualToIgnoringNewLines(
            "would be: 1 new, 1 changed, 1 known, 1 refused, 1 listed twice\n");
    assertThat(registry.list()).hasSize(2);
    assertThat(run("import", list.toString())).isZero();
    assertThat(err.toString()).contains("list.opml:5: not a URL: gopher://gone.org/");
    assertThat(registry.list()).hasSize(3);
    assertThat(registry.list())
        .filteredOn(source -> source.location().equals("https://renamed.org/"))
        .singleElement()
        .satisfies(
            source -> {
              assertThat(source.name()).isEqualTo("Named");
              assertThat(source.category()).isEqualTo("F");
              assertThat(source.interval()).isEqualTo(Duration.ofMinutes(7));
            });
  }

  @Test
  void whatIsExportedIsImportedAgain() {
    List<Source> sources =
        List.of(
            source("https://a.org/").withName("A & B").withCategory("X/Y"),
            source("https://b.org/?a=1&b=2").withPaused(true));
    for (String name : List.of("sources.opml", "sources.yaml")) {
      registry.addAll(sources);
      Path file = folder.resolve(name);
      assertThat(run("export", file.toString())).as(err.toString()).isZero();
      registry.removeAll(sources.stream().map(Source::id).toList());
      assertThat(run("import", file.toString())).as(err.toString()).isZero();
      boolean isYaml = name.endsWith("yaml");
      assertThat(registry.list())
          .containsExactly(
              sources.getFirst(), isYaml ? sources.getLast() : sources.getLast().withPaused(false));
      assertThat(run("export", file.toString())).isEqualTo(1);
      registry.removeAll(sources.stream().map(Source::id).toList());
    }
  }

  @Test
  void whatIsNoListIsRefused() throws IOException {
    Path page = Files.writeString(folder.resolve("page.opml"), "<html>Sorry");
    assertThat(run("import", page.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("no OPML: its first element is <html>");
    assertThat(run("import", folder.resolve("missing").toString())).isEqualTo(1);
  }

  @Test
  void sourcesThatWaitDoNotFail() {
    registry.add(source("https://a.org/").withName("A\u001b[31m"));
    assertThat(run("sources")).isZero();
    assertThat(out.toString())
        .contains("waiting")
        .contains("https://a.org/")
        .doesNotContain("\u001b");
    assertThat(run("sources", "--failing")).isZero();
    assertThat(out.toString()).contains("None of 1 sources fails.");
  }

  @Test
  void aHundredThousandAreAddedInOneCallAndReadAgain() throws Exception {
    SourceRegistry apart = registry("many.");
    List<Source> many =
        IntStream.range(0, 100_000)
            .mapToObj(i -> source("https://s" + i + ".example.org/feed.xml").withName("Feed " + i))
            .toList();
    List<Integer> progress = new ArrayList<>();

    List<Added> added =
        apart.addAll(many, SourceRegistry.Merge.REPLACE, (written, all) -> progress.add(written));

    assertThat(Collections.frequency(added, Added.NEW)).isEqualTo(100_000);
    assertThat(progress).hasSize(20).isSorted().endsWith(100_000);
    assertThat(apart.list()).hasSize(100_000);
    assertThat(Collections.frequency(apart.addAll(many), Added.KNOWN)).isEqualTo(100_000);
  }

  @Test
  void theRegistryOverHttpIsTheSameOne() throws Exception {
    String token = "0123456789abcdef";
    try (var dashboard =
            io.micronaut.context.ApplicationContext.run(
                io.micronaut.runtime.server.EmbeddedServer.class,
                Map.of(
                    "micronaut.server.port", -1,
                    "feedwire.kafka.bootstrap-servers", servers,
                    "feedwire.dashboard.token", token));
        var http = HttpClient.newHttpClient()) {
      var api = new Api(http, dashboard.getPort(), token);
      var created =
          api.send(
              "POST", "", "application/json", "{\"location\":\"https://a.org\",\"name\":\"A\"}");
      assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
      String id = only().id();
      assertThat(created.headers().firstValue("location")).contains("/api/sources/" + id);
      assertThat(only().kind()).isEqualTo(Source.Kind.PAGE);

      assertThat(api.send("PATCH", "/" + id, "application/json", "{\"paused\":true}").statusCode())
          .isEqualTo(200);
      assertThat(only().paused()).isTrue();
      assertThat(only().name()).isEqualTo("A");
      assertThat(api.send("PUT", "/" + id, "application/json", "{}").statusCode()).isEqualTo(200);
      assertThat(only().name()).isNull();

      var imported =
          api.send(
              "POST",
              "/import",
              "text/x-opml",
              "<opml><body><outline xmlUrl='https://a.org/'/><outline xmlUrl='https://b.org/'/>"
                  + "<outline xmlUrl='x'/></body></opml>");
      assertThat(imported.body())
          .isEqualTo(
              "{\"new\":1,\"changed\":0,\"known\":1,\"repeated\":0,"
                  + "\"refused\":[{\"line\":1,\"sentence\":\"not a URL: x\"}]}");
      assertThat(api.send("DELETE", "/" + id, "application/json", "").statusCode()).isEqualTo(204);
      assertThat(only().location()).isEqualTo("https://b.org/");
      assertThat(api.send("DELETE", "/" + id, "application/json", "").statusCode()).isEqualTo(404);
      assertThat(api.send("PATCH", "/" + id, "application/json", "{}").statusCode()).isEqualTo(404);
    }
  }

  private record Api(HttpClient http, int port, String token) {
    HttpResponse<String> send(String method, String path, String type, String body)
        throws Exception {
      return http.send(
          HttpRequest.newBuilder(
                  URI.create("http://localhost:%d/api/sources%s".formatted(port, path)))
              .method(method, HttpRequest.BodyPublishers.ofString(body))
              .header("Content-Type", type)
              .header("Authorization", "Bearer " + token)
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
