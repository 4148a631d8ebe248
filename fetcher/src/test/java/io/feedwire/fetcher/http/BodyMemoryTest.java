package io.feedwire.fetcher.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.feedwire.contracts.source.Problem;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class BodyMemoryTest {

  private static final int MB = 1024 * 1024;

  private final BodyMemory memory = new BodyMemory(8 * MB);

  private static Deadline within(Duration time) {
    return Deadline.start(new HttpLimits.Times(time, time, time, time));
  }

  private static final Duration AMPLE = Duration.ofSeconds(60);

  private CompletableFuture<Void> reads(int pieces, int bytes) {
    var done = new CompletableFuture<Void>();
    Thread.ofVirtual()
        .start(
            () -> {
              try (var share = memory.open()) {
                for (int i = 0; i < pieces; i++) {
                  share.take(bytes, within(AMPLE));
                  Thread.yield();
                }
              } catch (FetchException e) {
                done.completeExceptionally(e);
              }
              // Only now: what it held is given back when its share is closed.
              done.complete(null);
            });
    return done;
  }

  @Test
  void large_bodies_that_wait_for_each_other_all_come_through() throws Exception {
    CompletableFuture<?>[] all = new CompletableFuture<?>[40];
    for (int i = 0; i < all.length; i++) {
      all[i] = reads(10, MB);
    }

    CompletableFuture.allOf(all).get(AMPLE.toSeconds(), TimeUnit.SECONDS);
    assertThat(memory.taken()).isZero();
  }

  @Test
  void a_small_body_does_not_wait_for_large_ones() throws Exception {
    try (var one = memory.open();
        var other = memory.open();
        var small = memory.open()) {
      one.take(6 * MB, within(AMPLE));
      small.take(MB / 4, within(Duration.ofMillis(1)));
      // The only one that may go beyond.
      other.take(4 * MB, within(AMPLE));
      CompletableFuture<Void> waiting = reads(1, 4 * MB);

      assertThat(memory.taken()).isEqualTo(10L * MB + MB / 4);
      assertThat(waiting).isNotDone();
      other.close();
      one.close();
      waiting.get(AMPLE.toSeconds(), TimeUnit.SECONDS);
    }
  }

  @Test
  void who_waits_too_long_is_told_so() throws Exception {
    try (var one = memory.open();
        var beyond = memory.open();
        var late = memory.open()) {
      one.take(6 * MB, within(AMPLE));
      beyond.take(2 * MB, within(AMPLE));

      assertThatThrownBy(() -> late.take(2 * MB, within(Duration.ofMillis(50))))
          .isInstanceOfSatisfying(
              FetchException.class,
              failure -> assertThat(failure.problem()).isEqualTo(Problem.DEADLINE));
    }
    assertThat(memory.taken()).isZero();
  }
}
