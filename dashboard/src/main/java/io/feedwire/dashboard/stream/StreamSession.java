package io.feedwire.dashboard.stream;

import io.feedwire.dashboard.DashboardSettings;
import io.feedwire.dashboard.changes.ChangeLog;
import io.feedwire.dashboard.changes.Entry;
import io.feedwire.dashboard.changes.Follower;
import io.feedwire.dashboard.changes.Positions;
import io.feedwire.dashboard.changes.Ring;
import io.feedwire.dashboard.changes.Since;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One client of the stream, on a thread of its own.
///
/// History is read from the log by a consumer of the client's own, as fast as the client takes it,
/// until the ring reaches back to the client's place in every partition; from there the ring is
/// followed. Places are compared by offset, so the seam has neither a gap nor a duplicate.
final class StreamSession {

  /// Takes bytes, and waits until the client wants them.
  interface Out {
    void send(byte[] bytes) throws InterruptedException;
  }

  /// How long a browser waits before it comes back.
  private static final long RETRY_MILLIS = 2000;

  /// Longest wait for the log or the ring before the time of silence is looked at.
  private static final Duration STEP = Duration.ofMillis(250);

  private final Ring ring;
  private final ChangeLog log;
  private final DashboardSettings settings;
  private final Out out;
  private Duration silence = Duration.ZERO;

  StreamSession(Ring ring, ChangeLog log, DashboardSettings settings, Out out) {
    this.ring = ring;
    this.log = log;
    this.settings = settings;
    this.out = out;
  }

  /// Serves the client until the thread is interrupted.
  void run(Since since) throws InterruptedException {
    // Bytes at once: the client sees that it is connected.
    out.send(SseFrame.comment("feedwire"));
    while (!ring.awaitLive(STEP)) {
      silent(STEP);
    }
    @Nullable Follower direct =
        switch (since) {
          case Since.Now() -> follower(null);
          case Since.Cursor(Positions positions) -> follower(positions);
          // The ring knows no times, but it may hold everything there is.
          case Since.Time(Instant time) when time.toEpochMilli() <= 0 -> follower(Positions.START);
          case Since.Time(var _) -> null;
        };
    if (direct == null) {
      follow(replay(since));
    } else {
      send(SseFrame.hello(RETRY_MILLIS, direct.position()));
      follow(direct);
    }
  }

  /// Sends history until the ring takes over.
  private Follower replay(Since since) throws InterruptedException {
    try (ChangeLog.Replay replay = log.replay(since)) {
      while (true) {
        @Nullable Positions position = send(replay.read(STEP));
        @Nullable Follower follower = position == null ? null : follower(position);
        if (follower != null) {
          return follower;
        }
      }
    }
  }

  /// Sends what one step brought; gives the place it led to, null while there is none.
  private @Nullable Positions send(ChangeLog.Step step) throws InterruptedException {
    switch (step) {
      case ChangeLog.Step.Waiting() -> {
        silent(STEP);
        return null;
      }
      case ChangeLog.Step.Start(Positions at) -> {
        send(SseFrame.hello(RETRY_MILLIS, at));
        return at;
      }
      case ChangeLog.Step.TooOld(Positions asked, Positions oldest) -> {
        send(SseFrame.tooOld(asked, oldest));
        send(SseFrame.hello(RETRY_MILLIS, oldest));
        return oldest;
      }
      case ChangeLog.Step.Read(List<Entry> entries, Positions before, Positions after) -> {
        Positions position = before;
        for (Entry entry : entries) {
          position = position.after(entry);
          send(SseFrame.change(entry, position));
        }
        if (entries.isEmpty()) {
          silent(STEP);
        }
        return after;
      }
    }
  }

  private void follow(Follower follower) throws InterruptedException {
    while (true) {
      switch (follower.next(settings.heartbeat())) {
        case Follower.Next.Item(Entry entry, Positions after) ->
            send(SseFrame.change(entry, after));
        case Follower.Next.Dropped(long count) -> send(SseFrame.dropped(count));
        case Follower.Next.Idle() -> silent(settings.heartbeat());
      }
    }
  }

  private @Nullable Follower follower(@Nullable Positions from) throws InterruptedException {
    return Follower.from(ring, from, settings.clientQueue(), STEP);
  }

  private void send(byte[] bytes) throws InterruptedException {
    silence = Duration.ZERO;
    out.send(bytes);
  }

  private void silent(Duration time) throws InterruptedException {
    silence = silence.plus(time);
    if (silence.compareTo(settings.heartbeat()) >= 0) {
      send(SseFrame.comment("heartbeat"));
    }
  }
}
