package io.feedwire.fetcher.http;

import io.feedwire.contracts.source.Problem;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How long one fetch may still wait for what it waits for now. For the thread of the fetch alone.
///
/// Every read of a socket asks it, so that no trickle of bytes, at whatever layer, outlasts it and
/// no timer is needed.
final class Deadline {

  private final HttpLimits.Times times;
  private final long end;
  private Problem phase = Problem.CONNECT_TIMEOUT;
  private long phaseEnd;
  private @Nullable FetchException expired;

  private Deadline(HttpLimits.Times times, long now) {
    this.times = times;
    this.end = now + times.deadline().toNanos();
    this.phaseEnd = end;
  }

  static Deadline start(HttpLimits.Times times) {
    return new Deadline(times, System.nanoTime());
  }

  /// From now on a connection is waited for.
  void connecting() {
    phase = Problem.CONNECT_TIMEOUT;
    phaseEnd = System.nanoTime() + times.connect().toNanos();
    expired = null;
  }

  /// From now on the first byte of an answer is waited for.
  void asked() {
    phase = Problem.FIRST_BYTE_TIMEOUT;
    phaseEnd = System.nanoTime() + times.firstByte().toNanos();
    expired = null;
  }

  /// Some bytes came. While a connection is made, that is no reason to wait longer.
  void arrived() {
    if (phase == Problem.FIRST_BYTE_TIMEOUT) {
      phase = Problem.IDLE_TIMEOUT;
    }
  }

  /// Milliseconds that the next wait may take, 1 at least.
  ///
  /// @throws FetchException when there are none left
  int left() throws FetchException {
    long now = System.nanoTime();
    long total = end - now;
    long nanos = phase == Problem.IDLE_TIMEOUT ? times.idle().toNanos() : phaseEnd - now;
    long least = Math.min(total, nanos);
    if (least <= 0) {
      throw expire();
    }
    return (int) Math.min(Integer.MAX_VALUE, least / 1_000_000 + 1);
  }

  /// Milliseconds until the end of everything, 0 at least.
  long leftInAll() {
    return Math.max(0, (end - System.nanoTime()) / 1_000_000);
  }

  /// The wait is over: which one, and as what it is known.
  FetchException expire() {
    boolean whole = end - System.nanoTime() <= 0;
    Problem problem = whole ? Problem.DEADLINE : phase;
    FetchException reason =
        new FetchException(
            problem,
            switch (problem) {
              case CONNECT_TIMEOUT ->
                  "%s did not accept a connection within " + seconds(times.connect());
              case FIRST_BYTE_TIMEOUT -> "%s did not answer within " + seconds(times.firstByte());
              case IDLE_TIMEOUT -> "%s stopped in its answer for " + seconds(times.idle());
              default -> "%s did not send the whole document within " + seconds(times.deadline());
            });
    expired = reason;
    return reason;
  }

  /// Why the last wait ended, whatever exception others made of it.
  Optional<FetchException> expired() {
    return Optional.ofNullable(expired);
  }

  static String seconds(Duration time) {
    long millis = time.toMillis();
    return (millis % 1000 == 0 ? Long.toString(millis / 1000) : Double.toString(millis / 1000.0))
        + " s";
  }
}
