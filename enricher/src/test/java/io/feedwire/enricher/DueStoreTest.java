package io.feedwire.enricher;

import static io.feedwire.enricher.Articles.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.json.JsonSerde;
import io.feedwire.contracts.source.FileCheck;
import io.feedwire.contracts.source.Problem;
import io.feedwire.enricher.resolution.Answer;
import io.feedwire.enricher.resolution.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueStoreTest {

  private static final Answer GONE = checked(404, Problem.NOT_FOUND);
  private static final Answer THERE = checked(200, null);
  private static final Answer CITED = new Answer.Cited("dw:1", 3);
  private static final Answer CARD = new Answer.TargetCard("dw:2", null);

  private static final Map<Character, Answer> ANSWERS =
      Map.of('g', GONE, 't', THERE, 'n', CITED, 'c', CARD);

  private final KeyValueStore<String, Due> store =
      Stores.keyValueStoreBuilder(
              Stores.inMemoryKeyValueStore("due"), Serdes.String(), new JsonSerde<>(Due.class))
          .withLoggingDisabled()
          .build();
  private DueStore due = new DueStore(store);

  @BeforeEach
  void open() {
    var context = new MockProcessorContext<Void, Void>();
    store.init(context.getStateStoreContext(), store);
    due = new DueStore(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Answer checked(int status, @Nullable Problem problem) {
    return new Answer.ImageChecked(
        "a:photo",
        new FileCheck(
            "https://static.example/a.jpg", null, status, "image/jpeg", 5L, DAY, problem));
  }

  private void told(String article, Answer answer) {
    var record = new Record<>(article, new Answers(List.of(answer)), 1L);
    due.put(article, due.get(article).and(record));
  }

  private static List<Answer> answers(String letters) {
    return letters.chars().mapToObj(c -> Objects.requireNonNull(ANSWERS.get((char) c))).toList();
  }

  /// By letter: an image that is gone, that is there, a card, a number of citations.
  @ParameterizedTest
  @CsvSource({
    "t,counts,t", "g,news,g", "gt,counts,t", "tg,news,g", "tgt,counts,t", "gtg,news,g",
    "ngt,counts,nt", "gnt,counts,nt", "gct,news,ct", "cn,news,cn", "nc,news,nc", "cgt,news,ct"
  })
  void The_last_of_each_kind_is_due_once_whatever_the_order(String told, String kind, String left) {
    answers(told).forEach(answer -> told("x", answer));

    assertThat(due.get("x").answers()).containsExactlyElementsOf(answers(left));
    assertThat(keys()).containsExactly(kind + "/x");
    assertThat(due.news(10)).hasSize(kind.equals("news") ? 1 : 0);
    assertThat(due.counts(10)).hasSize(kind.equals("counts") ? 1 : 0);
    due.remove("x");
    assertThat(keys()).isEmpty();
  }

  /// Stores sort by bytes, in which such a character comes behind U+FFFF.
  @Test
  void Any_character_may_begin_an_id() {
    told("😀:1", CARD);
    told("😀:2", CITED);

    assertThat(due.news(10)).containsExactly("😀:1");
    assertThat(due.counts(10)).containsExactly("😀:2");
  }

  private List<String> keys() {
    List<String> keys = new ArrayList<>();
    try (var all = store.all()) {
      all.forEachRemaining(next -> keys.add(next.key));
    }
    return keys;
  }
}
