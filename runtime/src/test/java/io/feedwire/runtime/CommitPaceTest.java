package io.feedwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.junit.jupiter.api.Test;

class CommitPaceTest {

  private static final Duration INTERVAL = Duration.ofMillis(25);

  /// What a thread has asked for outlives its tasks, so that each test has a day of its own.
  private static final AtomicLong DAYS = new AtomicLong(20_000);

  private final long start = Duration.ofDays(DAYS.incrementAndGet()).toMillis();
  private final MockProcessorContext<String, String> context = context(INTERVAL);
  private final CommitPace pace = new CommitPace(context);

  private MockProcessorContext<String, String> context(Duration interval) {
    var settings = new Properties();
    settings.put("application.id", "test");
    settings.put("bootstrap.servers", "127.0.0.1:1");
    settings.putAll(CommitPace.settings(interval));
    var context = new MockProcessorContext<String, String>(settings);
    context.setCurrentSystemTimeMs(start);
    return context;
  }

  /// Whether the end of the transaction is asked for when a record of this age is written.
  private boolean committed(long at, long age) {
    context.resetCommit();
    context.setCurrentSystemTimeMs(start + at);
    pace.forwarded(start + at - age);
    return context.committed();
  }

  private List<CapturedPunctuator> waiting() {
    return context.scheduledPunctuators().stream()
        .filter(punctuator -> !punctuator.cancelled())
        .toList();
  }

  @Test
  void recordsThatComeNowAndThenAreCommittedAtOnce() {
    assertThat(committed(0, 5)).isTrue();
    assertThat(committed(25, 5)).isTrue();
    assertThat(committed(1_000, 5)).isTrue();
    assertThat(waiting()).isEmpty();
  }

  @Test
  void recordsThatFollowCloselyAreCommittedTogetherWhenTheIntervalIsOver() {
    committed(0, 5);
    assertThat(committed(10, 5)).isFalse();
    assertThat(committed(12, 5)).isFalse();
    assertThat(waiting()).hasSize(1);
    CapturedPunctuator end = waiting().getFirst();
    assertThat(end.getInterval()).isEqualTo(Duration.ofMillis(15));

    end.getPunctuator().punctuate(start + 25);
    assertThat(context.committed()).isTrue();
    assertThat(waiting()).isEmpty();
    // And those that follow this end have one of their own.
    assertThat(committed(30, 5)).isFalse();
    assertThat(waiting()).hasSize(1);
  }

  @Test
  void severalRecordsOfOneStepNeedOneEnd() {
    committed(0, 5);
    assertThat(committed(0, 5)).isFalse();
    assertThat(waiting()).isEmpty();
  }

  @Test
  void whatHasWaitedMayWaitAQuarterOfThatOnceMore() {
    committed(0, 5);
    assertThat(committed(60, 400)).isFalse();
    assertThat(waiting().getFirst().getInterval()).isEqualTo(Duration.ofMillis(40));
    assertThat(committed(100, 400)).isTrue();
  }

  @Test
  void whatIsNewDoesNotWaitForTheEndThatSomethingOlderAskedFor() {
    committed(0, 5);
    assertThat(committed(5, 600)).isFalse();
    assertThat(waiting().getFirst().getInterval()).isEqualTo(Duration.ofMillis(145));
    assertThat(committed(15, 5)).isFalse();
    assertThat(waiting()).hasSize(1);
    assertThat(waiting().getFirst().getInterval()).isEqualTo(Duration.ofMillis(10));

    waiting().getFirst().getPunctuator().punctuate(start + 25);
    assertThat(context.committed()).isTrue();
    assertThat(waiting()).isEmpty();
  }

  @Test
  void aBacklogIsCommittedAsSeldomAsTheSettingsSay() {
    assertThat(committed(0, 800)).isFalse();
    assertThat(committed(1_000, 3_600_000)).isFalse();
    assertThat(waiting()).isEmpty();
  }

  @Test
  void aClockThatIsSetBackStopsNothing() {
    committed(3_600_000, 5);
    assertThat(committed(0, 5)).isTrue();
    assertThat(committed(10, -100_000)).isFalse();
    assertThat(waiting().getFirst().getInterval()).isEqualTo(Duration.ofMillis(15));
  }

  @Test
  void anEndThatIsNotGrantedIsAskedForAgain() {
    committed(0, 5);
    committed(24, 5);
    assertThat(waiting()).hasSize(1);
    // Its task went to another thread before that.
    context.scheduledPunctuators().forEach(CapturedPunctuator::cancel);
    committed(200, 5);
    assertThat(committed(210, 5)).isFalse();
    assertThat(waiting()).hasSize(1);
  }

  @Test
  void neitherWaitsNorTransactionsGrowBeyondWhatKafkaStreamsBears() {
    assertThat(CommitPace.settings(INTERVAL)).containsEntry("poll.ms", 50L);
    assertThat(CommitPace.settings(Duration.ofSeconds(30)))
        .containsEntry("poll.ms", 100L)
        .containsEntry("commit.interval.ms", 30_000L);
    assertThat(CommitPace.settings(Duration.ofSeconds(1)))
        .containsEntry("commit.interval.ms", 5_000L);
  }

  @Test
  void aTestDriverWithoutTheSettingAsksForNothing() {
    var settings = new Properties();
    settings.put("application.id", "test");
    settings.put("bootstrap.servers", "127.0.0.1:1");
    var plain = new MockProcessorContext<String, String>(settings);
    plain.setCurrentSystemTimeMs(start);
    new CommitPace(plain).forwarded(start);
    assertThat(plain.committed()).isFalse();
    assertThat(plain.scheduledPunctuators()).isEmpty();
  }
}
