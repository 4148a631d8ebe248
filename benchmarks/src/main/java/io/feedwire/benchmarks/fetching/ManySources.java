package io.feedwire.benchmarks.fetching;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// A million sources in the store: from the start of the process to its first poll, and its memory.
///
/// Arguments: a folder, sources, heap.
public final class ManySources {

  /// Long enough that the first start does nothing but take them in.
  private static final Duration INTERVAL = Duration.ofHours(12);

  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private ManySources() {}

  public static void main(String[] arguments) throws Exception {
    int sources = Integer.parseInt(arguments[1]);
    String heap = arguments[2];
    var requests = new AtomicLong();
    var first = new AtomicLong(Long.MAX_VALUE);
    PollServer.Requests note =
        (host, path, at) -> {
          requests.incrementAndGet();
          first.accumulateAndGet(at, Math::min);
        };
    try (var installation = new Installation(Path.of(arguments[0]));
        var server = new PollServer(Duration.ZERO, (host, path, now) -> 1, note)) {
      installation.register(
          IntStream.range(0, sources)
              .mapToObj(i -> Hosts.source(i, server.port()).withInterval(INTERVAL)));
      var taken = new AtomicLong();
      Process fetcher = installation.start("fetcher", heap, Hosts.REACHABLE);
      // The registry's records are no transactions, so that offsets count them.
      await(installation::taken, sources);
      System.out.printf(
          "%,d records taken in; %d polled meanwhile, %s%n",
          installation.taken(), requests.get(), Installation.memory(fetcher));
      installation.stop(fetcher);
      taken.set(requests.get());
      first.set(Long.MAX_VALUE);
      long started = System.currentTimeMillis();
      fetcher = installation.start("fetcher", heap, Hosts.REACHABLE);
      await(requests::get, taken.get() + 1);
      System.out.printf(
          Locale.ROOT,
          "%,d sources: first poll %.1f s after the start; %s%n",
          sources,
          (first.get() - started) / 1000.0,
          Installation.memory(fetcher));
      Thread.sleep(Duration.ofSeconds(60));
      System.out.printf(
          "a minute later: %d polls, %s%n",
          requests.get() - taken.get(), Installation.memory(fetcher));
      installation.stop(fetcher);
    }
  }

  private static void await(Callable<Long> count, long least) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    long now;
    while ((now = count.call()) < least) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("%d of %d within 30 min".formatted(now, least));
      }
      Thread.sleep(100);
    }
  }
}
