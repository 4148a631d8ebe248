package io.feedwire.enricher.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.feedwire.keywords.vocabulary.Counts;
import io.feedwire.keywords.vocabulary.Entry;
import io.feedwire.keywords.vocabulary.Entry.Key;
import io.feedwire.keywords.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LearntVocabularyTest {

  private static final long MINUTE = 60_000;

  private final List<Runnable> waiting = new ArrayList<>();
  private final LearntVocabulary vocabulary = new LearntVocabulary(Runnable::run);

  /// Of so many articles, each of which declared a term of its own.
  private record Taught(int number, boolean open) implements Learnt {
    @Override
    public OptionalLong articles() {
      return OptionalLong.of(number);
    }

    @Override
    public boolean each(Consumer<Entry> reader) {
      for (int i = 0; i < number; i++) {
        reader.accept(new Entry(Key.term("en", "term" + i), new Counts(1, 1, 1, 1, 20_000)));
      }
      return open;
    }
  }

  @Test
  void Before_anything_is_taught_it_is_the_shipped_one() {
    vocabulary.refresh(new Taught(0, true), 0);

    assertThat(vocabulary.get()).isSameAs(Vocabulary.shipped());
  }

  @Test
  void The_first_is_made_at_once_and_the_next_after_ten_minutes() {
    vocabulary.refresh(new Taught(3, true), 0);
    assertThat(vocabulary.get().taught("en")).isEqualTo(3);

    vocabulary.refresh(new Taught(30, true), 9 * MINUTE);
    assertThat(vocabulary.get().taught("en")).isEqualTo(3);

    vocabulary.refresh(new Taught(30, true), 10 * MINUTE);
    assertThat(vocabulary.get().taught("en")).isEqualTo(30);
  }

  @Test
  void After_there_was_no_thread_to_make_it_another_is_tried() {
    List<String> failures = new ArrayList<>(List.of("no thread"));
    var unlucky =
        new LearntVocabulary(
            task -> {
              if (!failures.isEmpty()) {
                throw new RejectedExecutionException(failures.removeFirst());
              }
              task.run();
            });
    assertThatThrownBy(() -> unlucky.refresh(new Taught(3, true), 0))
        .isInstanceOf(RejectedExecutionException.class);

    unlucky.refresh(new Taught(3, true), MINUTE);
    assertThat(unlucky.get().taught("en")).isEqualTo(3);
  }

  @Test
  void It_stays_when_little_more_was_learnt() {
    vocabulary.refresh(new Taught(100, true), 0);
    Vocabulary before = vocabulary.get();

    vocabulary.refresh(new Taught(105, true), 20 * MINUTE);
    assertThat(vocabulary.get()).isSameAs(before);

    vocabulary.refresh(new Taught(106, true), 21 * MINUTE);
    assertThat(vocabulary.get().taught("en")).isEqualTo(106);
  }

  @Test
  void Half_of_what_was_learnt_is_no_vocabulary() {
    vocabulary.refresh(new Taught(3, false), 0);
    assertThat(vocabulary.get()).isSameAs(Vocabulary.shipped());

    vocabulary.refresh(new Taught(3, true), 1);
    assertThat(vocabulary.get().taught("en")).isEqualTo(3);
  }

  @Test
  void One_is_made_at_a_time_and_nobody_waits_for_it() {
    var slow = new LearntVocabulary(waiting::add);
    slow.refresh(new Taught(3, true), 0);
    slow.refresh(new Taught(4, true), 1);

    assertThat(waiting).hasSize(1);
    assertThat(slow.get()).isSameAs(Vocabulary.shipped());

    waiting.removeFirst().run();
    assertThat(slow.get().taught("en")).isEqualTo(3);
    slow.refresh(new Taught(5, true), 10 * MINUTE);
    assertThat(waiting).hasSize(1);
  }
}
