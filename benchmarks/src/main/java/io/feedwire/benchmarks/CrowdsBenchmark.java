package io.feedwire.benchmarks;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Provenance;
import io.feedwire.contracts.article.Reference;
import io.feedwire.contracts.topic.RawHeaders;
import io.feedwire.contracts.topic.Topic;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.enricher.BatchEnricher;
import io.feedwire.enricher.EnricherTopology;
import io.feedwire.enricher.resolution.ArticleIds;
import io.feedwire.keywords.vocabulary.Vocabulary;
import io.feedwire.parser.DocumentParser;
import io.feedwire.parser.ParseResult;
import io.feedwire.publishers.Publishers;
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
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// Many articles that cite one and show one image, and one article that cites many, on the enricher
/// as in production, exactly-once: how long it is silent, how large its records are, and whether it
/// ends where [BatchEnricher] does, which knows nothing of an order.
///
/// Arguments: a DW API article, how many, a folder that is empty. One article is retitled when all
/// are written. Exits with 1 where a state is wrong or a record larger than its topic takes.
public final class CrowdsBenchmark {

  private static final int THREADS = 2;
  private static final Topics TOPICS = Topics.withPrefix("");
  private static final Instant FETCHED = Instant.parse("2024-06-01T12:00:00Z");

  /// Longer than what counts waits.
  private static final Duration QUIET = Duration.ofSeconds(7);

  private final DwArticles documents;
  private final DocumentParser parser;
  private final ArticleIds ids;
  private final Publishers publishers;
  private final KafkaProducer<String, byte[]> producer;
  private final CommittedRecords committed;
  private int number;
  private int wrong;

  private CrowdsBenchmark(
      DwArticles documents,
      ApplicationContext context,
      KafkaProducer<String, byte[]> producer,
      CommittedRecords committed) {
    this.documents = documents;
    this.parser = context.getBean(DocumentParser.class);
    this.ids = context.getBean(ArticleIds.class);
    this.publishers = context.getBean(Publishers.class);
    this.producer = producer;
    this.committed = committed;
  }

  public static void main(String[] arguments) throws Exception {
    DwArticles documents = DwArticles.of(Path.of(arguments[0]));
    int crowd = Integer.parseInt(arguments[1]);
    Path folder = Files.createDirectories(Path.of(arguments[2]));
    int wrong;
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
        ApplicationContext context =
            ApplicationContext.builder().banner(false).deduceEnvironment(false).start()) {
      Cluster.create(admin, TOPICS);
      var settings = Cluster.settings(broker, folder, THREADS, Duration.ofMillis(25));
      try (var runner =
          new StreamsRunner(
              settings,
              new InstanceSettings(""),
              TOPICS,
              List.of(context.getBean(EnricherTopology.class)),
              new SimpleMeterRegistry())) {
        runner.start().get();
        Set<String> topics = new TreeSet<>(admin.listTopics().names().get());
        try (var producer = producer(broker.bootstrapServers());
            var committed =
                new CommittedRecords(
                    broker.bootstrapServers(),
                    topics,
                    Cluster.PARTITIONS,
                    TOPICS.enriched().name())) {
          var benchmark = new CrowdsBenchmark(documents, context, producer, committed);
          benchmark.run(crowd);
          benchmark.sizes(admin, topics);
          wrong = benchmark.wrong;
        }
      }
    }
    System.exit(wrong == 0 ? 0 : 1);
  }

  private static KafkaProducer<String, byte[]> producer(String servers) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", servers);
    settings.put("compression.type", "lz4");
    settings.put("linger.ms", 5);
    settings.put("max.request.size", Topics.MAX_RECORD_BYTES);
    // A topic that was made a moment ago may refuse the first batch and take the second.
    settings.put("max.in.flight.requests.per.connection", 1);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  private void run(int crowd) throws InterruptedException {
    // Not measured: the compiler's work.
    cited("warm-up", Math.min(crowd, 500), 0);
    cited("one cited by many, before them", crowd, 0);
    cited("one cited by many, amid them", crowd, crowd / 2);
    cited("one cited by many, after them", crowd, crowd);
    citing("one that cites many, before them", crowd, 0);
    citing("one that cites many, after them", crowd, crowd);
  }

  /// @param place of the one among the many
  private void cited(String name, int crowd, int place) throws InterruptedException {
    Article one = article().withImages(List.of());
    Image shared = article().images().getFirst().withId("dw:stock-" + number);
    List<Article> all = new ArrayList<>();
    for (int i = 0; i < crowd; i++) {
      all.add(article().withReferences(List.of(link(one))).withImages(List.of(shared)));
    }
    all.add(place, one);
    phases(name, all, one);
  }

  private void citing(String name, int crowd, int place) throws InterruptedException {
    List<Article> all =
        new ArrayList<>(IntStream.range(0, crowd).mapToObj(_ -> article()).toList());
    all.replaceAll(article -> article.withReferences(List.of()).withImages(List.of()));
    List<Reference> links = all.stream().map(CrowdsBenchmark::link).toList();
    Article retitled = all.getFirst();
    all.add(place, article().withReferences(links).withImages(List.of()));
    phases(name, all, retitled);
  }

  private void phases(String name, List<Article> all, Article one) throws InterruptedException {
    phase(name, all);
    Provenance later = one.provenance().withFetched(FETCHED.plusSeconds(3600));
    Article retitled = one.withHeadline("Another headline").withProvenance(later);
    phase(name + ", retitled", List.of(retitled));
    List<Article> sent = new ArrayList<>(all);
    sent.add(retitled);
    check(name, sent);
  }

  private Article article() {
    if (!(parser.parse(
            "source", RawHeaders.ofFile("https://api.dw.com/", FETCHED), documents.bytes(number++))
        instanceof ParseResult.Parsed parsed)) {
      throw new IllegalStateException("the document is not read");
    }
    return parsed.articles().getFirst();
  }

  private static Reference link(Article target) {
    return Reference.of(
        Reference.Kind.ARTICLE, "link", target.url() + "", target.headline(), target.id());
  }

  /// Sends articles, and says how long it took until each was there and until nothing more came.
  private void phase(String name, List<Article> articles) throws InterruptedException {
    long before = committed.quiet(Duration.ZERO).all();
    committed.begin();
    Topic<Article> topic = TOPICS.parsed();
    Map<String, Long> sentAt = new HashMap<>();
    for (Article article : articles) {
      byte[] bytes = topic.value().serializer().serialize(topic.name(), article);
      sentAt.put(article.id(), System.nanoTime());
      producer.send(new ProducerRecord<>(topic.name(), article.id(), bytes));
    }
    producer.flush();
    long sent = System.nanoTime();
    CommittedRecords.Times times = committed.quiet(QUIET);
    long slowest =
        articles.stream()
            .mapToLong(
                article ->
                    times.firstAt().getOrDefault(article.id(), Long.MAX_VALUE)
                        - sentAt.getOrDefault(article.id(), 0L))
            .max()
            .orElse(0);
    System.out.printf(
        Locale.ROOT,
        "%s: %,d sent in %.1f s; slowest first state %.1f s, last state %.1f s after the last was"
            + " sent, longest silence %.1f s; %,d records%n",
        name,
        articles.size(),
        (sent - sentAt.values().stream().mapToLong(at -> at).min().orElse(sent)) / 1e9,
        slowest / 1e9,
        (times.lastAt() - sent) / 1e9,
        times.longestGap() / 1e9,
        times.all() - before);
  }

  /// Compares what was written last with what follows from all that was sent. Keywords depend on
  /// what was learnt before.
  private void check(String name, List<Article> sent) {
    var enricher = new BatchEnricher(ids, publishers);
    sent.forEach(enricher::add);
    BatchEnricher.Batch all = enricher.batch(Vocabulary.shipped());
    Map<String, byte[]> values = committed.values();
    Topic<EnrichedArticle> topic = TOPICS.enriched();
    Map<String, Article> byId = new LinkedHashMap<>();
    sent.forEach(article -> byId.put(article.id(), article));
    int different = 0;
    int resolved = 0;
    int mostCited = 0;
    for (Article article : byId.values()) {
      byte @Nullable [] bytes = values.get(article.id());
      if (bytes == null) {
        different++;
        continue;
      }
      EnrichedArticle is = topic.value().deserializer().deserialize(topic.name(), bytes);
      if (!Arrays.equals(bytes(is), bytes(all.enriched(article)))) {
        different++;
      }
      mostCited = Math.max(mostCited, is.citedBy());
      resolved +=
          (int)
              is.article().references().stream()
                  .filter(reference -> reference.status() == Reference.Status.RESOLVED)
                  .count();
    }
    wrong += different;
    System.out.printf(
        Locale.ROOT,
        "%s: %,d references resolved, one article cited by %,d, %d states are wrong%n",
        name,
        resolved,
        mostCited,
        different);
  }

  private static byte[] bytes(EnrichedArticle article) {
    Topic<EnrichedArticle> topic = TOPICS.enriched();
    return topic
        .value()
        .serializer()
        .serialize(topic.name(), article.withKeywords(Collections.emptyList()));
  }

  private void sizes(Admin admin, Set<String> topics) throws Exception {
    List<ConfigResource> resources =
        topics.stream().map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic)).toList();
    var configs = admin.describeConfigs(resources).all().get();
    for (ConfigResource topic : resources) {
      CommittedRecords.Size size = committed.sizes().get(topic.name());
      Config config = configs.get(topic);
      if (size == null || config == null) {
        continue;
      }
      ConfigEntry cap = config.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG);
      System.out.printf(
          Locale.ROOT,
          "%s: %,d records, %,d bytes, the largest %,d of %s (%s)%n",
          topic.name(),
          size.records(),
          size.bytes(),
          size.largest(),
          cap.value(),
          cap.source());
      wrong += size.largest() > Integer.parseInt(cap.value()) ? 1 : 0;
    }
  }
}
