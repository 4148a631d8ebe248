package io.feedwire.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.feedwire.contracts.topic.RawHeaders;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.enricher.EnricherTopology;
import io.feedwire.parser.ParserTopology;
import io.feedwire.runtime.InstanceSettings;
import io.feedwire.runtime.StreamsRunner;
import io.feedwire.runtime.TopologyDefinition;
import io.feedwire.standalone.up.EmbeddedBroker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Whether parser, enricher and broker in one JVM live through a backlog of the largest payloads
/// that the fetcher takes, of which each compresses to almost nothing: what a thread takes from the
/// broker at a time is bounded by what it is compressed.
///
/// Arguments: what the payloads are made of, how many, a folder that is empty.
public final class BacklogBenchmark {

  private static final int THREADS = 2;
  private static final String GROUP = "feedwire-parser";
  private static final Topics TOPICS = Topics.withPrefix("");

  /// As far apart as the JVM's own heap figures are worth.
  private static final Duration LOOK = Duration.ofMillis(50);

  private static final RawHeaders ABOUT =
      new RawHeaders(
          "https://example.org/feed",
          Instant.parse("2024-06-01T12:00:00Z"),
          "application/rss+xml",
          200,
          null,
          null,
          null,
          null,
          0);

  /// What a payload is filled with.
  private enum Filling {
    BLANKS(" "),
    WORDS("ferry and harbour "),
    ITEMS("</description></item><item><title>Ferry</title><description>harbour"),
    GARBAGE("");

    private final String piece;

    Filling(String piece) {
      this.piece = piece;
    }

    private byte[] payload(int number) {
      if (this == GARBAGE) {
        return "z".repeat(Topics.MAX_PAYLOAD_BYTES).getBytes(UTF_8);
      }
      String begin =
          "<rss version='2.0'><channel><title>Harbour</title><item><title>Ferry %d</title>"
                  .formatted(number)
              + "<description>text ";
      String end = "</description></item></channel></rss>";
      int room = Topics.MAX_PAYLOAD_BYTES - begin.length() - end.length();
      return (begin + piece.repeat(room / piece.length()) + end).getBytes(UTF_8);
    }
  }

  private BacklogBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Filling filling = Filling.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    int payloads = Integer.parseInt(arguments[1]);
    Path folder = Files.createDirectories(Path.of(arguments[2]));
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
        ApplicationContext context =
            ApplicationContext.builder().banner(false).deduceEnvironment(false).start()) {
      Cluster.create(admin, TOPICS);
      fill(broker, filling, payloads);
      List<TopologyDefinition> both =
          List.of(context.getBean(ParserTopology.class), context.getBean(EnricherTopology.class));
      var settings = Cluster.settings(broker, folder, THREADS, Duration.ofMillis(25));
      long begun = System.nanoTime();
      long most = 0;
      try (var runner =
          new StreamsRunner(
              settings, new InstanceSettings(""), TOPICS, both, new SimpleMeterRegistry())) {
        CompletableFuture<Void> running = runner.start();
        while (taken(admin) < payloads) {
          if (running.isCompletedExceptionally()) {
            running.join();
          }
          most = Math.max(most, used());
          Thread.sleep(LOOK);
        }
      }
      System.out.printf(
          Locale.ROOT,
          "%d payloads of %,d bytes, %s: %.1f s, at most %,d of %,d MiB of heap in use%n",
          payloads,
          Topics.MAX_PAYLOAD_BYTES,
          filling.name().toLowerCase(Locale.ROOT),
          (System.nanoTime() - begun) / 1e9,
          most >> 20,
          Runtime.getRuntime().maxMemory() >> 20);
    }
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static void fill(EmbeddedBroker broker, Filling filling, int payloads)
      throws ExecutionException, InterruptedException {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", broker.bootstrapServers());
    settings.put("compression.type", "lz4");
    settings.put("max.request.size", Topics.MAX_RECORD_BYTES);
    settings.put("buffer.memory", 3L * Topics.MAX_RECORD_BYTES);
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < payloads; i++) {
        var headers = new RecordHeaders();
        ABOUT.writeTo(headers);
        producer
            .send(
                new ProducerRecord<>(
                    TOPICS.raw().name(),
                    i % Cluster.PARTITIONS,
                    "source-" + i,
                    filling.payload(i),
                    headers))
            .get();
      }
    }
  }

  /// Payloads that transactions have taken: they alone are in the topic.
  private static long taken(Admin admin) throws ExecutionException, InterruptedException {
    return admin
        .listConsumerGroupOffsets(GROUP)
        .partitionsToOffsetAndMetadata()
        .get()
        .entrySet()
        .stream()
        .filter(entry -> entry.getKey().topic().equals(TOPICS.raw().name()))
        .filter(entry -> entry.getValue() != null)
        .mapToLong(entry -> entry.getValue().offset())
        .sum();
  }
}
