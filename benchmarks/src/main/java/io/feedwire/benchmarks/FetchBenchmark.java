package io.feedwire.benchmarks;

import io.feedwire.contracts.source.Access;
import io.feedwire.fetcher.http.FetchResult;
import io.feedwire.fetcher.http.HttpFetcher;
import io.feedwire.fetcher.http.HttpLimits;
import io.feedwire.fetcher.http.HttpTarget;
import io.feedwire.fetcher.reach.AllowList;
import io.feedwire.fetcher.reach.Reach;
import io.feedwire.fetcher.reach.Resolver;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/// The fetcher's client beside bare ones, in turns: 304 answers a second over kept connections, and
/// feeds of 50 KB a second, each over a new TLS connection.
public final class FetchBenchmark {

  private static final int KEPT = 64;
  private static final int SECURED = 16;

  private interface Client {
    /// The status of a GET whose body was read.
    int get(URI uri) throws IOException, InterruptedException, ExecutionException;
  }

  private final URI plain;
  private final URI secured;
  private final Duration turn;

  private FetchBenchmark(int plainPort, int securedPort, Duration turn) {
    this.plain = URI.create("http://127.0.0.1:" + plainPort + "/feed");
    this.secured = URI.create("https://127.0.0.1:" + securedPort + "/feed");
    this.turn = turn;
  }

  /// @param args ports of the server, one argument; rounds; seconds of a turn
  public static void main(String[] args) throws Exception {
    String[] ports = args[0].split(" ");
    var benchmark =
        new FetchBenchmark(
            Integer.parseInt(ports[0]),
            Integer.parseInt(ports[1]),
            Duration.ofSeconds(Long.parseLong(args[2])));
    benchmark.run(Integer.parseInt(args[1]));
  }

  private void run(int rounds) throws Exception {
    try (HttpFetcher fetcher = fetcher();
        CloseableHttpClient apache = apache();
        CloseableHttpAsyncClient async = async();
        HttpClient jdk = jdk()) {
      Map<String, Client> clients = new LinkedHashMap<>();
      clients.put("Feedwire", uri -> ours(fetcher, uri));
      clients.put("Apache classic", uri -> get(apache, uri));
      clients.put("Apache async", uri -> get(async, uri));
      clients.put("JDK HttpClient", uri -> get(jdk, uri));
      clients.put("HttpURLConnection", FetchBenchmark::get);
      Map<String, List<double[]>> figures = new LinkedHashMap<>();
      for (int round = 0; round <= rounds; round++) {
        for (Map.Entry<String, Client> client : clients.entrySet()) {
          double[] rates = {
            rate(client.getValue(), plain, KEPT, 304),
            rate(client.getValue(), secured, SECURED, 200)
          };
          if (round > 0) {
            // The first warms up.
            figures.computeIfAbsent(client.getKey(), name -> new ArrayList<>()).add(rates);
          }
        }
      }
      print(figures);
    }
  }

  private static void print(Map<String, List<double[]>> figures) {
    System.out.println("| client | 304s/s | / Apache classic | TLS feeds/s | / Apache classic |");
    System.out.println("| --- | --- | --- | --- | --- |");
    List<double[]> bare = figures.getOrDefault("Apache classic", List.of());
    figures.forEach(
        (name, rates) ->
            System.out.printf(
                "| %s | %,.0f | %.2f | %,.0f | %.2f |%n",
                name,
                median(rates, 0),
                median(rates, 0) / median(bare, 0),
                median(rates, 1),
                median(rates, 1) / median(bare, 1)));
  }

  private static double median(List<double[]> rates, int column) {
    double[] sorted = rates.stream().mapToDouble(row -> row[column]).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private double rate(Client client, URI uri, int threads, int expected)
      throws InterruptedException {
    var count = new LongAdder();
    long start = System.nanoTime();
    long end = start + turn.toNanos();
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      all.add(Thread.ofVirtual().start(() -> loop(client, uri, expected, end, count)));
    }
    for (Thread thread : all) {
      thread.join();
    }
    return count.sum() * 1e9 / (System.nanoTime() - start);
  }

  private static void loop(Client client, URI uri, int expected, long end, LongAdder count) {
    try {
      while (System.nanoTime() < end) {
        int status = client.get(uri);
        if (status != expected) {
          throw new IllegalStateException(uri + " answered " + status);
        }
        count.increment();
      }
    } catch (IOException | ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static HttpFetcher fetcher() {
    Duration ample = Duration.ofSeconds(30);
    var limits =
        new HttpLimits(
            "Feedwire/benchmark",
            16 * 1024 * 1024,
            64 * 1024,
            128L * 1024 * 1024,
            new HttpLimits.Times(ample, ample, ample, ample));
    return new HttpFetcher(
        limits,
        new Reach(AllowList.LOOPBACK, Resolver.system()),
        name -> null,
        InstantSource.system());
  }

  private static int ours(HttpFetcher fetcher, URI uri) {
    return switch (fetcher.fetch(new HttpTarget(uri, "\"1\"", null, null, Access.USUAL))) {
      case FetchResult.Fetched(var body, var hash, var response) -> response.status();
      case FetchResult.NotModified(var response) -> response.status();
      case FetchResult other -> throw new IllegalStateException(other.toString());
    };
  }

  private static CloseableHttpClient apache() {
    return HttpClientBuilder.create()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(2 * KEPT)
                .setMaxConnPerRoute(KEPT)
                .build())
        .disableCookieManagement()
        .disableRedirectHandling()
        .disableContentCompression()
        .disableAutomaticRetries()
        .build();
  }

  private static int get(CloseableHttpClient client, URI uri) throws IOException {
    var get = new HttpGet(uri);
    get.addHeader("If-None-Match", "\"1\"");
    return client.execute(
        get,
        response -> {
          if (response.getEntity() != null) {
            EntityUtils.toByteArray(response.getEntity());
          }
          return response.getCode();
        });
  }

  private static CloseableHttpAsyncClient async() {
    CloseableHttpAsyncClient client =
        HttpAsyncClientBuilder.create()
            .setConnectionManager(
                PoolingAsyncClientConnectionManagerBuilder.create()
                    .setMaxConnTotal(2 * KEPT)
                    .setMaxConnPerRoute(KEPT)
                    .build())
            .disableCookieManagement()
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .build();
    client.start();
    return client;
  }

  private static int get(CloseableHttpAsyncClient client, URI uri)
      throws InterruptedException, ExecutionException {
    SimpleHttpRequest get =
        SimpleRequestBuilder.get(uri).addHeader("If-None-Match", "\"1\"").build();
    return client.execute(get, null).get().getCode();
  }

  private static HttpClient jdk() {
    return HttpClient.newBuilder()
        .executor(Executors.newVirtualThreadPerTaskExecutor())
        .version(HttpClient.Version.HTTP_1_1)
        .build();
  }

  private static int get(HttpClient client, URI uri) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(uri).header("If-None-Match", "\"1\"").build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .statusCode();
  }

  private static int get(URI uri) throws IOException {
    var connection = (HttpURLConnection) uri.toURL().openConnection();
    connection.setRequestProperty("If-None-Match", "\"1\"");
    int status = connection.getResponseCode();
    try (InputStream in = connection.getInputStream()) {
      in.readAllBytes();
    }
    return status;
  }
}
