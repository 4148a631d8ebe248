package io.feedwire.enricher;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.json.JsonSerde;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.topic.Topic;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.enricher.lessons.LearntVocabulary;
import io.feedwire.enricher.recipe.Recipe;
import io.feedwire.enricher.resolution.Answers;
import io.feedwire.enricher.resolution.ArticleIds;
import io.feedwire.enricher.resolution.Asker;
import io.feedwire.enricher.resolution.EnricherSettings;
import io.feedwire.enricher.resolution.ImageUses;
import io.feedwire.enricher.resolution.Mention;
import io.feedwire.enricher.resolution.Mentions;
import io.feedwire.enricher.resolution.Target;
import io.feedwire.enricher.resolution.Wants;
import io.feedwire.keywords.vocabulary.Counts;
import io.feedwire.publishers.Publishers;
import io.feedwire.runtime.TopologyDefinition;
import io.feedwire.sources.RequestPartitioner;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/// Two halves, on the partitions of articles and on those of targets, that talk through two topics:
///
/// ```
/// articles.parsed ──────► revise ─┬─► articles.enriched, articles.changes
/// enricher.resolutions ─► learn ──┴─► enricher.mentions
/// enricher.mentions ────► target ─┬─► enricher.resolutions, enricher.mentions, feeds.requests
/// feeds.checks ─────────► check ──┘
/// ```
///
/// What articles teach of words goes through a third, from `revise` to a store that every instance
/// has whole: `enricher.terms`.
@Singleton
public final class EnricherTopology implements TopologyDefinition {

  static final String CONTRIBUTIONS = "contributions";
  static final String ARTICLES = "articles";
  static final String TARGETS = "targets";
  static final String ASKERS = "askers";
  static final String DUE = "due";
  static final String WANTED = "wanted";

  /// What the articles of a partition have taught, and what those of all have.
  static final String TERMS = "terms";

  static final String LEARNT = "learnt";

  static final String WRITE_ENRICHED = "write-enriched";
  static final String WRITE_CHANGES = "write-changes";
  static final String WRITE_MENTIONS = "write-mentions";
  static final String WRITE_ANSWERS = "write-answers";
  static final String WRITE_CONTINUATIONS = "write-continuations";
  static final String WRITE_REQUESTS = "write-requests";
  static final String WRITE_TERMS = "write-terms";

  private static final String READ_PARSED = "read-parsed";
  private static final String READ_ANSWERS = "read-answers";
  private static final String READ_CHECKS = "read-checks";
  private static final String READ_MENTIONS = "read-mentions";

  /// Behind the others in their order, which numbers the sub-topologies.
  private static final String READ_TERMS = "read-terms";

  private static final String KEEP_TERMS = "keep-terms";
  private static final String REVISE = "revise";
  private static final String LEARN = "learn";
  private static final String TARGET = "target";
  private static final String CHECK = "check";

  /// To write what the partitions of an instance hold takes a second when they hold the most.
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final Topics topics;
  private final ArticleDesk.Means means;
  private final Following following;
  private final Limits limits;
  private final LearntVocabulary vocabulary;
  private volatile Ending ending = new Ending();

  /// @param enrichedBytes largest enriched article, in bytes
  /// @param answers made for one target of a record of the mentions topic
  record Limits(int enrichedBytes, int answers) {

    /// A change holds the article and little else, so that room for headers is room for both.
    /// Answers are 0.3 MB of the largest cards, and enough for each step in which uses of an image
    /// are counted: those that would have to be told in a second record grow in number until it is
    /// read, by articles that are told already.
    static final Limits DEFAULT =
        new Limits(Topics.MAX_PAYLOAD_BYTES - Topics.HEADROOM_BYTES, ImageUses.MAX_COUNT + 1);
  }

  /// What becomes of references to what nobody delivers, and what is asked about images.
  ///
  /// @param wants how it can be had, by target
  /// @param after how long a target may come by itself
  record Following(Function<Article, Map<String, FetchRequest>> wants, Duration after) {

    /// All is left as it is.
    static final Following OFF = new Following(_ -> Map.of(), Duration.ofMinutes(10));
  }

  /// @param ids the ids that references to an article's addresses have
  @Inject
  public EnricherTopology(
      Topics topics,
      ArticleIds ids,
      Publishers publishers,
      Wants wants,
      EnricherSettings settings) {
    this(
        topics,
        ids,
        publishers,
        new Following(
            article -> wants.of(article, topics.backfill().name()), settings.followAfter()),
        Limits.DEFAULT,
        new LearntVocabulary());
  }

  EnricherTopology(
      Topics topics,
      ArticleIds ids,
      Publishers publishers,
      Following following,
      Limits limits,
      LearntVocabulary vocabulary) {
    this.topics = topics;
    this.following = following;
    this.vocabulary = vocabulary;
    this.means =
        new ArticleDesk.Means(
            new Recipe(vocabulary, publishers),
            new Mentions(ids),
            following.wants(),
            new StockImages(),
            new TargetPartitions(),
            limits.enrichedBytes());
    this.limits = limits;
  }

  @Override
  public String name() {
    return "enricher";
  }

  @Override
  public Topology build() {
    // A topology that has ended leaves nothing to one that is built after it.
    ending = new Ending();
    var topology = new Topology();
    articles(topology, ending);
    targets(topology);
    terms(topology);
    return topology;
  }

  @Override
  public void stopping() {
    ending.begin(LAST_WORDS);
  }

  private void articles(Topology topology, Ending end) {
    topology
        .addSource(READ_PARSED, new ArticleIdDeserializer(), parsed(), topics.parsed().name())
        .addProcessor(REVISE, () -> new RevisionProcessor(means, vocabulary, end), READ_PARSED)
        .addSource(
            READ_ANSWERS,
            new ArticleIdDeserializer(),
            new JsonSerde<>(Answers.class).deserializer(),
            topics.resolutions().name())
        .addProcessor(LEARN, () -> new AnswerProcessor(means), READ_ANSWERS)
        .addStateStore(store(CONTRIBUTIONS, Serdes.ByteArray()), REVISE, LEARN)
        .addStateStore(store(ARTICLES, new JsonSerde<>(ArticleState.class)), REVISE, LEARN)
        .addStateStore(cached(due()), REVISE, LEARN)
        .addStateStore(store(TERMS, new JsonSerde<>(Counts.class)), REVISE);
    sink(topology, WRITE_ENRICHED, topics.enriched(), REVISE, LEARN);
    sink(topology, WRITE_CHANGES, topics.changes(), REVISE, LEARN);
    mentions(topology, WRITE_MENTIONS, REVISE, LEARN);
    sink(topology, WRITE_TERMS, topics.terms(), REVISE);
  }

  private void targets(Topology topology) {
    topology
        .addSource(
            READ_MENTIONS,
            string(),
            new JsonSerde<>(Mention.class).deserializer(),
            topics.mentions().name())
        .addProcessor(
            TARGET, () -> new TargetProcessor(limits.answers(), following.after()), READ_MENTIONS)
        .addSource(
            READ_CHECKS, string(), topics.checks().value().deserializer(), topics.checks().name())
        .addProcessor(CHECK, () -> new CheckProcessor(limits.answers()), READ_CHECKS)
        .addStateStore(cached(store(TARGETS, new JsonSerde<>(Target.class))), TARGET, CHECK)
        .addStateStore(store(WANTED, new JsonSerde<>(Wanted.class)), TARGET, CHECK)
        .addStateStore(store(ASKERS, new JsonSerde<>(Asker.class)), TARGET, CHECK);
    sink(topology, WRITE_ANSWERS, topics.resolutions(), TARGET, CHECK);
    mentions(topology, WRITE_CONTINUATIONS, TARGET, CHECK);
    requests(topology);
  }

  /// Kept as bytes: what another program wrote there must not end the thread that reads it.
  private void terms(Topology topology) {
    topology.addGlobalStore(
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(LEARNT), Serdes.String(), Serdes.ByteArray())
            .withLoggingDisabled(),
        READ_TERMS,
        string(),
        Serdes.ByteArray().deserializer(),
        topics.terms().name(),
        KEEP_TERMS,
        TermsProcessor::new);
  }

  /// Processors hand on bytes: they serialize themselves, to know a record's size before it is
  /// sent.
  private static void sink(Topology topology, String name, Topic<?> topic, String... parents) {
    Serializer<byte[]> bytes = Serdes.ByteArray().serializer();
    topology.addSink(name, topic.name(), Serdes.String().serializer(), bytes, parents);
  }

  private void requests(Topology topology) {
    topology.addSink(
        WRITE_REQUESTS,
        topics.requests().name(),
        Serdes.String().serializer(),
        Serdes.ByteArray().serializer(),
        new RequestPartitioner(topics.requests())::partitions,
        TARGET);
  }

  private void mentions(Topology topology, String name, String... parents) {
    Serializer<byte[]> bytes = Serdes.ByteArray().serializer();
    Serializer<String> keys = Serdes.String().serializer();
    topology.addSink(name, topics.mentions().name(), keys, bytes, means.partitions(), parents);
  }

  private static Deserializer<String> string() {
    return Serdes.String().deserializer();
  }

  /// What is larger than the parser lets pass was written by someone else; it could become a store
  /// record that the producer refuses. It takes the way of what cannot be read.
  private Deserializer<@Nullable Delivered> parsed() {
    Deserializer<Article> json = topics.parsed().value().deserializer();
    return (topic, bytes) -> {
      if (bytes != null && bytes.length > Topics.MAX_ARTICLE_BYTES + Topics.HEADROOM_BYTES) {
        throw new SerializationException("an article of " + bytes.length + " bytes on " + topic);
      }
      @Nullable Article article = json.deserialize(topic, bytes);
      return article == null ? null : new Delivered(article, bytes);
    };
  }

  /// In memory: it holds what a fraction of a second brought.
  private static StoreBuilder<KeyValueStore<String, Due>> due() {
    return logged(
        Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(DUE), Serdes.String(), new JsonSerde<>(Due.class)));
  }

  /// Through the cache of records that Streams keeps, a write for each transaction: not for each
  /// article that shows the same logo, nor for each of a thousand answers to one article.
  private static <T> StoreBuilder<KeyValueStore<String, T>> cached(
      StoreBuilder<KeyValueStore<String, T>> store) {
    return store.withCachingEnabled();
  }

  private static <T> StoreBuilder<KeyValueStore<String, T>> store(String name, Serde<T> values) {
    return logged(
        Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values));
  }

  /// A broker's default is 1 MB, and a record that it refuses would end the application.
  private static <T extends StateStore> StoreBuilder<T> logged(StoreBuilder<T> store) {
    return store.withLoggingEnabled(
        Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(Topics.MAX_RECORD_BYTES)));
  }
}
