package io.feedwire.fetcher.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Tells a fault of our own network from faults of others: when most domains of the last minutes
/// could not be reached, nobody is charged, and only now and then is anybody asked, until enough
/// answer again. A domain counts as failing when all looks at it failed. One for the process.
/// Thread-safe.
public final class Breaker {

  /// What is longer ago says nothing about now.
  private static final Duration WINDOW = Duration.ofMinutes(2);

  /// Fewer domains may well be down together: they are often one provider's.
  private static final int DOMAINS = 10;

  /// Share of domains that fail when it is us. On a good day one in twenty does.
  private static final double SHARE = 0.75;

  /// Between two tries while it is open.
  private static final Duration PROBE_EVERY = Duration.ofSeconds(2);

  /// A window of more says no more.
  private static final int MAX_EVENTS = 10_000;

  private record Event(Instant at, String domain, boolean failed) {}

  /// Looks of the window at one domain.
  private static final class Looks {
    private int failed;
    private int answered;

    boolean allFailed() {
      return failed > 0 && answered == 0;
    }

    boolean isEmpty() {
      return failed == 0 && answered == 0;
    }
  }

  private final Deque<Event> events = new ArrayDeque<>();
  private final Map<String, Looks> domains = new HashMap<>();
  private int failingDomains;
  private Instant probeAt = Instant.MIN;

  /// Notes how a fetch ended.
  ///
  /// @param failed whether nothing was heard of the other side
  public synchronized void note(String domain, boolean failed, Instant now) {
    var event = new Event(now, domain, failed);
    events.addLast(event);
    count(event, 1);
    forget(now);
  }

  private void count(Event event, int change) {
    Looks looks = domains.computeIfAbsent(event.domain(), name -> new Looks());
    boolean before = looks.allFailed();
    looks.failed += event.failed() ? change : 0;
    looks.answered += event.failed() ? 0 : change;
    failingDomains += (looks.allFailed() ? 1 : 0) - (before ? 1 : 0);
    if (looks.isEmpty()) {
      domains.remove(event.domain());
    }
  }

  private void forget(Instant now) {
    Instant oldest = now.minus(WINDOW);
    while (!events.isEmpty()
        && (events.getFirst().at().isBefore(oldest) || events.size() > MAX_EVENTS)) {
      count(events.removeFirst(), -1);
    }
  }

  /// Whether most fail.
  public synchronized boolean isOpen(Instant now) {
    forget(now);
    return domains.size() >= DOMAINS && failingDomains >= SHARE * domains.size();
  }

  /// Whether a fetch may begin: always while most answer, now and then while they don't.
  public synchronized boolean lets(Instant now) {
    if (!isOpen(now)) {
      return true;
    }
    if (now.isBefore(probeAt)) {
      return false;
    }
    probeAt = now.plus(PROBE_EVERY);
    return true;
  }
}
