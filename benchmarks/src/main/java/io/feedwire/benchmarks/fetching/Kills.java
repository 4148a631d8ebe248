package io.feedwire.benchmarks.fetching;

import io.feedwire.contracts.topic.RawHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Two fetchers, one of them killed (SIGKILL) and started again, over and over: whether a raw
/// record is there twice, a source falls silent, or a host is asked sooner than it may be.
///
/// Arguments: a folder, kills.
public final class Kills {

  private static final int SOURCES = 400;

  /// Each of so many shares its host with others, so that there is a delay to keep.
  private static final int PER_HOST = 4;

  private static final Duration INTERVAL = Duration.ofSeconds(20);
  private static final Duration DELAY = Duration.ofSeconds(2);
  private static final Duration NEW_VERSION_EVERY = Duration.ofSeconds(15);
  private static final Duration BETWEEN_KILLS = Duration.ofSeconds(20);

  /// A source is silent when nobody asks for so long: its interval, what a lost look waits, and the
  /// time until Kafka gives its partition away.
  private static final Duration SILENT = Duration.ofMinutes(4);

  private Kills() {}

  public static void main(String[] arguments) throws Exception {
    int kills = Integer.parseInt(arguments[1]);
    Map<String, Long> lastAt = new ConcurrentHashMap<>();
    Map<String, Long> lastOf = new ConcurrentHashMap<>();
    var tooSoon = new AtomicInteger();
    var longest = new AtomicLong();
    var requests = new AtomicInteger();
    PollServer.Requests note =
        (host, path, at) -> {
          requests.incrementAndGet();
          @Nullable Long before = lastAt.put(host, at);
          // The server's clock starts when it has read the request, not when it was sent.
          if (before != null && at - before < DELAY.toMillis() - 250) {
            tooSoon.incrementAndGet();
          }
          @Nullable Long mine = lastOf.put(host + path, at);
          if (mine != null) {
            longest.accumulateAndGet(at - mine, Math::max);
          }
        };
    PollServer.Versions versions = (host, path, now) -> now / NEW_VERSION_EVERY.toMillis();
    Map<String, Integer> records = new HashMap<>();
    try (var installation = new Installation(Path.of(arguments[0]));
        var server = new PollServer(Duration.ofMillis(300), versions, note)) {
      installation.read(
          Installation.TOPICS.raw(),
          record -> {
            var about = RawHeaders.from(record.headers(), Instant.EPOCH);
            String body = new String(record.value(), StandardCharsets.UTF_8);
            synchronized (records) {
              records.merge(about.location() + ' ' + body, 1, Integer::sum);
            }
          });
      installation.register(
          IntStream.range(0, SOURCES)
              .mapToObj(
                  i ->
                      Hosts.source("s" + i, Hosts.address(i / PER_HOST), server.port(), "/" + i)
                          .withInterval(INTERVAL)));
      Map<String, String> settings = new HashMap<>(Hosts.REACHABLE);
      settings.put("feedwire.fetcher.domain-delay", DELAY.toSeconds() + "s");
      Process[] fetchers = {
        installation.start("one", "256m", settings), installation.start("two", "256m", settings)
      };
      Thread.sleep(Duration.ofSeconds(40));
      for (int kill = 0; kill < kills; kill++) {
        int which = kill % 2;
        fetchers[which].destroyForcibly().waitFor();
        Thread.sleep(BETWEEN_KILLS.dividedBy(4));
        fetchers[which] = installation.start(List.of("one", "two").get(which), "256m", settings);
        Thread.sleep(BETWEEN_KILLS);
        print(kill + 1, requests, records, tooSoon, longest);
      }
      Thread.sleep(SILENT);
      long now = System.currentTimeMillis();
      long silent = lastOf.values().stream().filter(at -> now - at > SILENT.toMillis()).count();
      print(kills, requests, records, tooSoon, longest);
      System.out.printf(
          "%d of %d sources polled at all, silent for %d s at the end: %d%n",
          lastOf.size(), SOURCES, SILENT.toSeconds(), silent);
    }
  }

  private static void print(
      int kills,
      AtomicInteger requests,
      Map<String, Integer> records,
      AtomicInteger tooSoon,
      AtomicLong longest) {
    long distinct;
    long twice;
    synchronized (records) {
      distinct = records.size();
      twice = records.values().stream().filter(count -> count > 1).count();
    }
    System.out.printf(
        Locale.ROOT,
        "%d kills: %,d requests, %,d raw records, %d of them twice, %d requests too soon, longest"
            + " silence of a source %.0f s%n",
        kills,
        requests.get(),
        distinct,
        twice,
        tooSoon.get(),
        longest.get() / 1000.0);
  }
}
