package io.feedwire.dashboard.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.dashboard.changes.Follower.Next;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RingTest {

  private final Ring ring = new Ring(4, 1_000_000);
  private Positions end = Positions.START;

  @Test
  void aFollowerFromNowOnSeesWhatComesAndNothingElse() throws InterruptedException {
    add(Entries.created(0, 0));
    Follower follower = follower(null, 10);
    add(Entries.created(0, 1), Entries.created(1, 0));

    assertThat(offsets(follower)).containsExactly("0:1", "1:0");
    assertThat(follower.position()).hasToString("0:2,1:1");
    assertThat(follower.next(Duration.ZERO)).isEqualTo(new Next.Idle());
  }

  @Test
  void aFollowerFromAPlaceGetsWhatTheRingHoldsAfterIt() throws InterruptedException {
    add(Entries.created(0, 0), Entries.created(1, 0), Entries.created(0, 1));

    assertThat(offsets(follower(new Positions(Map.of(0, 1L)), 10))).containsExactly("1:0", "0:1");
  }

  @Test
  void theRingSaysWhenItDoesNotReachBackToAPlace() throws InterruptedException {
    for (int i = 0; i < 6; i++) {
      add(Entries.created(0, i));
    }

    assertThat(Follower.from(ring, new Positions(Map.of(0, 1L)), 10, Duration.ZERO)).isNull();
    assertThat(offsets(follower(new Positions(Map.of(0, 2L)), 10)))
        .containsExactly("0:2", "0:3", "0:4", "0:5");
  }

  @Test
  void aPlaceAheadOfTheRingIsNotFollowed() throws InterruptedException {
    add(Entries.created(0, 0));

    assertThat(Follower.from(ring, new Positions(Map.of(0, 2L)), 10, Duration.ZERO)).isNull();
  }

  @Test
  void whatAClientLosesToTheRingIsCounted() throws InterruptedException {
    Follower follower = follower(null, 10);
    for (int i = 0; i < 7; i++) {
      add(Entries.created(0, i));
    }

    assertThat(follower.next(Duration.ZERO)).isEqualTo(new Next.Dropped(3));
    assertThat(offsets(follower)).containsExactly("0:3", "0:4", "0:5", "0:6");
  }

  @Test
  void whatAClientLosesToItsQueueIsCounted() throws InterruptedException {
    Follower follower = follower(null, 2);
    Follower patient = follower(null, 4);
    for (int i = 0; i < 4; i++) {
      add(Entries.created(0, i));
    }

    assertThat(follower.next(Duration.ZERO)).isEqualTo(new Next.Dropped(2));
    assertThat(offsets(follower)).containsExactly("0:2", "0:3");
    assertThat(offsets(patient)).hasSize(4);
  }

  @Test
  void theBacklogIsNotLostWhenTheRingMovesOn() throws InterruptedException {
    for (int i = 0; i < 4; i++) {
      add(Entries.created(0, i));
    }
    Follower follower = follower(Positions.START, 10);
    for (int i = 4; i < 8; i++) {
      add(Entries.created(0, i));
    }

    assertThat(offsets(follower))
        .containsExactly("0:0", "0:1", "0:2", "0:3", "0:4", "0:5", "0:6", "0:7");
  }

  @Test
  void theRingIsBoundedInBytesToo() {
    Entry entry = Entries.created(0, 0);
    var small = new Ring(100, 2L * entry.json().length);
    for (int i = 0; i < 5; i++) {
      small.add(List.of(Entries.created(0, i)), new Positions(Map.of(0, i + 1L)));
    }

    assertThat(small.snapshot().newestFirst()).extracting(Entry::offset).containsExactly(4L, 3L);
  }

  @Test
  void aRestartForgetsWhatWasHeldAndIsNotLiveAgain() throws InterruptedException {
    add(Entries.created(0, 0));
    ring.goLive();
    ring.restart(new Positions(Map.of(0, 40L)));

    assertThat(ring.awaitLive(Duration.ZERO)).isFalse();
    assertThat(ring.snapshot().newestFirst()).isEmpty();
    assertThat(Follower.from(ring, new Positions(Map.of(0, 1L)), 10, Duration.ZERO)).isNull();
  }

  private void add(Entry... entries) {
    for (Entry entry : entries) {
      end = end.after(entry);
    }
    ring.add(List.of(entries), end);
  }

  private Follower follower(@Nullable Positions from, int queue) throws InterruptedException {
    return Objects.requireNonNull(Follower.from(ring, from, queue, Duration.ZERO));
  }

  private static List<String> offsets(Follower follower) throws InterruptedException {
    List<String> all = new java.util.ArrayList<>();
    while (follower.next(Duration.ZERO) instanceof Next.Item(Entry entry, var _)) {
      all.add(entry.partition() + ":" + entry.offset());
    }
    return all;
  }
}
