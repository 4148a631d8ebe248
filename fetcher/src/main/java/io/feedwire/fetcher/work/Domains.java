package io.feedwire.fetcher.work;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Politeness, by registrable domain: so many fetches at the same time, so long between two
/// requests, none while the domain asked for patience. One for the whole process: all sources and
/// requests of a domain are in one, because they lie on one partition. Thread-safe.
///
/// The delay is counted from when a request has been sent, and no fetch begins while another is
/// still on its way to the server (a thread that waits for a processor, a name that is looked up, a
/// handshake): counted from when fetches begin, two requests could arrive at the same time.
public final class Domains {

  /// Who is at rest only because nothing was asked for long is forgotten, when there are so many.
  private static final int CLEAN_FROM = 4096;

  /// How soon to ask again while a fetch is on its way to the server: about what looking up a name
  /// and shaking hands takes.
  private static final Duration WHILE_CONNECTING = Duration.ofMillis(100);

  private static final class Gate {
    private int inFlight;

    /// Of those, how many have not sent their request.
    private int connecting;

    private Instant opensAt = Instant.MIN;
  }

  private final Duration delay;
  private final int perDomain;
  private final Map<String, Gate> gates = new HashMap<>();
  private int cleanAt = CLEAN_FROM;

  /// @param delay between two requests to one domain
  /// @param perDomain fetches from one domain at the same time
  public Domains(Duration delay, int perDomain) {
    this.delay = delay;
    this.perDomain = perDomain;
  }

  /// Between two requests to one domain.
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
    if (gate.connecting > 0 && !delay.isZero()) {
      return Optional.of(now.plus(WHILE_CONNECTING));
    }
    gate.inFlight++;
    gate.connecting++;
    gate.opensAt = now.plus(delay);
    clean(now);
    return Optional.empty();
  }

  /// A request was sent to a domain: one of a fetch that has entered, or one that another fetch was
  /// redirected to.
  public synchronized void sent(String domain, Instant now) {
    Gate gate = gates.computeIfAbsent(domain, name -> new Gate());
    gate.connecting = Math.max(0, gate.connecting - 1);
    rest(domain, now.plus(delay));
  }

  /// Takes the next time at which a fetch that has entered may send one more request.
  public synchronized Instant next(String domain, Instant now) {
    Gate gate = gates.computeIfAbsent(domain, name -> new Gate());
    Instant at = gate.opensAt.isAfter(now) ? gate.opensAt : now;
    gate.opensAt = at.plus(delay);
    return at;
  }

  /// Ends a fetch.
  public synchronized void leave(String domain) {
    @Nullable Gate gate = gates.get(domain);
    if (gate != null) {
      gate.inFlight--;
      // It may not have come as far as to send anything. Of two, this may be the other one: then
      // the next waits for both, which does no harm.
      gate.connecting = Math.min(gate.connecting, gate.inFlight);
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
