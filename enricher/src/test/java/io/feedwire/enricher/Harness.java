package io.feedwire.enricher;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Change;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.json.JsonSerde;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.source.FileCheck;
import io.feedwire.contracts.topic.Topic;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.enricher.lessons.LearntVocabulary;
import io.feedwire.enricher.resolution.Answers;
import io.feedwire.enricher.resolution.Mention;
import io.feedwire.enricher.resolution.PublisherArticleIds;
import io.feedwire.keywords.vocabulary.Counts;
import io.feedwire.publishers.Publishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/// The enricher on a TopologyTestDriver, which by itself hands what is written to the mentions and
/// resolutions topics back to the sources that read them, until nothing is left.
final class Harness implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  /// Keywords are a function of the article alone.
  private static final Executor NEVER = _ -> {};

  /// Each keeps its stores in a folder of its own below, named after the application; closing takes
  /// it away.
  private static final Path STATE = Path.of("target", "state");

  private final Topics topics = Topics.withPrefix("");
  private final EnricherTopology topology;
  private final TopologyTestDriver driver;
  private final TestInputTopic<String, @Nullable Article> parsed;
  private final TestInputTopic<String, @Nullable FileCheck> checks;
  private final TestOutputTopic<String, byte[]> enriched;
  private final TestOutputTopic<String, Change> changes;
  private final TestOutputTopic<String, byte[]> answers;
  private final TestOutputTopic<String, FetchRequest> requests;
  private final TestOutputTopic<String, String> terms;
  private final SortedMap<String, String> state = new TreeMap<>();

  Harness() {
    this(EnricherTopology.Limits.DEFAULT);
  }

  Harness(EnricherTopology.Limits limits) {
    this(EnricherTopology.Following.OFF, limits, new LearntVocabulary(NEVER));
  }

  Harness(EnricherTopology.Following following) {
    this(following, EnricherTopology.Limits.DEFAULT, new LearntVocabulary(NEVER));
  }

  /// Articles teach, and others are read by what they taught at once when it is made.
  static Harness learning() {
    return new Harness(
        EnricherTopology.Following.OFF,
        EnricherTopology.Limits.DEFAULT,
        new LearntVocabulary(Runnable::run));
  }

  private Harness(
      EnricherTopology.Following following,
      EnricherTopology.Limits limits,
      LearntVocabulary vocabulary) {
    var publishers = new Publishers(List.of());
    var ids = new PublisherArticleIds(publishers);
    var properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "enricher-" + UUID.randomUUID());
    properties.put(StreamsConfig.STATE_DIR_CONFIG, STATE.toString());
    topology = new EnricherTopology(topics, ids, publishers, following, limits, vocabulary);
    driver = new TopologyTestDriver(topology.build(), properties);
    parsed =
        driver.createInputTopic(
            topics.parsed().name(), new StringSerializer(), topics.parsed().value().serializer());
    checks =
        driver.createInputTopic(
            topics.checks().name(), new StringSerializer(), topics.checks().value().serializer());
    enriched = output(topics.enriched(), new ByteArrayDeserializer());
    changes = output(topics.changes(), topics.changes().value().deserializer());
    answers = output(topics.resolutions(), new ByteArrayDeserializer());
    requests = output(topics.requests(), topics.requests().value().deserializer());
    terms = output(topics.terms(), new StringDeserializer());
  }

  private <T> TestOutputTopic<String, T> output(Topic<?> topic, Deserializer<T> value) {
    return driver.createOutputTopic(topic.name(), new StringDeserializer(), value);
  }

  void deliver(Article... articles) {
    for (Article article : articles) {
      send(article.id(), article, new RecordHeaders());
    }
  }

  void withdraw(String id) {
    send(id, null, new RecordHeaders());
  }

  void send(String id, @Nullable Article article, Headers headers) {
    parsed.pipeInput(new TestRecord<>(id, article, headers, NOW));
    // What articles learn is written a moment later.
    later();
  }

  /// What any program may write to the topic of parsed articles.
  void send(String id, byte[] article) {
    driver
        .createInputTopic(topics.parsed().name(), new StringSerializer(), new ByteArraySerializer())
        .pipeInput(new TestRecord<>(id, article, new RecordHeaders(), NOW));
    later();
  }

  /// What any program may write, with any key or none.
  void sendKeyed(@Nullable String key, @Nullable Article article) {
    parsed.pipeInput(new TestRecord<>(key, article, new RecordHeaders(), NOW));
  }

  /// What targets tell an article, with any key or none.
  void answer(@Nullable String key, Answers told) {
    driver
        .createInputTopic(
            topics.resolutions().name(),
            new StringSerializer(),
            new JsonSerde<>(Answers.class).serializer())
        .pipeInput(new TestRecord<>(key, told, new RecordHeaders(), NOW));
  }

  /// What sources said of articles, as it is kept.
  KeyValueStore<String, byte[]> contributions() {
    return driver.getKeyValueStore(EnricherTopology.CONTRIBUTIONS);
  }

  /// What a server says of a file, as the fetcher tells it.
  void check(String key, @Nullable FileCheck check) {
    checks.pipeInput(new TestRecord<>(key, check, new RecordHeaders(), NOW));
    // Who shows the image is written, then who shows the card of one of those.
    later();
    later();
  }

  /// Delivers without letting time pass.
  void deliverAtOnce(Article... articles) {
    for (Article article : articles) {
      parsed.pipeInput(new TestRecord<>(article.id(), article, new RecordHeaders(), NOW));
    }
  }

  /// Lets time pass until nothing is due.
  void later() {
    driver.advanceWallClockTime(AnswerProcessor.COUNTS);
    KeyValueStore<String, Due> due = driver.getKeyValueStore(EnricherTopology.DUE);
    for (boolean isLeft = true; isLeft; ) {
      driver.advanceWallClockTime(AnswerProcessor.STEP);
      try (var left = due.all()) {
        isLeft = left.hasNext();
      }
    }
  }

  /// The records of the enriched topic since the last call; they are also taken into the state.
  List<TestRecord<String, byte[]>> enriched() {
    List<TestRecord<String, byte[]>> records = enriched.readRecordsToList();
    for (TestRecord<String, byte[]> record : records) {
      if (record.value() == null) {
        state.remove(record.key());
      } else {
        state.put(record.key(), new String(record.value(), UTF_8));
      }
    }
    return records;
  }

  /// The changes since the last call.
  List<Change> changes() {
    return changeRecords().stream().map(TestRecord::value).toList();
  }

  List<TestRecord<String, Change>> changeRecords() {
    return changes.readRecordsToList();
  }

  /// What was to be fetched since the last call.
  List<FetchRequest> requests() {
    return requests.readValuesToList();
  }

  void pass(Duration time) {
    driver.advanceWallClockTime(time);
  }

  int answers() {
    return answers.readRecordsToList().size();
  }

  /// What was taught is written and told.
  void minute() {
    driver.advanceWallClockTime(LessonDesk.MINUTE);
  }

  /// The process is asked to end: what it waits for is done meanwhile.
  void stopping() {
    Thread asking = Thread.ofVirtual().start(topology::stopping);
    while (asking.isAlive()) {
      driver.advanceWallClockTime(Duration.ofMillis(100));
    }
  }

  /// The records of the terms topic since the last call.
  List<TestRecord<String, String>> terms() {
    return terms.readRecordsToList();
  }

  /// What the articles of the partition taught.
  KeyValueStore<String, Counts> taught() {
    return driver.getKeyValueStore(EnricherTopology.TERMS);
  }

  /// What every instance has of all partitions.
  LearntStore learnt() {
    KeyValueStore<String, byte[]> store = driver.getKeyValueStore(EnricherTopology.LEARNT);
    return new LearntStore(store);
  }

  /// What another partition, or another program, writes to the terms topic.
  void tell(String key, String value) {
    driver
        .createInputTopic(topics.terms().name(), new StringSerializer(), new StringSerializer())
        .pipeInput(key, value);
  }

  /// What an article tells targets.
  void mention(Mention.Tells mention) {
    driver
        .createInputTopic(
            topics.mentions().name(),
            new StringSerializer(),
            new JsonSerde<>(Mention.class).serializer())
        .pipeInput(mention.asks().getFirst(), mention);
  }

  /// Current value of every article, as text.
  SortedMap<String, String> state() {
    enriched();
    return state;
  }

  EnrichedArticle article(String id) {
    String json = Objects.requireNonNull(state().get(id), () -> id + " is not there");
    return topics.enriched().value().deserializer().deserialize("", json.getBytes(UTF_8));
  }

  /// Articles that were too large, as the metric counts them.
  double refused() {
    return driver.metrics().values().stream()
        .filter(metric -> metric.metricName().name().equals("refused-total"))
        .mapToDouble(metric -> (Double) metric.metricValue())
        .sum();
  }

  /// Forgets the outputs so far.
  Harness settled() {
    enriched();
    changes();
    answers();
    return this;
  }

  @Override
  public void close() {
    driver.close();
  }
}
