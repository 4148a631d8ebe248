package io.feedwire.fetcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.Source;
import io.feedwire.fetcher.http.ScriptedServer;
import io.feedwire.fetcher.websub.Callbacks;
import io.feedwire.fetcher.websub.PushKeys;
import io.feedwire.fetcher.websub.SubscriptionDirectory;
import io.feedwire.fetcher.websub.TestHub;
import io.feedwire.fetcher.websub.TestPushLog;
import io.feedwire.fetcher.websub.WebSubSettings;
import io.feedwire.sources.Location;
import io.feedwire.sources.Locations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// The fetcher's topology with two hubs, and the callback of another instance between them.
abstract class PushHarness {

  static final String SECRET = "0123456789abcdef0123456789abcdef";
  static final Duration INTERVAL = Duration.ofMinutes(17);

  @TempDir private Path state;
  final ScriptedServer server = new ScriptedServer();
  final TestHub hub = new TestHub();
  final TestHub second = new TestHub();
  FetcherHarness fetcher;
  SubscriptionDirectory directory;
  Callbacks callbacks;
  volatile String served = "";

  @BeforeEach
  void start() {
    server.then(out -> out.write(ScriptedServer.message("200 OK", "", served.getBytes(UTF_8))));
    var push =
        new WebSubSettings("https://feeds.example.org/in/", SECRET, null, Duration.ofDays(10));
    fetcher = new FetcherHarness(state, Map.of(), push);
    var keys = new PushKeys(SECRET);
    directory = new SubscriptionDirectory(keys);
    directory.complete();
    callbacks =
        new Callbacks(
            keys,
            directory,
            new TestPushLog(
                (call, headers) ->
                    fetcher.pushes.pipeInput(
                        new TestRecord<>(call.sourceId(), call.body(), headers, call.at()))),
            () -> fetcher.now());
  }

  @AfterEach
  void stop() throws IOException {
    fetcher.close();
    server.close();
    hub.close();
    second.close();
  }

  static String feed(List<TestHub> hubs, String... items) {
    var feed = new StringBuilder("<rss xmlns:atom='http://www.w3.org/2005/Atom'><channel>");
    hubs.forEach(hub -> feed.append("<atom:link rel='hub' href='%s'/>".formatted(hub.uri())));
    feed.append("<atom:link rel='self' href='https://example.org/feed?a=1&amp;b=2'/>");
    for (String item : items) {
      feed.append("<item><guid>%s</guid></item>".formatted(item));
    }
    return feed.append("</channel></rss>").toString();
  }

  Source source() {
    return ((Location.Readable) Locations.parse(server.uri("/feed").toString()))
        .toSource("A source", Source.Lane.LIVE, null);
  }

  /// Lets the fetcher poll a new source and ask its hub.
  TestHub.Asked subscribe(String body) {
    served = body;
    fetcher.add(source());
    fetcher.pass(Duration.ofSeconds(2));
    fetcher.ticks();
    return asked(hub);
  }

  TestHub.Asked asked(TestHub hub) {
    announce();
    fetcher.pass(Duration.ofSeconds(2));
    fetcher.ticks();
    announce();
    assertThat(hub.asked).hasSize(1);
    return Objects.requireNonNull(hub.asked.poll());
  }

  void announce() {
    fetcher
        .subscriptions
        .readRecordsToList()
        .forEach(record -> directory.put(record.key(), record.value()));
  }

  Callbacks.Answer verify(TestHub.Asked asked, String lease) {
    var intent = new Callbacks.Intent(asked.mode(), asked.topic(), "42 is it", lease, null);
    Callbacks.Answer answer = callbacks.intent(asked.token(), intent);
    announce();
    return answer;
  }

  int push(TestHub.Asked asked, String body, @Nullable String signature) {
    var delivery = new Callbacks.Delivery("application/rss+xml", null, signature, List.of());
    try {
      int status =
          callbacks
              .deliver(asked.token(), delivery, new ByteArrayInputStream(body.getBytes(UTF_8)))
              .status();
      announce();
      return status;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  int push(TestHub.Asked asked, String body) {
    return push(asked, body, TestHub.sign("sha256", body.getBytes(UTF_8), asked.secret()));
  }

  void poll(String body) {
    served = body;
    fetcher.pass(INTERVAL);
    fetcher.ticks();
  }

  List<String> reasons() {
    return fetcher.outcomes().stream().map(FetchOutcome::nextWhy).toList();
  }

  TestHub.Asked pushing() {
    TestHub.Asked asked = subscribe(feed(List.of(hub), "1"));
    assertThat(verify(asked, "864000").status()).isEqualTo(200);
    assertThat(push(asked, feed(List.of(hub), "2", "1"))).isEqualTo(202);
    fetcher.outcomes();
    fetcher.raw.readValuesToList();
    return asked;
  }
}
