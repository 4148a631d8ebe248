package io.feedwire.parser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.CloudEvent;
import io.feedwire.contracts.topic.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParserTopologyTest {

  private static final Instant START = Instant.parse("2024-06-01T12:00:00Z");
  private static final Topics TOPICS = Topics.withPrefix("");
  private static final ParserSettings SETTINGS = new ParserSettings(Duration.ofDays(90));

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  @TempDir Path state;
  private TopologyTestDriver driver;
  private TestInputTopic<String, byte[]> raw;
  private TestInputTopic<String, byte[]> backfill;
  private TestOutputTopic<String, Article> parsed;
  private TestOutputTopic<String, byte[]> rejected;
  private TestOutputTopic<String, FetchRequest> requests;

  @BeforeEach
  void start() {
    run(WiredParser.get());
  }

  private void run(DocumentParser parser) {
    stop();
    var properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    driver = new TopologyTestDriver(topology(parser).build(), properties, START);
    raw = input(TOPICS.raw().name());
    backfill = input(TOPICS.backfill().name());
    parsed = output(TOPICS.parsed());
    rejected = output(TOPICS.rejected());
    requests = output(TOPICS.requests());
  }

  private ParserTopology topology(DocumentParser parser) {
    return new ParserTopology(TOPICS, parser, SETTINGS, new ParserMetrics(meters));
  }

  @AfterEach
  void stop() {
    if (driver != null) {
      driver.close();
    }
  }

  private TestInputTopic<String, byte[]> input(String name) {
    return driver.createInputTopic(name, new StringSerializer(), new ByteArraySerializer());
  }

  private <V> TestOutputTopic<String, V> output(io.feedwire.contracts.topic.Topic<V> topic) {
    return driver.createOutputTopic(
        topic.name(), new StringDeserializer(), topic.value().deserializer());
  }

  /// Names of nodes and stores are part of what an upgrade must keep: a store under another name is
  /// a store forgotten, and every article would be written again. One sub-topology for both inputs
  /// would let a backfill hold up live records.
  @Test
  void the_description_is_the_pinned_one() throws IOException {
    String pinned = Files.readString(Path.of("src/test/resources/topology.txt"));
    assertThat(WiredParser.topology().build().describe().toString().strip())
        .isEqualTo(pinned.strip());
  }

  @Test
  void the_default_settings_are_the_documented_ones() {
    assertThat(WiredParser.settings()).isEqualTo(SETTINGS);
    assertThatThrownBy(() -> new ParserSettings(Duration.ofHours(1)))
        .hasMessageContaining("feedwire.parser.forget-after");
  }

  @Test
  void an_item_shown_again_unchanged_is_counted_and_not_written() {
    send(raw, feed("One", "First text"), START);
    send(raw, feed("One", "First text"), START.plusSeconds(600));
    assertThat(parsed.readRecordsToList()).hasSize(1);
    send(raw, feed("One", "Second text"), START.plusSeconds(1200));
    assertThat(parsed.readValue().text()).isEqualTo("Second text");
    assertThat(meters.counter("feedwire.parser.duplicates").count()).isEqualTo(1);
    assertThat(meters.counter("feedwire.parser.articles").count()).isEqualTo(2);
  }

  @Test
  void an_item_from_the_future_is_not_news_at_each_fetch() {
    String future = feed("One", "Text").replace("2024 07:15", "2034 07:15");
    send(raw, future, START);
    send(raw, future, START.plusSeconds(600));
    assertThat(parsed.readRecordsToList()).hasSize(1);
  }

  @Test
  void an_article_says_where_it_came_from_and_what_it_is() {
    var headers = new RecordHeaders();
    WiredParser.headers("application/rss+xml").writeTo(headers);
    String trace = "00-0123456789abcdef0123456789abcdef-0123456789abcdef-01";
    CloudEvent.set(headers, CloudEvent.TRACEPARENT, trace);
    raw.pipeInput(new TestRecord<>("s-1", bytes(feed("One", "Text")), headers, START));
    TestRecord<String, Article> record = parsed.readRecord();
    Article article = record.value();
    assertThat(record.key()).isEqualTo(article.id());
    assertThat(record.getRecordTime()).isEqualTo(START);
    assertThat(article.provenance().topic()).isEqualTo(TOPICS.raw().name());
    assertThat(article.provenance().partition()).isZero();
    assertThat(article.provenance().offset()).isZero();
    assertThat(article.provenance().source()).isEqualTo("s-1");
    assertThat(header(record, "ce_type")).isEqualTo("io.feedwire.article.parsed.v1");
    assertThat(header(record, "ce_subject")).isEqualTo(article.id());
    assertThat(header(record, "ce_time")).isEqualTo("2024-05-06T07:15:00Z");
    assertThat(header(record, "http_status")).isNull();
    assertThat(header(record, CloudEvent.TRACEPARENT))
        .startsWith("00-0123456789abcdef0123456789abcdef-")
        .isNotEqualTo(trace);
  }

  @Test
  void the_same_article_at_two_sources_is_written_for_each() {
    raw.pipeInput("s-1", bytes(feed("One", "Text")), START);
    raw.pipeInput("s-2", bytes(feed("One", "Text")), START);
    assertThat(parsed.readKeyValuesToList()).hasSize(2);
  }

  @Test
  void the_lanes_share_no_memory() {
    send(raw, feed("One", "Text"), START);
    send(backfill, feed("One", "Text"), START);
    assertThat(parsed.readValuesToList())
        .extracting(article -> article.provenance().topic())
        .containsExactly(TOPICS.raw().name(), TOPICS.backfill().name());
  }

  @Test
  void what_is_no_article_is_rejected_with_its_bytes_and_headers_as_they_were() {
    byte[] bytes = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2};
    var headers = new RecordHeaders();
    WiredParser.headers("image/png").writeTo(headers);
    headers.add("x-own", "kept".getBytes(UTF_8));
    raw.pipeInput(new TestRecord<>("s-1", bytes, headers, START));
    TestRecord<String, byte[]> record = rejected.readRecord();
    assertThat(record.key()).isEqualTo("s-1");
    assertThat(record.value()).isEqualTo(bytes);
    assertThat(record.getRecordTime()).isEqualTo(START);
    assertThat(header(record, "x-own")).isEqualTo("kept");
    assertThat(header(record, "http_status")).isEqualTo("200");
    assertThat(header(record, "content-type")).isEqualTo("image/png");
    assertThat(header(record, "rejection_reason")).isEqualTo("binary");
    assertThat(header(record, "rejection_topic")).isEqualTo(TOPICS.raw().name());
    assertThat(header(record, "rejection_offset")).isEqualTo("0");
    assertThat(header(record, "ce_type")).isEqualTo("io.feedwire.document.rejected.v1");
    assertThat(header(record, "ce_dataschema")).isNull();
    assertThat(meters.counter("feedwire.parser.rejections", "reason", "binary").count())
        .isEqualTo(1);
    send(raw, feed("One", "Text"), START);
    assertThat(parsed.readValuesToList()).hasSize(1);
  }

  @Test
  void a_null_value_is_an_empty_document_and_a_null_key_no_obstacle() {
    raw.pipeInput("s-1", null, START);
    raw.pipeInput(new TestRecord<>(null, bytes("neither feed nor page"), START));
    List<TestRecord<String, byte[]>> records = rejected.readRecordsToList();
    assertThat(records)
        .extracting(record -> header(record, "rejection_reason"))
        .containsExactly("empty", "unknown-format");
    assertThat(records.getFirst().value()).isEmpty();
    assertThat(records.getLast().key()).isNull();
  }

  @Test
  void a_document_is_asked_for_once_by_each_source() {
    run(
        (source, headers, bytes) ->
            new ParseResult.Parsed(
                "list",
                List.of(),
                List.of(
                    new FetchRequest(
                        source, "https://a.example.org/1", "item", 1, null, Source.Lane.LIVE),
                    new FetchRequest(
                        source, "https://a.example.org/1", "item", 1, null, Source.Lane.LIVE))));
    send(raw, "any", START);
    send(raw, "any", START.plus(Duration.ofDays(1)));
    TestRecord<String, FetchRequest> only = requests.readRecord();
    assertThat(only.key()).isEqualTo("s-1");
    assertThat(only.value().depth()).isEqualTo(1);
    assertThat(header(only, "ce_type")).isEqualTo("io.feedwire.fetch.requested.v1");
    raw.pipeInput("s-2", bytes("any"), START);
    assertThat(requests.readRecordsToList()).hasSize(1);
  }

  @Test
  void an_article_larger_than_a_record_may_be_is_rejected_once() {
    // As long a text as an article keeps, of characters of three bytes, in body and text.
    String large = feed("One", "文".repeat(1024 * 1024));
    send(raw, large, START);
    send(raw, large, START.plusSeconds(600));
    assertThat(parsed.isEmpty()).isTrue();
    TestRecord<String, byte[]> only = rejected.readRecord();
    assertThat(header(only, "rejection_reason")).isEqualTo("article-too-large");
    assertThat(only.value()).isEqualTo(bytes(large));
    assertThat(rejected.isEmpty()).isTrue();
  }

  /// A mistake of the parser costs its article the time until it is mended, and no other anything.
  @Test
  void an_article_that_cannot_be_written_is_news_at_the_next_look_and_holds_up_no_other() {
    boolean[] mended = {false};
    run(
        (source, headers, bytes) -> {
          Article whole = article(feed("One", "Text"));
          // How deep it is, is not in the fingerprint; JSON is written up to a thousand levels.
          Block quote = new Block.Paragraph(List.of(Inline.of("Text")));
          for (int i = 0; i < (mended[0] ? 1 : 1_100); i++) {
            quote = new Block.Quote(List.of(quote));
          }
          Article broken = whole.withBody(List.of(quote));
          return new ParseResult.Parsed(
              "feed",
              List.of(broken.withId("a:1"), whole.withId("a:2").withHeadline("Two")),
              List.of());
        });
    assertThatThrownBy(() -> send(raw, "any", START))
        .hasStackTraceContaining("cannot be written as JSON");

    mended[0] = true;
    Instant later = START.plusSeconds(600);
    send(raw, "any", later);
    // The driver hands out what was written before an exception with what comes next.
    assertThat(parsed.readRecordsToList())
        .extracting(TestRecord::key, TestRecord::getRecordTime)
        .containsExactly(tuple("a:2", START), tuple("a:1", later));
  }

  private static Article article(String feed) {
    var parsed =
        (ParseResult.Parsed)
            WiredParser.get().parse("s-1", WiredParser.headers("application/rss+xml"), bytes(feed));
    return parsed.articles().getFirst();
  }

  @Test
  void an_item_is_forgotten_when_it_was_not_shown_for_ninety_days() {
    send(raw, feed("One", "Text"), START);
    driver.advanceWallClockTime(Duration.ofDays(60));
    send(raw, feed("One", "Text"), START.plus(Duration.ofDays(60)));
    driver.advanceWallClockTime(Duration.ofDays(60));
    send(raw, feed("One", "Text"), START.plus(Duration.ofDays(120)));
    assertThat(parsed.readRecordsToList()).hasSize(1);
    driver.advanceWallClockTime(Duration.ofDays(91));
    send(raw, feed("One", "Text"), START.plus(Duration.ofDays(211)));
    assertThat(parsed.readRecordsToList()).hasSize(1);
  }

  private static void send(TestInputTopic<String, byte[]> topic, String text, Instant time) {
    topic.pipeInput("s-1", bytes(text), time);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static String feed(String title, String text) {
    return "<rss version='2.0'><channel><title>A</title><item><title>"
        + title
        + "</title><link>https://a.example.org/1</link><pubDate>Mon, 06 May 2024 07:15:00 GMT"
        + "</pubDate><description>"
        + text
        + "</description></item></channel></rss>";
  }

  private static @Nullable String header(TestRecord<String, ?> record, String name) {
    return CloudEvent.get(record.headers(), name);
  }
}
