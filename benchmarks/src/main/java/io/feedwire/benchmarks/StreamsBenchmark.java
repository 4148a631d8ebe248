package io.feedwire.benchmarks;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.topic.RawHeaders;
import io.feedwire.contracts.topic.Topic;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.enricher.EnricherTopology;
import io.feedwire.parser.DocumentParser;
import io.feedwire.parser.ParseResult;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;

/// A stage as it runs in production, beside a topology that only passes the same records on, once
/// with the stage's settings and once with the batches that Kafka Streams has unless told
/// otherwise: all exactly-once, on one broker in this JVM, in turns.
///
/// Arguments: a stage, a DW API article, records, rounds, a folder that is empty. A round's rate is
/// that of its last four fifths: the first is for joining the group and for the compiler. What the
/// enricher does after an article's first state, for what articles tell one another, is timed to
/// its end beside that.
public final class StreamsBenchmark {

  private static final int THREADS = 2;
  private static final int SOURCES = 256;
  private static final double MEASURED_FROM = 0.2;
  private static final Topics TOPICS = Topics.withPrefix("");
  private static final String PASSED = "passed";

  private static final RawHeaders ABOUT =
      new RawHeaders(
          "https://api.dw.com/api/detail/article",
          Instant.parse("2024-06-01T12:00:00Z"),
          "application/json",
          200,
          null,
          null,
          null,
          null,
          0);

  /// Nothing is written for so long: nothing is left to do. Longer than what counts waits.
  private static final Duration QUIET = Duration.ofSeconds(6);

  /// What is measured.
  private enum Stage {
    PARSER(TOPICS.raw()),
    ENRICHER(TOPICS.parsed()),
    ALL(TOPICS.raw());

    private final Topic<?> input;

    /// The topic that has one record for each that is read, or for each article's first state.
    private String counted() {
      return this == PARSER ? TOPICS.parsed().name() : TOPICS.changes().name();
    }

    Stage(Topic<?> input) {
      this.input = input;
    }
  }

  private final EmbeddedBroker broker;
  private final Path folder;
  private final int records;
  private final Stage stage;

  private StreamsBenchmark(Stage stage, EmbeddedBroker broker, Path folder, int records) {
    this.stage = stage;
    this.broker = broker;
    this.folder = folder;
    this.records = records;
  }

  public static void main(String[] arguments) throws Exception {
    Stage stage = Stage.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    Path template = Path.of(arguments[1]);
    int records = Integer.parseInt(arguments[2]);
    int rounds = Integer.parseInt(arguments[3]);
    Path folder = Files.createDirectories(Path.of(arguments[4]));
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
        ApplicationContext context =
            ApplicationContext.builder().banner(false).deduceEnvironment(false).start()) {
      var benchmark = new StreamsBenchmark(stage, broker, folder, records);
      benchmark.fill(admin, DwArticles.of(template), context.getBean(DocumentParser.class));
      TopologyDefinition parser = context.getBean(ParserTopology.class);
      TopologyDefinition enricher = context.getBean(EnricherTopology.class);
      List<TopologyDefinition> measured =
          switch (stage) {
            case PARSER -> List.of(parser);
            case ENRICHER -> List.of(enricher);
            case ALL -> List.of(parser, enricher);
          };
      String name = stage.name().toLowerCase(Locale.ROOT);
      List<Double> parsed = new ArrayList<>();
      List<Double> passed = new ArrayList<>();
      List<Double> passedByDefault = new ArrayList<>();
      for (int round = 0; round <= rounds; round++) {
        double pass = benchmark.rate(admin, List.of(PassThrough.tuned(stage.input)), round);
        double byDefault =
            benchmark.rate(admin, List.of(PassThrough.byDefault(stage.input)), round);
        double parse = benchmark.rate(admin, measured, round);
        System.out.printf(
            Locale.ROOT,
            "round %d%s: %s %,.0f records/s, pass-through %,.0f records/s, ratio %.2f;"
                + " pass-through with default batches %,.0f records/s, ratio %.2f%n",
            round,
            round == 0 ? " (warm-up)" : "",
            name,
            parse,
            pass,
            parse / pass,
            byDefault,
            parse / byDefault);
        if (round > 0) {
          parsed.add(parse);
          passed.add(pass);
          passedByDefault.add(byDefault);
        }
      }
      double parse = median(parsed);
      double pass = median(passed);
      double byDefault = median(passedByDefault);
      System.out.printf(
          Locale.ROOT,
          "medians of %d rounds of %,d records from %,d bytes each, heap %,d MiB, %d cores: "
              + "%s %,.0f records/s, pass-through %,.0f records/s, ratio %.2f;"
              + " pass-through with default batches %,.0f records/s, ratio %.2f%n",
          rounds,
          records,
          DwArticles.BYTES,
          Runtime.getRuntime().maxMemory() >> 20,
          Runtime.getRuntime().availableProcessors(),
          name,
          parse,
          pass,
          parse / pass,
          byDefault,
          parse / byDefault);
    }
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  private void fill(Admin admin, DwArticles articles, DocumentParser parser) throws Exception {
    for (String topic : filled()) {
      create(admin, topic);
    }
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", broker.bootstrapServers());
    settings.put("compression.type", "lz4");
    settings.put("batch.size", 512 * 1024);
    settings.put("linger.ms", 20);
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < records; i++) {
        producer.send(
            switch (stage) {
              case PARSER, ALL -> raw(i, articles.bytes(i));
              case ENRICHER -> parsed(parser, articles.bytes(i));
            });
      }
    }
  }

  /// Topics that are the same for all rounds.
  private Set<String> filled() {
    return Stream.of(TOPICS.raw(), TOPICS.backfill(), stage.input)
        .map(Topic::name)
        .collect(Collectors.toSet());
  }

  private static ProducerRecord<String, byte[]> raw(int number, byte[] document) {
    var headers = new RecordHeaders();
    ABOUT.writeTo(headers);
    String key = "source-" + number % SOURCES;
    return new ProducerRecord<>(
        TOPICS.raw().name(), number % Cluster.PARTITIONS, key, document, headers);
  }

  private static ProducerRecord<String, byte[]> parsed(DocumentParser parser, byte[] document) {
    if (!(parser.parse("source", ABOUT, document) instanceof ParseResult.Parsed parsed)) {
      throw new IllegalStateException("the document is not read");
    }
    Article article = parsed.articles().getFirst();
    Topic<Article> topic = TOPICS.parsed();
    return new ProducerRecord<>(
        topic.name(), article.id(), topic.value().serializer().serialize(topic.name(), article));
  }

  private static void create(Admin admin, String topic)
      throws ExecutionException, InterruptedException {
    Cluster.create(admin, topic, Topics.MAX_RECORD_BYTES);
    // A topology that keeps a topic whole ends when the broker does not know it yet.
    while (!admin.listTopics().names().get().contains(topic)) {
      Thread.sleep(2);
    }
  }

  /// Records a second of a topology that begins with the first of all records.
  private double rate(Admin admin, List<TopologyDefinition> definitions, int round)
      throws Exception {
    List<String> outputs = new ArrayList<>(List.of(PASSED));
    TOPICS.all().stream()
        .map(Topic::name)
        .filter(topic -> !filled().contains(topic))
        .forEach(outputs::add);
    for (String output : outputs) {
      create(admin, output);
    }
    var settings = Cluster.settings(broker, folder, THREADS, Duration.ofMillis(25));
    double rate;
    try (var runner =
        new StreamsRunner(
            settings,
            new InstanceSettings(""),
            TOPICS,
            definitions.stream()
                .<TopologyDefinition>map(one -> new Named(one, one.name() + "-" + round))
                .toList(),
            new SimpleMeterRegistry())) {
      WrittenRecords.count(
          definitions.getLast() instanceof PassThrough ? PASSED : stage.counted(),
          TOPICS.changes().name());
      // Not waited for: when the group says that it runs, a part of the work may be done.
      var running = runner.start();
      long begun = await((long) (records * MEASURED_FROM), running);
      long before = WrittenRecords.counted();
      long ended = await(records, running);
      running.get();
      rate = (records - before) * 1e9 / (ended - begun);
      if (stage != Stage.PARSER) {
        System.out.printf(
            Locale.ROOT,
            "  %s: %.1f s after that nothing was left to do%n%s",
            definitions.getLast().name(),
            (quiet() - ended) / 1e9,
            WrittenRecords.table(records));
      }
    }
    admin.deleteTopics(outputs).all().get();
    return rate;
  }

  /// Nanoseconds at which so many records were written.
  private static long await(long records, CompletableFuture<Void> running)
      throws InterruptedException {
    while (WrittenRecords.counted() < records) {
      if (running.isCompletedExceptionally()) {
        running.join();
      }
      Thread.sleep(2);
    }
    return System.nanoTime();
  }

  /// Nanoseconds at which the last record was written, of what follows from those read.
  private static long quiet() throws InterruptedException {
    long last = System.nanoTime();
    long all = WrittenRecords.all();
    while (System.nanoTime() - last < QUIET.toNanos()) {
      Thread.sleep(2);
      long now = WrittenRecords.all();
      if (now != all) {
        all = now;
        last = System.nanoTime();
      }
    }
    return last;
  }

  /// A topology under an application id of its own, which makes it begin anew.
  private record Named(TopologyDefinition definition, String name) implements TopologyDefinition {
    @Override
    public Topology build() {
      return definition.build();
    }

    @Override
    public Map<String, Object> overrides() {
      Map<String, Object> settings = new HashMap<>(definition.overrides());
      settings.put(StreamsConfig.APPLICATION_ID_CONFIG, name);
      settings.put(
          StreamsConfig.producerPrefix(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG),
          WrittenRecords.class.getName());
      return settings;
    }
  }

  /// The least that a topology can do with a record: write it again.
  ///
  /// @param overrides of the settings that stages have
  private record PassThrough(String name, Topic<?> input, Map<String, Object> overrides)
      implements TopologyDefinition {

    /// With the settings that stages have.
    static PassThrough tuned(Topic<?> input) {
      return new PassThrough("pass-through", input, Map.of());
    }

    /// With batches into which no article fits.
    static PassThrough byDefault(Topic<?> input) {
      return new PassThrough(
          "pass-through-by-default",
          input,
          Map.of(
              StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG),
              ProducerConfig.configDef().defaultValues().get(ProducerConfig.BATCH_SIZE_CONFIG)));
    }

    @Override
    public Topology build() {
      return new Topology()
          .addSource("read", new StringDeserializer(), new ByteArrayDeserializer(), input.name())
          .addSink(PASSED, PASSED, new StringSerializer(), new ByteArraySerializer(), "read");
    }
  }
}
