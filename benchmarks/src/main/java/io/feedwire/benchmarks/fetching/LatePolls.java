package io.feedwire.benchmarks.fetching;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Ten thousand sources of ten thousand hosts that each take a second to answer, every five
/// minutes: how many polls come late. Late is a request that reaches its server after the time that
/// the event of the poll before names.
///
/// Arguments: a folder, sources, interval in seconds, how many minutes.
public final class LatePolls {

  private static final long LATE_MILLIS = 5000;

  private LatePolls() {}

  public static void main(String[] arguments) throws Exception {
    int sources = Integer.parseInt(arguments[1]);
    Duration interval = Duration.ofSeconds(Long.parseLong(arguments[2]));
    Duration time = Duration.ofMinutes(Long.parseLong(arguments[3]));
    Map<String, Instant> due = new ConcurrentHashMap<>();
    List<Long> late = Collections.synchronizedList(new ArrayList<>());
    PollServer.Requests note =
        (host, path, at) -> {
          @Nullable Instant planned = due.remove(host);
          if (planned != null) {
            late.add(at - planned.toEpochMilli());
          }
        };
    try (var installation = new Installation(Path.of(arguments[0]));
        var server = new PollServer(Duration.ofSeconds(1), (host, path, now) -> 1, note)) {
      installation.readOutcomes(
          outcome -> {
            if (outcome.nextAt() != null) {
              due.put(host(outcome.location()), outcome.nextAt());
            }
          });
      installation.register(
          IntStream.range(0, sources)
              .mapToObj(i -> Hosts.source(i, server.port()).withInterval(interval)));
      Process fetcher = installation.start("fetcher", "512m", Hosts.REACHABLE);
      for (long minute = 1; minute <= time.toMinutes(); minute++) {
        Thread.sleep(Duration.ofMinutes(1));
        print(late, Installation.memory(fetcher));
      }
      installation.stop(fetcher);
    }
  }

  private static String host(String location) {
    return location.replaceAll("^http://|/.*$", "");
  }

  private static void print(List<Long> late, String memory) {
    List<Long> sorted;
    synchronized (late) {
      sorted = late.stream().sorted().toList();
    }
    if (sorted.isEmpty()) {
      System.out.println("nothing was polled twice yet; " + memory);
      return;
    }
    long over = sorted.stream().filter(millis -> millis > LATE_MILLIS).count();
    System.out.printf(
        Locale.ROOT,
        "%,d polls, late by more than 5 s: %d (%.3f %%), p50 %d ms, p99 %d ms, most %d ms; %s%n",
        sorted.size(),
        over,
        100.0 * over / sorted.size(),
        sorted.get(sorted.size() / 2),
        sorted.get((int) (sorted.size() * 0.99)),
        sorted.getLast(),
        memory);
  }
}
