package io.feedwire.enricher;

import static io.feedwire.enricher.Articles.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Reference.Card;
import io.feedwire.contracts.json.JsonSerde;
import io.feedwire.contracts.source.FileCheck;
import io.feedwire.enricher.resolution.Answer;
import io.feedwire.enricher.resolution.Asker;
import io.feedwire.enricher.resolution.Known.ImageUse;
import io.feedwire.enricher.resolution.Mention;
import io.feedwire.enricher.resolution.Target;
import io.feedwire.enricher.resolution.TargetKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Targets that send themselves the rest of a long answer, while other records come between.
class TargetDeskTest {

  private static final int MAX_ANSWERS = 5;
  private static final int ALL = Target.MAX_ASKERS + 4;

  private final TargetDesk desk =
      new TargetDesk(
          store("targets", Target.class),
          new AskerStore(store("askers", Asker.class)),
          store("wanted", Wanted.class),
          MAX_ANSWERS);

  private final Map<String, Answer> last = new TreeMap<>();
  private final Map<String, ImageUse> uses = new TreeMap<>();
  private final Deque<Mention> waiting = new ArrayDeque<>();

  private final TargetDesk.Replies replies =
      new TargetDesk.Replies() {
        @Override
        public void answer(String article, Answer answer) {
          if (answer instanceof Answer.ImageUsed it) {
            uses.put(article, it.use());
          } else {
            last.put(article, answer);
          }
        }

        @Override
        public void proceed(Mention.Continues next) {
          waiting.add(next);
        }
      };

  private static <T> KeyValueStore<String, T> store(String name, Class<T> type) {
    KeyValueStore<String, T> store =
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(name), Serdes.String(), new JsonSerde<>(type))
            .withLoggingDisabled()
            .build();
    store.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), store);
    return store;
  }

  private static String id(int asker) {
    return "dw:%03d".formatted(asker);
  }

  private void take(Mention mention) {
    desk.take(mention, 0, replies);
  }

  private static Mention tells(
      String article, @Nullable Card card, List<String> withdraws, List<String> asks) {
    List<String> announces = card == null ? List.of() : List.of("article/dw:0");
    return new Mention.Tells(
        article,
        DAY,
        card,
        withdraws,
        announces,
        asks,
        List.of(),
        new TreeMap<>(),
        new TreeMap<>());
  }

  private void asked(String target) {
    IntStream.range(1, 1 + ALL).forEach(i -> take(tells(id(i), null, List.of(), List.of(target))));
    last.clear();
    waiting.clear();
  }

  /// So many that the others are few.
  private void withdrawn(String target) {
    IntStream.range(1, 7).forEach(i -> take(tells(id(i), null, List.of(target), List.of())));
  }

  private void proceed() {
    while (!waiting.isEmpty()) {
      take(waiting.remove());
    }
  }

  @Test
  void The_rest_of_a_targets_askers_learn_its_card_though_many_withdraw_before() {
    asked("article/dw:0");
    var card = new Card("dw:0", "Headline", null, DAY, null);
    take(tells("dw:0", card, List.of(), List.of()));
    assertThat(last).doesNotContainKey(id(ALL));
    withdrawn("article/dw:0");
    proceed();

    IntStream.range(7, 1 + ALL)
        .forEach(i -> assertThat(last).containsEntry(id(i), new Answer.TargetCard("dw:0", card)));
  }

  @Test
  void The_rest_of_an_images_askers_learn_what_its_server_says() {
    asked("image/a:photo");
    var check =
        new FileCheck("https://static.example/a.jpg", null, 200, "image/jpeg", 5L, DAY, null);
    desk.checked(TargetKey.parse("image/a:photo"), check, replies);
    assertThat(last).doesNotContainKey(id(ALL));
    withdrawn("image/a:photo");
    proceed();

    IntStream.range(7, 1 + ALL)
        .forEach(
            i -> assertThat(last).containsEntry(id(i), new Answer.ImageChecked("a:photo", check)));
  }

  @Test
  void What_an_asker_was_told_is_taken_back_when_it_asks_no_more() {
    var card = new Card("dw:0", "Headline", null, DAY, null);
    take(tells("dw:0", card, List.of(), List.of()));
    take(tells("dw:1", null, List.of(), List.of("article/dw:0")));
    assertThat(last)
        .containsEntry("dw:1", new Answer.TargetCard("dw:0", card))
        .containsEntry("dw:0", new Answer.Cited("dw:0", 1));

    take(tells("dw:1", null, List.of("article/dw:0"), List.of()));
    assertThat(last)
        .containsEntry("dw:1", new Answer.TargetCard("dw:0", null))
        .containsEntry("dw:0", new Answer.Cited("dw:0", 0));
  }

  @Test
  void The_count_is_taken_back_from_an_article_that_goes_by_the_name_no_more() {
    var card = new Card("dw:9", "Headline", null, DAY, null);
    take(tells("dw:9", card, List.of(), List.of()));
    take(tells("dw:1", null, List.of(), List.of("article/dw:0")));
    take(tells("dw:9", null, List.of("article/dw:0"), List.of()));

    assertThat(last).containsEntry("dw:9", new Answer.Cited("dw:0", 0));
  }

  @Test
  void Who_shows_an_image_no_more_is_told_of_none_that_shows_it() {
    String image = "image/a:photo";
    take(tells("dw:1", null, List.of(), List.of(image)));
    take(tells("dw:2", null, List.of(), List.of(image)));
    assertThat(uses).containsEntry("dw:2", new ImageUse(List.of("dw:1"), 1));

    take(tells("dw:2", null, List.of(image), List.of()));
    assertThat(uses).containsEntry("dw:1", ImageUse.NONE).containsEntry("dw:2", ImageUse.NONE);
  }
}
