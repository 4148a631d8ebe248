package io.feedwire.dashboard.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Change;
import io.feedwire.contracts.topic.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class StageCountsTest {

  private final Feeds feeds = new Feeds();
  private final StageCounts counts = new StageCounts(feeds);
  private final Topics topics = Topics.withPrefix("t.");
  private final StatusTail tail = new StatusTail(topics, feeds, counts);

  @Test
  void stagesFollowTheWayOfTheData() {
    assertThat(counts.stages())
        .extracting(Stage::id)
        .containsExactly("sources", "raw", "parsed", "rejected", "enriched", "changes");
    assertThat(counts.stages()).allSatisfy(stage -> assertThat(stage.meaning()).endsWith("."));
  }

  @Test
  void recordsAreCountedByTopicHeaderAndKind() {
    read(topics.parsed().name(), "not even JSON");
    read(topics.enriched().name(), "{}");
    read(
        topics.changes().name(),
        "{\"articleId\":\"a\",\"deep\":{\"kind\":1},\"kind\":\"created\"}");
    read(topics.changes().name(), "{\"kind\":\"resolved\"}");
    read(topics.changes().name(), "{\"kind\":\"unheard of\"}");
    read(topics.rejected().name(), "");
    counts.rejected("malformed");

    assertThat(stage("parsed").count()).isEqualTo(1);
    assertThat(stage("enriched").count()).isEqualTo(1);
    assertThat(stage("changes").count()).isEqualTo(2);
    assertThat(stage("changes").parts())
        .contains(new Stage.Part("created", 1), new Stage.Part("resolved", 1));
    assertThat(stage("rejected").parts())
        .containsExactly(new Stage.Part(StageCounts.DEFECT, 1), new Stage.Part("malformed", 1));
  }

  @Test
  void fetchesAddTheirDocumentsAndUnreadableOnesAreLeftOut() {
    read(
        topics.fetches().name(),
        "{\"sourceId\":\"a\",\"location\":\"x\",\"status\":\"fetched\",\"documents\":12}");
    read(topics.fetches().name(), "{");

    assertThat(stage("raw").count()).isEqualTo(12);
    assertThat(stage("raw").parts()).containsExactly(new Stage.Part("fetches", 1));
  }

  @Test
  void aRestartCountsFromTheBeginning() {
    counts.changed(Change.Kind.UPDATED);
    var partition = new TopicPartition(topics.changes().name(), 0);

    assertThat(tail.restart(Map.of(partition, 3L), Map.of(partition, 9L)))
        .isEqualTo(Map.of(partition, 3L));
    assertThat(stage("changes").count()).isZero();
  }

  private Stage stage(String id) {
    return counts.stages().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private void read(String topic, String value) {
    var record =
        new ConsumerRecord<>(
            topic, 0, 0, "key", value.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    tail.read(
        new ConsumerRecords<>(
            Map.of(new TopicPartition(topic, 0), List.of(record)), new HashMap<>()),
        Map.of());
  }
}
