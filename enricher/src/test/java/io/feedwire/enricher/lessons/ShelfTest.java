package io.feedwire.enricher.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.keywords.vocabulary.Counts;
import io.feedwire.keywords.vocabulary.Entry.Key;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ShelfTest {

  private final TreeMap<String, Shelf.Kept> store = new TreeMap<>();
  private final Shelf shelf = new Shelf(4, 8);

  @Test
  void What_has_room_stays() {
    put(Key.term("en", "a"), declared(1, 5));
    put(Key.term("en", "b"), declared(1, 5));

    assertThat(forget()).isEmpty();
  }

  @Test
  void Of_too_many_the_least_and_longest_unused_are_forgotten_and_a_quarter_is_free() {
    put(Key.term("en", "often"), declared(9, 1));
    put(Key.term("en", "old"), declared(1, 1));
    put(Key.term("en", "new"), declared(1, 9));
    put(Key.term("en", "older"), declared(1, 0));
    put(Key.term("en", "twice"), declared(2, 1));

    assertThat(forget()).containsExactly(text("older"), text("old"));
    assertThat(shelf.number(Shelf.Kind.TERM)).isEqualTo(3);
  }

  @Test
  void A_word_that_is_declared_one_day_is_a_term_from_then_on() {
    put(Key.term("en", "a"), new Counts(3, 0, 0, 0, 0));
    put(Key.term("en", "a"), declared(1, 5));

    assertThat(shelf.number(Shelf.Kind.WORD)).isZero();
    assertThat(shelf.number(Shelf.Kind.TERM)).isEqualTo(1);
  }

  @Test
  void Many_pairs_take_no_room_from_words() {
    put(Key.term("en", "a"), new Counts(2, 0, 0, 0, 0));
    for (int i = 0; i < 9; i++) {
      put(new Key("en", "a", "b" + i), declared(2 + i, 5));
    }

    assertThat(forget()).hasSize(3).allMatch(key -> key.contains("b"));
    assertThat(shelf.number(Shelf.Kind.WORD)).isEqualTo(1);
  }

  private void put(Key key, Counts counts) {
    String text = new TermKey(key, 0).text();
    Shelf.Kept before = store.put(text, new Shelf.Kept(text, key, counts));
    shelf.put(key, before == null ? null : before.counts(), counts);
  }

  private List<String> forget() {
    return shelf.forget(reader -> store.values().forEach(reader));
  }

  private static String text(String term) {
    return new TermKey(Key.term("en", term), 0).text();
  }

  private static Counts declared(int times, long day) {
    return new Counts(times, times, times, times, day);
  }
}
