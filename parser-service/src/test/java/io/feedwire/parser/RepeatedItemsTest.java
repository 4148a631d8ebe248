package io.feedwire.parser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.topic.RawHeaders;
import io.feedwire.contracts.topic.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a feed shows again: what of it is an update, what another article, what nothing at all.
class RepeatedItemsTest {

  private static final Instant START = Instant.parse("2024-06-01T12:00:00Z");
  private static final Topics TOPICS = Topics.withPrefix("");

  private static final String ITEM =
      """
      <title>One</title><link>https://a.example.org/1</link><guid isPermaLink="false">g-1</guid>
      <pubDate>Mon, 06 May 2024 07:15:00 GMT</pubDate>
      <description>&lt;p&gt;First text.&lt;/p&gt;&lt;img src="https://a.example.org/i.jpg?t=1"/&gt;</description>
      """;

  @TempDir private Path state;
  private TopologyTestDriver driver;
  private TestInputTopic<String, byte[]> raw;
  private TestOutputTopic<String, Article> parsed;
  private Instant now = START;

  @BeforeEach
  void start() {
    var properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    var topology =
        new ParserTopology(
            TOPICS,
            WiredParser.get(),
            new ParserSettings(Duration.ofDays(90)),
            new ParserMetrics(new SimpleMeterRegistry()));
    driver = new TopologyTestDriver(topology.build(), properties, START);
    raw =
        driver.createInputTopic(
            TOPICS.raw().name(), new StringSerializer(), new ByteArraySerializer());
    parsed =
        driver.createOutputTopic(
            TOPICS.parsed().name(),
            new StringDeserializer(),
            TOPICS.parsed().value().deserializer());
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  /// What the next poll, ten minutes later, brings.
  private List<Article> poll(String... items) {
    now = now.plusSeconds(600);
    String feed =
        "<rss version='2.0'><channel><title>A</title><link>https://a.example.org/</link><item>"
            + String.join("</item><item>", items)
            + "</item></channel></rss>";
    var headers = new RecordHeaders();
    new RawHeaders("https://a.example.org/feed", now, null, 200, null, null, null, null, 0)
        .writeTo(headers);
    raw.pipeInput(new TestRecord<>("s-1", feed.getBytes(UTF_8), headers, now));
    return parsed.readValuesToList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "g-1|g-2", // a guid that changes with every fetch
        "https://a.example.org/1|http://a.example.org/1/?utm_source=feed", // the scheme
        "i.jpg?t=1|i.jpg?t=2", // a cache buster
        "<pubDate>Mon, 06 May 2024 07:15:00 GMT|<pubDate>Sat, 01 Jun 2024 12:19:30 GMT", // the
        // fetch
        "</title>|</title><updated>2024-06-01T12:20:00Z</updated>", // generated just now
      })
  void whatNobodyEditedIsNoUpdate(String change) {
    String[] parts = change.split("\\|");
    assertThat(poll(ITEM)).hasSize(1);
    assertThat(ITEM).contains(parts[0]);
    assertThat(poll(ITEM.replace(parts[0], parts[1]))).isEmpty();
    assertThat(poll(ITEM)).isEmpty();
  }

  @Test
  void Of_two_versions_in_one_document_the_newest_counts() {
    String newer =
        ITEM.replace("One", "One, corrected")
            .replace("</title>", "</title><updated>2024-05-07T09:00:00Z</updated>");

    assertThat(poll(ITEM, newer)).extracting(Article::headline).containsExactly("One, corrected");
    assertThat(poll(ITEM, newer, "<title>Two</title>"))
        .extracting(Article::headline)
        .containsExactly("Two");
    assertThat(poll(newer, ITEM, "<title>Two</title>")).isEmpty();
  }

  @Test
  void A_headline_is_no_update_when_those_beside_it_give_it_a_language() {
    String item = "<title>Ferry strike</title><link>https://a.example.org/2</link>";
    String other =
        """
        <title>The harbour board has decided to close the old ferry line</title>
        <description>Residents of the islands had asked for months that the boats should go on
        until the new bridge is open to all who walk and ride, and to those who drive.</description>
        """;

    assertThat(poll(item)).extracting(Article::language).containsExactly("und");
    assertThat(poll(other, item)).extracting(Article::language).containsExactly("en");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>One|<title>One, corrected",
        "First text|Second text",
        "i.jpg|j.jpg",
        "07:15:00|07:10:00",
        "</title>|</title><category>news</category>",
      })
  void whatSomebodyEditedIsAnUpdateOfTheSame(String change) {
    String[] parts = change.split("\\|");
    Article before = poll(ITEM).getFirst();
    assertThat(poll(ITEM.replace(parts[0], parts[1])))
        .singleElement()
        .extracting(Article::id)
        .isEqualTo(before.id());
  }

  @Test
  void aGuidUsedAgainForAnotherArticleIsAnother() {
    Article before = poll(ITEM).getFirst();
    String other =
        ITEM.replace("/1", "/2")
            .replace("One", "Two")
            .replace("First", "Other")
            .replace("07:", "08:");
    assertThat(poll(other)).singleElement().extracting(Article::id).isNotEqualTo(before.id());
  }

  @Test
  void anItemThatMovedToAnotherAddressKeepsItsId() {
    Article before = poll(ITEM).getFirst();
    String moved = ITEM.replace("https://a.example.org/1", "https://new.example.net/one");
    assertThat(poll(moved)).isEmpty();
    Article edited = poll(moved.replace("First", "Second")).getFirst();
    assertThat(edited.id()).isEqualTo(before.id());
    assertThat(edited.url()).isEqualTo("https://new.example.net/one");
    assertThat(edited.altIds()).hasSize(2).anyMatch(id -> id.startsWith("url:"));
  }

  @Test
  void withoutAddressAnItemIsKnownByItsGuidThoughItsTitleChanges() {
    String bare = ITEM.replace("<link>https://a.example.org/1</link>", "");
    Article before = poll(bare).getFirst();
    assertThat(before.id()).startsWith("fp:");
    assertThat(poll(bare.replace("One", "One, corrected")))
        .singleElement()
        .extracting(Article::id)
        .isEqualTo(before.id());
  }

  @Test
  void withoutAddressAndGuidAnItemIsKnownByWhatItSaysThoughItsTimeIsThatOfTheFetch() {
    String bare =
        ITEM.replace("<link>https://a.example.org/1</link>", "")
            .replace("<guid isPermaLink=\"false\">g-1</guid>", "");
    assertThat(poll(bare)).hasSize(1);
    assertThat(poll(bare.replace("06 May 2024 07:15:00", "01 Jun 2024 12:19:59"))).isEmpty();
  }

  @Test
  void itemsThatShareAnAddressAreToldApartAndRemembered() {
    String front = ITEM.replace("https://a.example.org/1", "https://a.example.org/");
    String other = front.replace("One", "Two").replace("g-1", "g-2").replace("First", "Other");
    List<Article> both = poll(front, other);
    assertThat(both).extracting(Article::headline).containsExactly("One", "Two");
    assertThat(both).extracting(Article::url).containsOnly("https://a.example.org/");
    assertThat(both).extracting(Article::id).doesNotHaveDuplicates();
    assertThat(poll(other)).isEmpty();
  }

  @Test
  void meetingsWithTheGuidOfTheirSeriesAreToldApart() {
    String first = ITEM.replace("g-1", "series");
    String second =
        first
            .replace("/1", "/2")
            .replace("One", "Two")
            .replace("First", "Other")
            .replace("06", "07");
    List<Article> both = poll(first, second);
    assertThat(both).extracting(Article::headline).containsExactly("One", "Two");
    assertThat(both).extracting(Article::altIds).containsOnly(List.of());
    assertThat(poll(second, first)).isEmpty();
  }

  @Test
  void anItemListedTwiceIsOne() {
    assertThat(poll(ITEM, ITEM)).hasSize(1);
  }
}
