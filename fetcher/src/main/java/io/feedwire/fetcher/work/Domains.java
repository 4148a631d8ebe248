package io.feedwire.fetcher.work;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Politeness, by registrable domain: so many fetches at the same time, so long between two, none
/// while the domain asked for patience. One for the whole process: all sources and requests of a
/// domain are in one, because they lie on one partition. Thread-safe.
public final class Domains {

  /// Who is at rest only because nothing was asked for long is forgotten, when there are so many.
  private static final int CLEAN_FROM = 4096;

  private static final class Gate {
    private int inFlight;
    private Instant opensAt = Instant.MIN;
  }

  private final Duration delay;
  private final int perDomain;
  private final Map<String, Gate> gates = new HashMap<>();
  private int cleanAt = CLEAN_FROM;

  /// @param delay between the starts of two fetches from one domain
  /// @param perDomain fetches from one domain at the same time
  public Domains(Duration delay, int perDomain) {
    this.delay = delay;
    this.perDomain = perDomain;
  }

  /// Between the starts of two fetches from one domain.
  public Duration delay() {
    return delay;
  }

  /// Begins a fetch, if it may begin now; else says when to ask again.
  public synchronized Optional<Instant> enter(String domain, Instant now) {
    Gate gate = gates.computeIfAbsent(domain, name -> new Gate());
    if (gate.opensAt.isAfter(now)) {
      return Optional.of(gate.opensAt);
    }
    if (gate.inFlight >= perDomain) {
      // Nobody knows when one of them ends; it is at least one delay after it began.
      return Optional.of(now.plus(delay.isZero() ? Duration.ofMillis(1) : delay));
    }
    gate.inFlight++;
    gate.opensAt = now.plus(delay);
    clean(now);
    return Optional.empty();
  }

  /// Ends a fetch.
  public synchronized void leave(String domain) {
    @Nullable Gate gate = gates.get(domain);
    if (gate != null) {
      gate.inFlight--;
    }
  }

  /// Lets nobody in before this time, or a later one that was set before.
  public synchronized void rest(String domain, Instant until) {
    Gate gate = gates.computeIfAbsent(domain, name -> new Gate());
    if (until.isAfter(gate.opensAt)) {
      gate.opensAt = until;
    }
  }

  private void clean(Instant now) {
    if (gates.size() >= cleanAt) {
      gates.values().removeIf(gate -> gate.inFlight == 0 && gate.opensAt.isBefore(now));
      cleanAt = Math.max(CLEAN_FROM, gates.size() * 2);
    }
  }
}
