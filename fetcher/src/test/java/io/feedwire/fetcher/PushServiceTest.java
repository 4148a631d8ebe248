package io.feedwire.fetcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.CloudEvent;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.fetcher.http.ScriptedServer;
import io.feedwire.fetcher.websub.TestHub;
import io.feedwire.runtime.KafkaSettings;
import io.feedwire.runtime.Service;
import io.feedwire.sources.Location;
import io.feedwire.sources.Locations;
import io.feedwire.sources.SourceRegistry;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two instances as they run, on a real broker, and a hub that reaches whichever it likes.
@Timeout(300)
class PushServiceTest {

  private static final int PARTITIONS = 2;
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final String FEED =
      "<rss><channel><link rel='hub' href='%s'/><link rel='self' href='https://a.example/f'/>"
          + "<item><guid>%s</guid></item></channel></rss>";

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  private Service service(TestBroker broker, String name) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("micronaut.server.port", -1);
    settings.put("feedwire.kafka.bootstrap-servers", broker.bootstrapServers());
    settings.put("feedwire.kafka.partitions", PARTITIONS);
    settings.put("feedwire.kafka.state-dir", folder.resolve(name).toString());
    settings.put("feedwire.fetcher.websub.callback", "https://feeds.example.org");
    settings.put("feedwire.fetcher.websub.secret", SECRET);
    settings.put("feedwire.fetcher.allowed-addresses", "127.0.0.0/8");
    Service service = Service.start("fetcher", settings, CompletableFuture.completedFuture(null));
    service.running().join();
    return service;
  }

  private static URI at(Service service, String token, String query) {
    return URI.create("http://127.0.0.1:%d/websub/%s%s".formatted(service.port(), token, query));
  }

  private HttpResponse<String> intent(Service service, TestHub.Asked asked, String topic)
      throws Exception {
    String query =
        "?hub.mode=%s&hub.topic=%s&hub.challenge=%s&hub.lease_seconds=864000"
            .formatted(asked.mode(), URLEncoder.encode(topic, UTF_8), "%3Cchallenge%3E");
    return client.send(
        HttpRequest.newBuilder(at(service, asked.token(), query)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private int push(Service service, String token, String signature, byte[] body) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(at(service, token, ""))
                .header("Content-Type", "application/rss+xml")
                .header("Link", "<https://a.example/f>; rel=\"self\"")
                .header("X-Hub-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void any_instance_answers_a_hub_and_the_one_that_has_the_source_applies_it() throws Exception {
    // The build's own, for tests that look for files: a service takes it for an unknown setting.
    System.clearProperty("feedwire.root");
    try (var broker = new TestBroker(folder.resolve("broker"));
        var hub = new TestHub();
        var server = new ScriptedServer();
        var one = service(broker, "one");
        var two = service(broker, "two")) {
      server.then("200 OK", "", FEED.formatted(hub.uri(), "1"));
      add(broker, server.uri("/feed").toString());
      TestHub.Asked asked = Objects.requireNonNull(hub.asked.poll(60, TimeUnit.SECONDS));

      assertThat(intent(one, asked, "https://b.example/").statusCode()).isEqualTo(404);
      HttpResponse<String> verified = intent(two, asked, asked.topic());
      assertThat(verified.statusCode()).isEqualTo(200);
      assertThat(verified.body()).isEqualTo("<challenge>");
      assertThat(verified.headers().firstValue("content-type").orElse("")).startsWith("text/plain");

      List<byte[]> bodies =
          IntStream.range(2, 4)
              .mapToObj(i -> FEED.formatted(hub.uri(), i).getBytes(UTF_8))
              .toList();
      assertThat(push(one, asked.token(), sign(bodies.get(0), asked), bodies.get(0)))
          .isEqualTo(202);
      assertThat(push(two, asked.token(), sign(bodies.get(1), asked), bodies.get(1)))
          .isEqualTo(202);
      assertThat(push(one, asked.token(), "sha256=" + "0".repeat(64), "<rss/>".getBytes(UTF_8)))
          .isEqualTo(202);

      List<ConsumerRecord<String, byte[]>> raw = broker.read("feeds.raw", PARTITIONS, 3);
      assertThat(raw).hasSize(3);
      assertThat(raw.get(1).value()).isEqualTo(bodies.get(0));
      assertThat(raw.get(2).value()).isEqualTo(bodies.get(1));
      assertThat(CloudEvent.get(raw.get(1).headers(), "content-type"))
          .isEqualTo("application/rss+xml");
      assertThat(CloudEvent.get(raw.get(1).headers(), "location"))
          .isEqualTo(server.uri("/feed").toString());

      byte[] large = new byte[9 * 1024 * 1024];
      assertThat(push(one, asked.token(), sign(large, asked), large)).isEqualTo(413);
      assertThat(push(one, "x".repeat(32), sign(large, asked), bodies.get(0))).isEqualTo(404);
    }
  }

  private static String sign(byte[] body, TestHub.Asked asked) {
    return TestHub.sign("sha512", body, asked.secret());
  }

  private void add(TestBroker broker, String url) {
    var wait = Duration.ofSeconds(30);
    var kafka =
        new KafkaSettings(
            broker.bootstrapServers(), "", PARTITIONS, (short) 1, wait, "unused", 1, wait);
    Source source =
        ((Location.Readable) Locations.parse(url)).toSource(null, Source.Lane.LIVE, null);
    new SourceRegistry(kafka, Topics.withPrefix("")).add(source);
  }
}
