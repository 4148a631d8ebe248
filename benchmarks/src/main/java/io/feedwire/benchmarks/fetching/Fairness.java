package io.feedwire.benchmarks.fetching;

import io.feedwire.contracts.source.Source;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One domain with thousands of feeds beside thousands of domains with one, all of them due at the
/// same moment, when the fetcher starts again: how late the last of the single ones is.
///
/// Arguments: a folder, how many of each.
public final class Fairness {

  private static final Duration INTERVAL = Duration.ofMinutes(2);
  private static final String BIG = "127.0.0.2";

  private Fairness() {}

  public static void main(String[] arguments) throws Exception {
    int each = Integer.parseInt(arguments[1]);
    Set<String> seen = ConcurrentHashMap.newKeySet();
    var first = new AtomicLong(Long.MAX_VALUE);
    var last = new AtomicLong();
    var big = new AtomicLong();
    PollServer.Requests note =
        (host, path, at) -> {
          first.accumulateAndGet(at, Math::min);
          if (host.startsWith(BIG + ":")) {
            big.incrementAndGet();
          } else if (seen.add(host)) {
            last.accumulateAndGet(at, Math::max);
          }
        };
    try (var installation = new Installation(Path.of(arguments[0]));
        var server = new PollServer(Duration.ofMillis(50), (host, path, now) -> 1, note)) {
      Stream<Source> singles =
          IntStream.range(0, each).mapToObj(i -> Hosts.source(i, server.port()));
      Stream<Source> crowd =
          IntStream.range(0, each)
              .mapToObj(i -> Hosts.source("big" + i, BIG, server.port(), "/feed/" + i));
      installation.register(
          Stream.concat(crowd, singles).map(source -> source.withInterval(INTERVAL)));
      Process fetcher = installation.start("fetcher", "512m", Hosts.REACHABLE);
      await(seen, each);
      installation.stop(fetcher);
      System.out.printf("all %d single ones polled once, %d of the big domain%n", each, big.get());
      // Until every one of them is due, jitter included.
      Thread.sleep(INTERVAL.multipliedBy(6).dividedBy(5));
      seen.clear();
      big.set(0);
      first.set(Long.MAX_VALUE);
      last.set(0);
      fetcher = installation.start("fetcher", "512m", Hosts.REACHABLE);
      await(seen, each);
      System.out.printf(
          Locale.ROOT,
          "%d due of one domain beside %d single ones: the last single one %.1f s after the first"
              + " request of all; %d of the big domain meanwhile%n",
          each,
          each,
          (last.get() - first.get()) / 1000.0,
          big.get());
      installation.stop(fetcher);
    }
  }

  private static void await(Set<String> seen, int each) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
    while (seen.size() < each) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("only %d of %d were polled".formatted(seen.size(), each));
      }
      Thread.sleep(200);
    }
  }
}
