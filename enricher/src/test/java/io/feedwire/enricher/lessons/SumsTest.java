package io.feedwire.enricher.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.keywords.vocabulary.Counts;
import io.feedwire.keywords.vocabulary.Entry;
import io.feedwire.keywords.vocabulary.Entry.Key;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SumsTest {

  private static final Counts ARTICLE = new Counts(1, 1, 0, 0, 0);
  private static final Counts DECLARED = new Counts(1, 1, 1, 1, 20_000);
  private static final Counts PAIRED = new Counts(0, 0, 1, 0, 20_000);

  private final Sums sums = new Sums(10);

  @Test
  void A_declared_term_does_not_wait_and_what_was_met_once_does() {
    sums.add(
        List.of(
            new Entry(Key.language("en"), ARTICLE),
            new Entry(Key.term("en", "egret"), DECLARED),
            new Entry(Key.term("en", "boat"), ARTICLE),
            new Entry(new Key("en", "egret", "lake"), PAIRED)));

    assertThat(sums.take(_ -> false))
        .extracting(Entry::key)
        .containsExactlyInAnyOrder(Key.language("en"), Key.term("en", "egret"));
    assertThat(sums.size()).isEqualTo(2);

    sums.add(List.of(new Entry(new Key("en", "egret", "lake"), PAIRED)));
    assertThat(sums.take(Key.term("en", "boat")::equals))
        .containsExactlyInAnyOrder(
            new Entry(Key.term("en", "boat"), ARTICLE),
            new Entry(new Key("en", "egret", "lake"), PAIRED.plus(PAIRED)));
    assertThat(sums.size()).isZero();
  }

  @Test
  void Where_there_is_no_room_what_was_met_once_is_forgotten() {
    sums.add(words("twice", 3));
    sums.add(words("twice", 3));

    assertThat(sums.add(words("once", 8))).isFalse();
    assertThat(sums.size()).isEqualTo(3);
  }

  @Test
  void When_that_does_not_help_it_is_time_to_write() {
    sums.add(words("twice", 6));
    sums.add(words("twice", 6));

    assertThat(sums.add(words("once", 8))).isTrue();
    assertThat(sums.take(_ -> false)).hasSize(6);
    assertThat(sums.size()).isZero();
  }

  @Test
  void Pairs_leave_room_to_words() {
    sums.add(words("word", 5));
    List<Entry> pairs = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      pairs.add(new Entry(new Key("en", "egret", "lake" + i), PAIRED));
    }

    assertThat(sums.add(pairs)).isFalse();
    assertThat(sums.size()).isEqualTo(5);
  }

  @Test
  void A_term_that_could_not_be_written_is_left_out() {
    sums.add(List.of(new Entry(Key.term("en", "a\u0001b"), DECLARED)));

    assertThat(sums.size()).isZero();
  }

  private static List<Entry> words(String prefix, int number) {
    List<Entry> words = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      words.add(new Entry(Key.term("en", prefix + i), ARTICLE));
    }
    return words;
  }
}
