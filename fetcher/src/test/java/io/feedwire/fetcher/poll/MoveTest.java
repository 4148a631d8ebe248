package io.feedwire.fetcher.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoveTest {

  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
  private static final String NEW = "https://example.org/new";

  private static @Nullable Move daily(@Nullable Move from, int looks, @Nullable String to) {
    @Nullable Move move = from;
    for (int i = 0; i < looks; i++) {
      move = Move.after(move, to, true, START.plus(Duration.ofDays(i)));
    }
    return move;
  }

  @Test
  void is_believed_after_days_and_looks() {
    assertThat(daily(null, 4, NEW)).isNotNull().returns(false, Move::stored);
    assertThat(daily(null, 5, NEW)).isNotNull().returns(true, Move::stored);
  }

  @Test
  void is_not_believed_for_many_looks_in_an_hour() {
    @Nullable Move move = null;
    for (int i = 0; i < 50; i++) {
      move = Move.after(move, NEW, true, START.plusSeconds(60L * i));
    }
    assertThat(move).isNotNull().returns(false, Move::stored);
  }

  @Test
  void begins_anew_when_the_address_changes_or_the_redirect_ends() {
    Move other = daily(daily(null, 4, NEW), 1, "https://example.org/other");

    assertThat(other).isNotNull().returns(1, Move::looks);
    assertThat(daily(daily(null, 4, NEW), 1, null)).isNull();
  }

  @Test
  void is_not_believed_where_other_items_are() {
    assertThat(Move.after(daily(null, 4, NEW), NEW, false, START)).isNull();
  }

  @Test
  void once_believed_it_holds_without_a_redirect() {
    Move stored = daily(null, 5, NEW);

    assertThat(daily(stored, 3, null)).isEqualTo(stored);
    assertThat(daily(stored, 1, "https://example.org/newer"))
        .isNotNull()
        .returns(false, Move::stored);
  }
}
