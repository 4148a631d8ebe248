package io.feedwire.enricher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundTest {

  private final Deque<String> due = new ArrayDeque<>();
  private final Round round = new Round(this::take, 2);

  private List<String> take(int limit) {
    List<String> taken = new ArrayList<>();
    while (taken.size() < limit && !due.isEmpty()) {
      taken.add(due.remove());
    }
    return taken;
  }

  private void make(int many) {
    IntStream.range(0, many).forEach(i -> due.add("a" + i));
  }

  @Test
  void Nothing_is_done_before_a_round_begins() {
    make(3);
    assertThat(round.step()).isEmpty();
    round.begin();
    assertThat(round.step()).containsExactly("a0", "a1");
    assertThat(round.step()).containsExactly("a2");
  }

  @Test
  void What_comes_after_the_end_of_a_round_waits_for_the_next() {
    round.begin();
    assertThat(round.step()).isEmpty();
    make(1);
    assertThat(round.step()).isEmpty();
    round.begin();
    assertThat(round.step()).containsExactly("a0");
  }

  @Test
  void More_than_is_done_makes_steps_larger_and_leisure_makes_them_small_again() {
    make(1_000);
    round.begin();
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      sizes.add(round.step().size());
      round.keepUp();
    }
    assertThat(sizes).containsExactly(2, 4, 8, 16, 32, 64, 128, 128);

    due.clear();
    round.step();
    for (int i = 0; i < 6; i++) {
      round.keepUp();
    }
    make(10);
    round.begin();
    assertThat(round.step()).hasSize(2);
  }
}
