package io.feedwire.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Change;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.article.Reference;
import io.feedwire.contracts.topic.RawHeaders;
import io.feedwire.contracts.topic.Topic;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.parser.DocumentParser;
import io.feedwire.parser.ParseResult;
import io.feedwire.standalone.up.EmbeddedBroker;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// The same articles twice through an enricher of its own process, which the second time is killed
/// (SIGKILL) in the middle of its work and started again, over and over: whether all articles end
/// in the same states, byte for byte, and none is created twice. Keywords are left out: they depend
/// on what was learnt before.
///
/// Arguments: a folder of documents, kills, records a second, a seed, a folder that is empty. Every
/// fifth article comes a second time, with another headline, and each cites the first of all and
/// three others. Exits with 1 where something differs.
public final class EnricherKills {

  private static final int PARTITIONS = 4;
  private static final Instant FETCHED = Instant.parse("2100-01-01T00:00:00Z");
  private static final int REVISED = 5;
  private static final int CITED = 4;

  /// From an enricher's first record to its end, at most: it has work for longer.
  private static final Duration BUSY = Duration.ofSeconds(12);

  /// Longer than what counts waits, and than Kafka needs to miss a member.
  private static final Duration QUIET = Duration.ofSeconds(20);

  private final EmbeddedBroker broker;
  private final Path folder;
  private final List<Article> articles;
  private final int rate;
  private final Random random;
  private final long firstTime = System.currentTimeMillis();

  /// What a run ended with.
  ///
  /// @param states by article
  /// @param created how often, by article
  private record Outcome(
      Map<String, byte[]> states, Map<String, Integer> created, long changes, long records) {}

  private EnricherKills(
      EmbeddedBroker broker, Path folder, List<Article> articles, int rate, Random random) {
    this.broker = broker;
    this.folder = folder;
    this.articles = articles;
    this.rate = rate;
    this.random = random;
  }

  public static void main(String[] arguments) throws Exception {
    int kills = Integer.parseInt(arguments[1]);
    var random = new Random(Long.parseLong(arguments[3]));
    List<Article> articles = articles(Path.of(arguments[0]), random);
    Path folder = Files.createDirectories(Path.of(arguments[4]));
    boolean same;
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0)) {
      var benchmark =
          new EnricherKills(broker, folder, articles, Integer.parseInt(arguments[2]), random);
      Outcome calm = benchmark.run("calm", 0);
      Outcome killed = benchmark.run("killed", kills);
      same = compare(calm, killed);
    }
    System.exit(same ? 0 : 1);
  }

  private static List<Article> articles(Path folder, Random random) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (ApplicationContext context =
            ApplicationContext.builder().banner(false).deduceEnvironment(false).start();
        Stream<Path> files = Files.walk(folder)) {
      DocumentParser parser = context.getBean(DocumentParser.class);
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        RawHeaders headers = RawHeaders.ofFile(file.toUri().toString(), FETCHED);
        if (parser.parse("corpus", headers, Files.readAllBytes(file))
            instanceof ParseResult.Parsed parsed) {
          articles.addAll(parsed.articles());
        }
      }
    }
    List<Article> parsed = List.copyOf(articles);
    articles.replaceAll(article -> citing(article, parsed, random));
    for (int i = articles.size() - 1; i >= 0; i -= REVISED) {
      Article article = articles.get(i);
      articles.add(
          article
              .withHeadline(article.headline() + " *")
              .withProvenance(article.provenance().withFetched(FETCHED.plusSeconds(3600))));
    }
    Collections.shuffle(articles, random);
    return articles;
  }

  /// With links to others: one to the first of all, so that it has a crowd.
  private static Article citing(Article article, List<Article> all, Random random) {
    List<Reference> references = new ArrayList<>(article.references());
    for (int i = 0; i < CITED; i++) {
      Article target = all.get(i == 0 ? 0 : random.nextInt(all.size()));
      references.add(
          Reference.of(Reference.Kind.ARTICLE, "link", "https://example.org/", null, target.id()));
    }
    return article.withReferences(references);
  }

  private Outcome run(String name, int kills)
      throws IOException, InterruptedException, ExecutionException {
    Topics topics = Topics.withPrefix(name + ".");
    create(topics);
    Map<String, Integer> created = new ConcurrentHashMap<>();
    Topic<Change> changes = topics.changes();
    byte[] begin = "{\"kind\":\"created\"".getBytes(UTF_8);
    Set<String> names = Set.of(topics.enriched().name(), changes.name());
    try (var committed =
        new CommittedRecords(
            broker.bootstrapServers(),
            names,
            PARTITIONS,
            topics.enriched().name(),
            record -> count(record, begin, created))) {
      Process enricher = start(name, topics);
      try {
        Thread sender = Thread.ofPlatform().start(() -> send(topics.parsed()));
        for (int kill = 0; kill < kills; kill++) {
          long before = committed.all();
          while (committed.all() == before) {
            Thread.sleep(5);
          }
          Thread.sleep(random.nextLong(BUSY.toMillis()));
          long done = committed.all();
          enricher.destroyForcibly().waitFor();
          System.out.printf(
              Locale.ROOT, "killed after %,d records, %,d of them its own%n", done, done - before);
          enricher = start(name, topics);
        }
        sender.join();
        committed.quiet(QUIET);
      } finally {
        enricher.destroyForcibly().waitFor();
      }
      CommittedRecords.Size size = committed.sizes().get(changes.name());
      return new Outcome(
          committed.values(),
          Map.copyOf(created),
          size == null ? 0 : size.records(),
          committed.all());
    }
  }

  private static void count(
      ConsumerRecord<byte[], byte[]> change, byte[] begin, Map<String, Integer> created) {
    if (change.value() != null && Arrays.mismatch(change.value(), begin) == begin.length) {
      created.merge(new String(change.key(), UTF_8), 1, Integer::sum);
    }
  }

  private void create(Topics topics) throws InterruptedException, ExecutionException {
    List<NewTopic> all =
        topics.all().stream()
            .map(topic -> new NewTopic(topic.name(), PARTITIONS, (short) 1))
            .toList();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin.createTopics(all).all().get();
    }
  }

  private Process start(String name, Topics topics) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-cp",
            System.getProperty("feedwire.enricher.classes"),
            "io.feedwire.enricher.EnricherApplication");
    var builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.put("FEEDWIRE_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
    environment.put("FEEDWIRE_KAFKA_STATE_DIR", folder.resolve("state").toString());
    environment.put("FEEDWIRE_KAFKA_TOPIC_PREFIX", name + ".");
    environment.put("MICRONAUT_SERVER_PORT", "-1");
    Path log = folder.resolve(name + ".log");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private void send(Topic<Article> topic) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", broker.bootstrapServers());
    settings.put("max.request.size", Topics.MAX_RECORD_BYTES);
    // A topic that was made a moment ago may refuse the first batch and take the second.
    settings.put("max.in.flight.requests.per.connection", 1);
    long begun = System.nanoTime();
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < articles.size(); i++) {
        long at = begun + TimeUnit.SECONDS.toNanos(1) * i / rate;
        while (System.nanoTime() < at) {
          LockSupport.parkNanos(at - System.nanoTime());
        }
        Article article = articles.get(i);
        byte[] bytes = topic.value().serializer().serialize(topic.name(), article);
        // The same in both runs: it decides the time of a change.
        long time = firstTime + i;
        producer.send(new ProducerRecord<>(topic.name(), null, time, article.id(), bytes));
      }
    }
  }

  private static boolean compare(Outcome calm, Outcome killed) {
    long different =
        Stream.concat(calm.states().keySet().stream(), killed.states().keySet().stream())
            .distinct()
            .filter(
                id -> !Arrays.equals(state(calm.states().get(id)), state(killed.states().get(id))))
            .limit(calm.states().size())
            .peek(id -> System.out.println("different: " + id))
            .count();
    Set<String> twice =
        killed.created().entrySet().stream()
            .filter(entry -> entry.getValue() != 1)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    System.out.printf(
        Locale.ROOT,
        "%,d articles, and %,d with kills: %,d end in another state; %,d created, and %,d with"
            + " kills, %,d of them not once; %,d changes, and %,d; %,d records, and %,d%n",
        calm.states().size(),
        killed.states().size(),
        different,
        calm.created().size(),
        killed.created().size(),
        twice.size(),
        calm.changes(),
        killed.changes(),
        calm.records(),
        killed.records());
    return different == 0
        && twice.isEmpty()
        && killed.created().size() == calm.created().size()
        && !calm.states().isEmpty();
  }

  private static byte @Nullable [] state(byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    Topic<EnrichedArticle> topic = Topics.withPrefix("").enriched();
    EnrichedArticle article = topic.value().deserializer().deserialize(topic.name(), bytes);
    return topic
        .value()
        .serializer()
        .serialize(topic.name(), article.withKeywords(Collections.emptyList()));
  }
}
