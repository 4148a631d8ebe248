package io.feedwire.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Change;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.topic.RawHeaders;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.enricher.EnricherTopology;
import io.feedwire.parser.DocumentParser;
import io.feedwire.parser.ParseResult;
import io.feedwire.standalone.articles.ParserContext;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/// Parser and enricher as the application wires them, one behind the other, without a broker: what
/// is delivered here is seen as `articles.enriched` and `articles.changes`.
final class FiveDocumentsPath implements AutoCloseable {

  /// Documents of one folder, seen in one look.
  private static final String SOURCE = "archive";

  private static final Instant FETCHED = Instant.parse("2026-03-01T10:00:00Z");

  private final ApplicationContext context = ParserContext.start();
  private final DocumentParser parser = context.getBean(DocumentParser.class);
  private final Topics topics = context.getBean(Topics.class);
  private final TopologyTestDriver driver;
  private final TestInputTopic<String, Article> parsed;
  private final TestOutputTopic<String, String> enriched;
  private final TestOutputTopic<String, Change> changes;
  private final SortedMap<String, String> state = new TreeMap<>();

  /// @param folder for the stores
  FiveDocumentsPath(Path folder) {
    var properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "enricher-" + UUID.randomUUID());
    properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    driver =
        new TopologyTestDriver(
            context.getBean(EnricherTopology.class).build(), properties, FETCHED);
    parsed =
        driver.createInputTopic(
            topics.parsed().name(), new StringSerializer(), topics.parsed().value().serializer());
    enriched =
        driver.createOutputTopic(
            topics.enriched().name(), new StringDeserializer(), new StringDeserializer());
    changes =
        driver.createOutputTopic(
            topics.changes().name(),
            new StringDeserializer(),
            topics.changes().value().deserializer());
  }

  /// Parses documents, each of which must be one article, and hands on what they are.
  FiveDocumentsPath deliver(FiveDocumentsSet.Document... documents) {
    for (FiveDocumentsSet.Document document : documents) {
      var headers = RawHeaders.ofFile("file:///archive/" + document.name(), FETCHED);
      ParseResult result = parser.parse(SOURCE, headers, document.text().getBytes(UTF_8));
      assertThat(result).as(document.name()).isInstanceOf(ParseResult.Parsed.class);
      List<Article> articles = ((ParseResult.Parsed) result).articles();
      assertThat(articles).as(document.name()).hasSize(1);
      articles.forEach(article -> parsed.pipeInput(article.id(), article, FETCHED));
      // What articles learn of one another is written from five seconds on, in steps.
      driver.advanceWallClockTime(Duration.ofSeconds(5));
      for (int step = 0; step < 20; step++) {
        driver.advanceWallClockTime(Duration.ofMillis(50));
      }
    }
    return this;
  }

  /// The final value of every article, byte by byte as it was written.
  SortedMap<String, String> state() {
    enriched.readKeyValuesToList().forEach(record -> state.put(record.key, record.value));
    return state;
  }

  /// The one article that there is.
  EnrichedArticle only() {
    assertThat(state()).hasSize(1);
    return article(state().firstKey());
  }

  EnrichedArticle article(String id) {
    assertThat(state()).containsKey(id);
    return topics
        .enriched()
        .value()
        .deserializer()
        .deserialize(topics.enriched().name(), state().get(id).getBytes(UTF_8));
  }

  /// How often an article was written since the state was asked for.
  long written(String id) {
    return enriched.readKeyValuesToList().stream()
        .peek(record -> state.put(record.key, record.value))
        .filter(record -> record.key.equals(id))
        .count();
  }

  /// An article's changes since the last call.
  List<Change> changes(String id) {
    return changes.readValuesToList().stream()
        .filter(change -> change.articleId().equals(id))
        .toList();
  }

  @Override
  public void close() {
    driver.close();
    context.close();
  }
}
