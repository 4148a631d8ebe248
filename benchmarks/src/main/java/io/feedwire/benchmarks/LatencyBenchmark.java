package io.feedwire.benchmarks;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.topic.RawHeaders;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.enricher.EnricherTopology;
import io.feedwire.parser.DocumentParser;
import io.feedwire.parser.ParseResult;
import io.feedwire.parser.ParserTopology;
import io.feedwire.runtime.InstanceSettings;
import io.feedwire.runtime.StreamsRunner;
import io.feedwire.standalone.up.EmbeddedBroker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// From a raw document's being sent to its enriched article's being read by a consumer of committed
/// records: parser and enricher as in production, exactly-once, the broker in this JVM.
///
/// Arguments: a DW API article, documents a second, seconds, commit interval in ms, a folder that
/// is empty. The first ten seconds do not count.
public final class LatencyBenchmark {

  private static final int WARM_UP_SECONDS = 10;
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Topics TOPICS = Topics.withPrefix("");

  private final Map<String, Long> sent = new ConcurrentHashMap<>();
  private final List<Long> taken = new ArrayList<>();

  public static void main(String[] arguments) throws Exception {
    DwArticles articles = DwArticles.of(Path.of(arguments[0]));
    int rate = Integer.parseInt(arguments[1]);
    int seconds = Integer.parseInt(arguments[2]);
    Duration commit = Duration.ofMillis(Long.parseLong(arguments[3]));
    Path folder = Files.createDirectories(Path.of(arguments[4]));
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
        ApplicationContext context =
            ApplicationContext.builder().banner(false).deduceEnvironment(false).start()) {
      Cluster.create(admin, TOPICS);
      var settings = Cluster.settings(broker, folder, 1, commit);
      try (var runner =
          new StreamsRunner(
              settings,
              new InstanceSettings(""),
              TOPICS,
              List.of(
                  context.getBean(ParserTopology.class), context.getBean(EnricherTopology.class)),
              new SimpleMeterRegistry())) {
        runner.start().get();
        new LatencyBenchmark()
            .run(
                broker.bootstrapServers(),
                articles,
                context.getBean(DocumentParser.class),
                rate,
                seconds);
      }
    }
  }

  private void run(
      String servers, DwArticles articles, DocumentParser parser, int rate, int seconds)
      throws InterruptedException {
    int documents = rate * (WARM_UP_SECONDS + seconds);
    Thread reader = Thread.ofPlatform().start(() -> read(servers, documents));
    var headers = new RecordHeaders();
    var about = RawHeaders.ofFile("https://api.dw.com/", Instant.parse("2024-06-01T12:00:00Z"));
    about.writeTo(headers);
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", servers);
    settings.put("linger.ms", 0);
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      long begun = System.nanoTime();
      for (int i = 0; i < documents; i++) {
        byte[] document = articles.bytes(i);
        String id = id(parser, about, document);
        long at = begun + TimeUnit.SECONDS.toNanos(1) * i / rate;
        while (System.nanoTime() < at) {
          LockSupport.parkNanos(at - System.nanoTime());
        }
        sent.put(id, i < rate * WARM_UP_SECONDS ? -1L : System.nanoTime());
        producer.send(
            new ProducerRecord<>(
                TOPICS.raw().name(), i % Cluster.PARTITIONS, "s" + i, document, headers));
      }
    }
    reader.join(Duration.ofMinutes(2));
    List<Long> all = List.copyOf(taken);
    print("all", all, rate * seconds);
    // The first seconds run code that is not compiled yet: a service that has run for a while does
    // not.
    print("of these the second half", all.subList(all.size() / 2, all.size()), rate * seconds / 2);
  }

  private static void print(String which, List<Long> taken, int expected) {
    List<Long> sorted = taken.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%s: %,d of %,d articles read; p50 %.0f ms, p90 %.0f ms, p99 %.0f ms, most %.0f ms%n",
        which,
        sorted.size(),
        expected,
        millis(sorted, 0.5),
        millis(sorted, 0.9),
        millis(sorted, 0.99),
        millis(sorted, 1));
  }

  private static String id(DocumentParser parser, RawHeaders about, byte[] document) {
    if (parser.parse("source", about, document) instanceof ParseResult.Parsed parsed) {
      Article article = parsed.articles().getFirst();
      return article.id();
    }
    throw new IllegalStateException("the document is not read");
  }

  private static double millis(List<Long> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share)) / 1e6;
  }

  private void read(String servers, int documents) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", servers, "isolation.level", "read_committed");
    int seen = 0;
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = new ArrayList<>();
      for (int i = 0; i < Cluster.PARTITIONS; i++) {
        partitions.add(new TopicPartition(TOPICS.enriched().name(), i));
      }
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (seen < documents) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
          @Nullable Long at = sent.remove(record.key());
          if (at != null) {
            seen++;
            if (at >= 0) {
              taken.add(System.nanoTime() - at);
            }
          }
        }
      }
    }
  }
}
