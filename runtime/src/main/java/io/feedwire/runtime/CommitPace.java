package io.feedwire.runtime;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/// Ends a stream thread's transaction soon while what it writes is new, and seldom while it works
/// on a backlog: a reader of committed records waits for the end of a transaction, and each one
/// costs as much as a few articles do (with one every 200 ms a backlog of articles was enriched a
/// seventh faster than with one every 25 ms).
///
/// What has waited already may wait a quarter of that time once more, up to `commit.interval.ms`,
/// which ends all transactions that nobody asks to be ended. So a thread that falls behind becomes
/// faster by it, without a threshold at which it would swing to and fro.
///
/// A processor has one of its own and calls [#forwarded] for what readers wait for.
public final class CommitPace {

  /// The setting that has the least time between two transactions, in milliseconds. Where it is
  /// absent nothing is asked for.
  static final String INTERVAL_SETTING = "feedwire.commit.pace.ms";

  /// How many times as long a transaction lasts that nobody asks to be ended. Of 4, 8 and 20 times
  /// 25 ms the second gave the most articles a second.
  private static final int BACKLOG = 8;

  /// A thread that waits for records does not look at the clock: the last of several that come at
  /// once are committed when it has waited so many times the interval. With once, transactions fell
  /// out of step with the records of a steady stream, which took 55 ms in place of 32.
  private static final int POLLS = 2;

  /// Kafka's default: what goes by the clock, of which the fetcher's polls are the most, is done
  /// between waits.
  private static final long LONGEST_POLL_MS = 100;

  /// Half of the time after which the broker aborts a transaction that Kafka Streams left open.
  private static final long LONGEST_MS = 5_000;

  /// Share of a record's age that it may wait.
  private static final int SHARE = 4;

  /// A wish that was not granted so long after its time is forgotten: its task went elsewhere.
  private static final long LOST_MS = 100;

  /// A transaction is that of a thread, for all its tasks.
  private static final ThreadLocal<Wishes> WISHES = ThreadLocal.withInitial(Wishes::new);

  private final ProcessorContext<?, ?> context;
  private final long interval;
  private final long longest;

  /// @param context of the processor that writes
  public CommitPace(ProcessorContext<?, ?> context) {
    Map<String, Object> settings = context.appConfigs();
    this.context = context;
    this.interval = millis(settings, INTERVAL_SETTING);
    this.longest = millis(settings, StreamsConfig.COMMIT_INTERVAL_MS_CONFIG);
  }

  /// When a thread last wished for an end, and when it will next; in milliseconds.
  private static final class Wishes {
    private long last = Long.MIN_VALUE / 2;
    private long next = Long.MIN_VALUE / 2;

    /// The punctuation that will wish it.
    private Cancellable later = () -> {};
  }

  /// The settings of a Streams application with a transaction every so often, at most.
  static Map<String, Object> settings(Duration interval) {
    return Map.of(
        INTERVAL_SETTING,
        interval.toMillis(),
        StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
        Math.max(interval.toMillis(), Math.min(BACKLOG * interval.toMillis(), LONGEST_MS)),
        StreamsConfig.POLL_MS_CONFIG,
        Math.min(POLLS * interval.toMillis(), LONGEST_POLL_MS));
  }

  private static long millis(Map<String, Object> settings, String name) {
    @Nullable Object value = settings.get(name);
    return value == null ? 0 : Long.parseLong(value.toString());
  }

  /// After something was forwarded for others to read.
  ///
  /// @param timestamp that of the record, milliseconds since 1970: when it came into the system
  public void forwarded(long timestamp) {
    long now = context.currentSystemTimeMs();
    long gap = Math.max(interval, (now - timestamp) / SHARE);
    if (interval == 0 || gap >= longest) {
      return;
    }
    Wishes wishes = WISHES.get();
    if (now == wishes.last) {
      // The clock stands still while a record is processed: the end that it asked for comes after.
      return;
    }
    if (now - wishes.last >= gap || now < wishes.last) {
      wish(wishes, now);
    } else if (wishes.next <= wishes.last
        || now > wishes.next + LOST_MS
        || wishes.last + gap < wishes.next) {
      // What is new does not wait for the end that something older had asked for.
      wishes.later.cancel();
      wishes.next = wishes.last + gap;
      wishes.later =
          context.schedule(
              Duration.ofMillis(wishes.next - now),
              PunctuationType.WALL_CLOCK_TIME,
              then -> {
                wishes.later.cancel();
                wish(wishes, then);
              });
    }
  }

  private void wish(Wishes wishes, long now) {
    wishes.last = now;
    context.commit();
  }
}
