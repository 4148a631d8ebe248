package io.feedwire.fetcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.feedwire.contracts.Hash;
import io.feedwire.contracts.source.Problem;
import io.feedwire.contracts.source.Source;
import io.feedwire.fetcher.http.DocumentFetcher;
import io.feedwire.fetcher.http.FetchResult;
import io.feedwire.fetcher.http.HeadResult;
import io.feedwire.fetcher.http.HttpTarget;
import io.feedwire.fetcher.http.PostResult;
import io.feedwire.fetcher.http.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// A month of feeds under a clock that runs as fast as it can: the real policy and the real
/// processor, servers that publish as real feeds did. Prints the requests made against polling all
/// every 15 minutes, and how long items waited to be seen under each.
///
/// Arguments: the corpus, how many feeds, a folder to write in. What the processor cannot see is
/// the same for both sides: items are published at the times of [Timelines], repeated week by week
/// so that hours and weekdays stay what they were, and each feed shows its last 20.
final class SimulatedMonth {

  private static final Instant START = FetcherHarness.START;
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration STEP = Duration.ofSeconds(10);
  private static final Duration FIXED = Duration.ofMinutes(15);
  private static final int SHOWN = 20;
  private static final int STEPS_PER_READ = 60;

  private SimulatedMonth() {}

  /// A feed's items, by the time of their publication, and when each was first shown to us.
  private static final class Feed {
    private final long[] published;
    private final long[] seen;
    private int requests;
    private int shown;
    private int missed;

    Feed(long[] published) {
      this.published = published;
      this.seen = new long[published.length];
      // What was there before the beginning is no news.
      this.shown = count(START.toEpochMilli());
    }

    int count(long now) {
      int at = Arrays.binarySearch(published, now + 1);
      return at >= 0 ? at : -at - 1;
    }

    FetchResult get(HttpTarget target, long now) {
      requests++;
      int count = count(now);
      for (int item = shown; item < count; item++) {
        seen[item] = item >= count - SHOWN ? now : -1;
        missed += item >= count - SHOWN ? 0 : 1;
      }
      shown = Math.max(shown, count);
      String etag = "\"" + count + '"';
      var response = new Response(200, etag, null, "text/xml", null, null, null, List.of(), null);
      if (etag.equals(target.etag())) {
        return new FetchResult.NotModified(response);
      }
      var document = new StringBuilder("<rss><channel><title>x</title>");
      for (int item = Math.max(0, count - SHOWN); item < count; item++) {
        document.append("<item><guid>").append(item).append("</guid></item>");
      }
      byte[] body = document.append("</channel></rss>").toString().getBytes(UTF_8);
      String hash = Hash.hex(body, 32);
      return hash.equals(target.bodyHash())
          ? new FetchResult.Unchanged(body.length, response)
          : new FetchResult.Fetched(body, hash, response);
    }
  }

  public static void main(String[] arguments) throws IOException {
    List<long[]> timelines = Timelines.of(Path.of(arguments[0]));
    int count = Integer.parseInt(arguments[1]);
    var random = new Random(20260102);
    Map<String, Feed> feeds = new HashMap<>();
    for (int i = 0; i < count; i++) {
      feeds.put("f" + i + ".org", new Feed(month(timelines.get(i % timelines.size()), random)));
    }
    run(Path.of(arguments[2]), feeds);
    print(feeds, timelines.size());
  }

  /// A real timeline from somewhere within it, over and over until the month is full.
  private static long[] month(long[] real, Random random) {
    long span = real[real.length - 1] - real[0];
    // Whole weeks, so that Monday's items come on Mondays; a feed of hours is repeated after its
    // own span and one mean gap.
    long weeks = Math.max(1, Math.round(span / (double) WEEK.toMillis()));
    long period =
        span < WEEK.toMillis() / 2
            ? span + span / (real.length - 1)
            : Math.max(weeks * WEEK.toMillis(), span + 1);
    long offset = random.nextLong(period);
    List<Long> times = new ArrayList<>();
    long end = START.plus(MONTH).toEpochMilli();
    for (long base = START.toEpochMilli() - offset - period; base < end; base += period) {
      for (long time : real) {
        times.add(base + time - real[0]);
      }
    }
    return times.stream().mapToLong(Long::longValue).filter(time -> time < end).sorted().toArray();
  }

  private static void run(Path folder, Map<String, Feed> feeds) {
    var now = new Instant[] {START};
    var http =
        new DocumentFetcher() {
          @Override
          public FetchResult fetch(HttpTarget target) {
            @Nullable Feed feed = feeds.get(target.uri().getHost());
            if (feed == null) {
              throw new IllegalStateException(target.uri().toString());
            }
            return feed.get(target, now[0].toEpochMilli());
          }

          @Override
          public HeadResult head(URI file) {
            return new FetchResult.Failed(null, Problem.REFUSED, "there are no files here");
          }

          @Override
          public PostResult post(URI to, String form) {
            return new PostResult.NoAnswer(Problem.REFUSED, "there are no hubs here");
          }

          @Override
          public void close() {}
        };
    try (var fetcher =
        new FetcherHarness(
            folder,
            Map.of("feedwire.fetcher.tick", "5s", "feedwire.fetcher.full-fetches", 0.01),
            http)) {
      feeds
          .keySet()
          .forEach(
              host ->
                  fetcher.add(
                      Source.of(host, Source.Kind.FEED, "http://" + host + "/", Source.Lane.LIVE)));
      long steps = MONTH.dividedBy(STEP);
      for (long step = 0; step < steps; step++) {
        now[0] = fetcher.now().plus(STEP);
        fetcher.pass(STEP);
        if (step % STEPS_PER_READ == 0) {
          fetcher.drop();
        }
      }
    }
  }

  private static void print(Map<String, Feed> feeds, int timelines) {
    long requests = feeds.values().stream().mapToLong(feed -> feed.requests).sum();
    long fixed = feeds.size() * MONTH.dividedBy(FIXED);
    var ours = new ArrayList<Long>();
    var theirs = new ArrayList<Long>();
    long missed = 0;
    var random = new Random(1);
    for (Feed feed : feeds.values()) {
      long phase = random.nextLong(FIXED.toMillis());
      missed += feed.missed;
      for (int item = 0; item < feed.published.length; item++) {
        if (feed.published[item] <= START.toEpochMilli() || feed.seen[item] <= 0) {
          continue;
        }
        ours.add(feed.seen[item] - feed.published[item]);
        long since = Math.floorMod(feed.published[item] - phase, FIXED.toMillis());
        theirs.add(FIXED.toMillis() - since);
      }
    }
    ours.sort(null);
    theirs.sort(null);
    System.out.printf(
        "%d feeds after %d real ones, 30 days, %d items%n", feeds.size(), timelines, ours.size());
    System.out.printf(
        "requests: %d, fixed 15 min: %d, share %.3f%n", requests, fixed, requests / (double) fixed);
    for (double quantile : new double[] {0.5, 0.9, 0.99}) {
      System.out.printf(
          "delay p%.0f: %.1f min, fixed %.1f min%n",
          quantile * 100, minutes(ours, quantile), minutes(theirs, quantile));
    }
    System.out.printf("items missed: %d%n", missed);
    var perDay =
        feeds.values().stream()
            .mapToDouble(feed -> (feed.shown - feed.count(START.toEpochMilli())) / 30.0)
            .sorted()
            .toArray();
    System.out.printf(
        "items a day by feed: p10 %.2f, p50 %.2f, p90 %.2f%n",
        perDay[perDay.length / 10], perDay[perDay.length / 2], perDay[perDay.length * 9 / 10]);
  }

  private static double minutes(List<Long> sorted, double quantile) {
    return sorted.get((int) (quantile * (sorted.size() - 1))) / 60_000.0;
  }
}
