package io.feedwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.RejectionReason;
import io.feedwire.contracts.source.Access;
import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.FetchOutcomeBuilder;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.RawHeaders;
import io.feedwire.contracts.topic.RejectionHeaders;
import io.feedwire.contracts.topic.Topic;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.runtime.KafkaSettings;
import io.feedwire.sources.SourceRegistry;
import io.feedwire.standalone.up.EmbeddedBroker;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Commands on what is registered already, on a real broker.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownSourceCommandsTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private EmbeddedBroker broker;
  private SourceRegistry registry;

  @BeforeAll
  void start(@TempDir Path temporary) throws Exception {
    broker = EmbeddedBroker.start(temporary.resolve("kafka"), 0);
    String servers = broker.bootstrapServers();
    Topics topics = Topics.withPrefix("");
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(topics.sources().name(), 2, (short) 1)
                      .configs(Map.of("cleanup.policy", "compact")),
                  new NewTopic(topics.fetches().name(), 2, (short) 1),
                  new NewTopic(topics.rejected().name(), 2, (short) 1)))
          .all()
          .get();
    }
    registry =
        new SourceRegistry(
            new KafkaSettings(servers, "", 2, (short) 1, TIMEOUT, "", 1, TIMEOUT), topics);
  }

  @AfterAll
  void stop() {
    broker.close();
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(1, List.of("--bootstrap-servers", broker.bootstrapServers()));
    return Feedwire.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(new String[0]));
  }

  private Source source(String location) {
    return registry.list().stream()
        .filter(source -> source.location().equals(location))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void addingAgainChangesWhatIsSaidAndKeepsTheRest() {
    String url = "https://a.example.org/feed";
    run(
        "add",
        url,
        "--kind=page",
        "--name=A",
        "--category=X/Y",
        "--interval=15m",
        "--min-interval=5m",
        "--max-interval=6h",
        "--lane=backfill",
        "--header=X-One: 1",
        "--header=X-Two: 2",
        "--proxy=http://proxy.example.org:3128",
        "--user-agent=Mine/1",
        "--credentials=${FEEDWIRE_SECRET_A}",
        "--any-certificate",
        "--paused");
    Source before = source(url);

    assertThat(run("add", url)).isZero();
    assertThat(source(url)).isEqualTo(before);

    assertThat(run("add", url, "--interval=30m", "--header=x-two: two", "--name=B")).isZero();
    assertThat(source(url))
        .isEqualTo(
            before
                .withInterval(Duration.ofMinutes(30))
                .withName("B")
                .withAccess(
                    new Access(
                        "Mine/1",
                        Map.of("X-One", "1", "x-two", "two"),
                        List.of("http://proxy.example.org:3128"),
                        "${FEEDWIRE_SECRET_A}",
                        true)));
    assertThat(out.toString()).contains("added ", "already there: ", "changed ");
  }

  @Test
  void whatIsSaidMustGoWithWhatStays() {
    String url = "https://b.example.org/feed";
    run("add", url, "--kind=feed", "--min-interval=1h");
    Source before = source(url);

    assertThat(run("add", url, "--max-interval=5m")).isEqualTo(2);
    assertThat(source(url)).isEqualTo(before);
  }

  @Test
  void aDocumentThatCouldNotBeReadIsTold() {
    String url = "https://d.example.org/feed";
    run("add", url, "--kind=feed");
    String id = source(url).id();
    Instant at = Instant.now().minusSeconds(90);
    FetchOutcome outcome =
        FetchOutcomeBuilder.builder()
            .sourceId(id)
            .location(url)
            .status(FetchOutcome.Status.FETCHED)
            .at(at)
            .documents(1)
            .nextAt(at)
            .build();
    var headers = new RecordHeaders();
    new RawHeaders(url, at, null, 200, null, null, null, null, 0).writeTo(headers);
    new RejectionHeaders(RejectionReason.BINARY, "no text", "feeds.raw", 0, 1).writeTo(headers);
    Topic<FetchOutcome> fetches = Topics.withPrefix("").fetches();
    Map<String, Object> config = Map.of("bootstrap.servers", broker.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
      byte[] value = fetches.value().serializer().serialize(fetches.name(), outcome);
      producer.send(new ProducerRecord<>(fetches.name(), id, value));
      producer.send(
          new ProducerRecord<>(
              Topics.withPrefix("").rejected().name(), null, id, new byte[100], headers));
    }
    out.getBuffer().setLength(0);

    assertThat(run("sources", "--failing")).isZero();
    assertThat(out.toString())
        .contains(id)
        .contains("rejected as binary: no text (since 1 min ago)");
    out.getBuffer().setLength(0);
    assertThat(run("sources", "--json")).isZero();
    assertThat(out.toString()).contains("\"error\":\"rejected as binary: no text\"");
  }

  @Test
  void aHyphenIsStandardOutput() {
    run("add", "https://c.example.org/feed", "--kind=feed");
    out.getBuffer().setLength(0);

    assertThat(run("export", "-", "--format=yaml")).isZero();
    assertThat(out.toString()).startsWith("sources:").contains("https://c.example.org/feed");
    assertThat(Path.of("-")).doesNotExist();
  }

  @Test
  void withoutItsTopicNothingIsFollowed() {
    assertThat(run("tail", "--topic-prefix=none.")).isEqualTo(1);
    assertThat(err.toString())
        .contains("feedwire: there is no topic none.articles.changes at ")
        .doesNotContain("Exception");
  }
}
