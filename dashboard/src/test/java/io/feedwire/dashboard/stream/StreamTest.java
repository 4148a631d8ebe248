package io.feedwire.dashboard.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Change;
import io.feedwire.contracts.json.Json;
import io.feedwire.dashboard.changes.Entries;
import io.feedwire.dashboard.changes.Entry;
import io.feedwire.dashboard.changes.InMemoryChangeLog;
import io.feedwire.dashboard.changes.Positions;
import io.feedwire.dashboard.changes.Ring;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A real client against the real server. Kafka cannot be reached: the ring and the log are filled
/// by hand, and the reader waits all the while.
@Timeout(60)
class StreamTest {

  private static final int RING = 5;

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Entry> all = new ArrayList<>();
  private EmbeddedServer server;
  private Ring ring;
  private InMemoryChangeLog log;

  @BeforeEach
  void start() {
    server =
        ApplicationContext.run(
            EmbeddedServer.class,
            Map.of(
                "micronaut.server.port",
                -1,
                "feedwire.kafka.bootstrap-servers",
                "localhost:1",
                "feedwire.dashboard.ring",
                RING,
                "feedwire.dashboard.clients",
                2,
                "feedwire.dashboard.heartbeat",
                "300ms",
                "endpoints.all.sensitive",
                false,
                "endpoints.health.details-visible",
                "ANONYMOUS"));
    ring = server.getApplicationContext().getBean(Ring.class);
    log = server.getApplicationContext().getBean(InMemoryChangeLog.class);
    ring.goLive();
  }

  @AfterEach
  void stop() {
    client.shutdownNow();
    server.close();
  }

  @Test
  void zeroReplaysEverythingAndGoesOnLiveWithoutGapOrDuplicate() throws Exception {
    add(20);
    try (Events events = open("?since=0", null)) {
      assertThat(events.ids(20)).isEqualTo(cursors(1, 20));
      add(3);
      assertThat(events.ids(3)).isEqualTo(cursors(21, 23));
    }
  }

  @Test
  void withoutSinceOnlyWhatComesIsSent() throws Exception {
    add(3);
    try (Events events = open("", null)) {
      assertThat(events.next().id).isEqualTo("0:3");
      add(1);
      Event event = events.change();
      assertThat(event.name).isEqualTo("created");
      assertThat(event.id).isEqualTo("0:4");
      assertThat(event.data).isEqualTo(new String(all.get(3).json(), UTF_8));
    }
  }

  @Test
  void aCursorInTheRingNeedsNoReplay() throws Exception {
    add(4);
    try (Events events = open("?since=0:2", null)) {
      assertThat(events.ids(2)).isEqualTo(cursors(3, 4));
      assertThat(log.open()).isZero();
    }
  }

  @Test
  void lastEventIdWinsOverSince() throws Exception {
    add(12);
    try (Events events = open("?since=0", "0:4")) {
      assertThat(events.ids(8)).isEqualTo(cursors(5, 12));
    }
  }

  @Test
  void aCursorThatIsNoLongerKeptIsSaidFirst() throws Exception {
    add(12);
    log.hold(all, 3);
    try (Events events = open("?since=0:1", null)) {
      Event first = events.next();
      assertThat(first.name).isEqualTo("cursor-too-old");
      assertThat(first.data).isEqualTo("{\"asked\":\"0:1\",\"oldest\":\"0:3\"}");
      assertThat(events.ids(9)).isEqualTo(cursors(4, 12));
    }
  }

  @Test
  void silenceIsFilledWithHeartbeats() throws Exception {
    try (Events events = open("", null)) {
      assertThat(events.comment()).isEqualTo(": feedwire");
      assertThat(events.comment()).isEqualTo(": heartbeat");
      assertThat(events.comment()).isEqualTo(": heartbeat");
    }
  }

  @Test
  void aBadPlaceIsExplained() throws Exception {
    HttpResponse<String> answer = get("/stream/articles?since=yesterday");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("content-type")).contains("application/json");
    assertThat(answer.body()).startsWith("{\"error\":\"since is none of: ");
  }

  @Test
  void clientsAreLimitedAndAPlaceIsFreeAgainWhenOneGoes() throws Exception {
    add(1);
    Events first = open("", null);
    try (Events second = open("", null)) {
      first.next();
      second.next();
      HttpResponse<String> refused = get("/stream/articles");
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("retry-after")).contains("30");
      first.close();
      awaitClients(1);
      open("", null).close();
    }
    awaitClients(0);
  }

  @Test
  void aClientThatGoesDuringItsReplayFreesIt() throws Exception {
    // More than the buffers between server and client hold, so that the replay stands still.
    for (int i = 0; i < 40; i++) {
      all.add(large(i));
    }
    log.hold(all, 0);
    ring.restart(new Positions(Map.of(0, 40L)));
    ring.goLive();
    try (Events events = open("?since=0", null)) {
      events.change();
      assertThat(log.open()).isEqualTo(1);
    }
    awaitClients(0);
    assertThat(log.open()).isZero();
  }

  @Test
  void aSlowClientIsToldWhatItLostAndOthersLoseNothing() throws Exception {
    add(1);
    try (Events slow = open("", null);
        Events quick = open("", null)) {
      slow.next();
      quick.next();
      for (int i = 1; i <= 60; i++) {
        addOne(large(i));
        assertThat(quick.change().id).isEqualTo("0:" + (i + 1));
      }
      int seen = 0;
      int dropped = 0;
      while (seen + dropped < 60) {
        Event event = slow.next();
        if (event.name.equals("dropped")) {
          dropped += Integer.parseInt(event.data.replaceAll("\\D", ""));
        } else if (event.name.equals("created")) {
          seen++;
        }
      }
      assertThat(dropped).isPositive();
      assertThat(seen + dropped).isEqualTo(60);
    }
  }

  @Test
  void thePageAndItsFilesAreServedWithAPolicy() throws Exception {
    HttpResponse<String> page = get("/");

    assertThat(page.headers().firstValue("content-security-policy"))
        .contains("default-src 'self'; img-src * data:");
    assertThat(page.body()).contains("<title>Feedwire</title>");
    assertThat(get("/assets/dashboard.js").headers().firstValue("content-type").orElseThrow())
        .startsWith("text/javascript");
    assertThat(get("/assets/dashboard.css").statusCode()).isEqualTo(200);
    assertThat(get("/assets/icon.svg").statusCode()).isEqualTo(200);
  }

  @Test
  void thePageComesWithItsFirstDataWhichCannotEndTheBlockItStandsIn() throws Exception {
    add(1);
    String id = "t:</script>";
    String change =
        "{\"kind\":\"created\",\"articleId\":\"%s\",\"revision\":1,\"at\":\"2026-01-01T00:00:00Z\"}";
    addOne(new Entry(0, 1, id, Change.Kind.CREATED, change.formatted(id).getBytes(UTF_8)));
    String page = get("/").body();

    assertThat(page).doesNotContain("<!-- state -->");
    String block = page.substring(page.indexOf("id=\"state\">") + "id=\"state\">".length());
    String data = block.substring(0, block.indexOf("</script>"));
    assertThat(Json.wire().readTree(data).at("/articles/changes")).hasSize(2);
    assertThat(Json.wire().readTree(data).at("/articles/changes/0/articleId").asText())
        .isEqualTo("t:</script>");
  }

  @Test
  void theApiAnswersWithTheNewestArticlesFeedsAndStages() throws Exception {
    add(3);

    assertThat(get("/api/articles?limit=2").body())
        .startsWith("{\"cursor\":\"0:3\",\"live\":true,\"changes\":[")
        .contains("t:0-2", "t:0-1")
        .doesNotContain("t:0-0");
    assertThat(get("/api/feeds").body()).isEqualTo("{\"feeds\":[],\"counts\":{},\"total\":0}");
    assertThat(get("/api/stages").body()).contains("\"id\":\"changes\"", "waiting for Kafka");
  }

  @Test
  void healthSaysThatTheReadersWaitForKafka() throws Exception {
    HttpResponse<String> health = get("/health");

    assertThat(health.statusCode()).isEqualTo(503);
    assertThat(health.body()).contains("waiting for Kafka");
    assertThat(get("/health/liveness").statusCode()).isEqualTo(200);
  }

  // ---- the stream's two ends --------------------------------------------------------------------

  private void add(int count) {
    for (int i = 0; i < count; i++) {
      addOne(Entries.created(0, all.size()));
    }
  }

  private void addOne(Entry entry) {
    all.add(entry);
    log.hold(all, 0);
    ring.add(List.of(entry), new Positions(Map.of(0, (long) all.size())));
  }

  private static Entry large(int offset) {
    Entry small = Entries.created(0, offset);
    String padding = ",\"pad\":\"" + "x".repeat(1024 * 1024) + "\"}";
    String json = new String(small.json(), UTF_8).replaceFirst("}$", padding);
    return new Entry(0, offset, small.articleId(), small.kind(), json.getBytes(UTF_8));
  }

  private static List<String> cursors(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(i -> "0:" + i).toList();
  }

  private void awaitClients(int count) {
    MeterRegistry meters = server.getApplicationContext().getBean(MeterRegistry.class);
    while (meters.get("feedwire.dashboard.clients").gauge().value() != count) {
      Thread.onSpinWait();
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create(server.getURI() + path);
  }

  private Events open(String query, @Nullable String lastEventId) throws Exception {
    var request = HttpRequest.newBuilder(uri("/stream/articles" + query));
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    HttpResponse<InputStream> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    assertThat(answer.headers().firstValue("content-type").orElseThrow())
        .startsWith("text/event-stream");
    return new Events(answer.body());
  }

  private record Event(String name, String id, String data) {}

  /// Reads events as a browser would.
  private record Events(BufferedReader lines) implements AutoCloseable {

    Events(InputStream body) {
      this(new BufferedReader(new InputStreamReader(body, UTF_8)));
    }

    /// The next block that is no comment.
    Event next() throws IOException {
      String name = "";
      String id = "";
      String data = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty() && !(name + id + data).isEmpty()) {
          return new Event(name, id, data);
        } else if (line.startsWith("event: ")) {
          name = line.substring(7);
        } else if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("data: ")) {
          data = line.substring(6);
        }
      }
      throw new IOException("the stream has ended");
    }

    Event change() throws IOException {
      Event event = next();
      return event.data.startsWith("{\"kind\"") ? event : change();
    }

    List<String> ids(int count) throws IOException {
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        ids.add(change().id);
      }
      return ids;
    }

    String comment() throws IOException {
      String line = lines.readLine();
      return line.startsWith(":") ? line : comment();
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
