package io.feedwire.contracts.topic;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Change;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.json.JsonSerde;
import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.source.FileCheck;
import io.feedwire.contracts.source.Source;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/// Every topic of Feedwire, declared once. All have the same number of partitions, because the
/// enricher's topics must be co-partitioned and one number is easier to keep than sixteen.
///
/// @param sources the registry of sources; a null value removes one
/// @param requests documents asked for by other documents
/// @param fetches one event a fetch; of a folder one where there is something to say
/// @param checks what servers said of files that documents show, keyed as the request said: an
///   image's `image/` and id
/// @param raw payloads of live sources, bytes as received, everything else in [RawHeaders]
/// @param backfill the same for archives; read apart, so that it never stands before live records
/// @param parsed articles as their documents describe them
/// @param enriched current state of every article; a null value is a withdrawn one
/// @param changes what happened to articles
/// @param rejected payloads that became no article, bytes unchanged, reason in [RejectionHeaders]
/// @param pushes the fetcher's own: what hubs push, on its way to the instance that has the source;
///   a key lies on the partition on which it lies in `sources`
/// @param listed the fetcher's own: what lists say of sources, on its way to the instance that has
///   the source; a key lies on the partition on which it lies in `sources`
/// @param subscriptions the fetcher's own: which hubs may call, for every instance; a null value is
///   one that is forgotten
/// @param mentions the enricher's own: who refers to what, keyed by target
/// @param resolutions the enricher's own: what targets answer, keyed by who asked
/// @param terms the enricher's own: what articles have taught of words, for every instance; sums of
///   the partition of articles that the key names, so that a later one replaces an earlier
public record Topics(
    Topic<Source> sources,
    Topic<FetchRequest> requests,
    Topic<FetchOutcome> fetches,
    Topic<FileCheck> checks,
    Topic<byte[]> raw,
    Topic<byte[]> backfill,
    Topic<Article> parsed,
    Topic<EnrichedArticle> enriched,
    Topic<Change> changes,
    Topic<byte[]> rejected,
    Topic<byte[]> pushes,
    Topic<byte[]> listed,
    Topic<byte[]> subscriptions,
    Topic<byte[]> mentions,
    Topic<byte[]> resolutions,
    Topic<byte[]> terms) {

  /// Largest payload that travels, in bytes. Twice what the parser reads
  /// ([io.feedwire.contracts.json.Json#MAX_DOCUMENT_BYTES]), so that what is too large for it still
  /// arrives whole on the rejected topic.
  public static final int MAX_PAYLOAD_BYTES = 16 * 1024 * 1024;

  /// Room for a payload's key and headers, in bytes: a dead letter carries a stack trace in its
  /// headers.
  public static final int HEADROOM_BYTES = 64 * 1024;

  /// Largest record any of our producers sends, in bytes.
  public static final int MAX_RECORD_BYTES = MAX_PAYLOAD_BYTES + HEADROOM_BYTES;

  /// Largest parsed article, in bytes; the parser rejects more. The largest document seen makes 0.2
  /// MB.
  public static final int MAX_ARTICLE_BYTES = 4 * 1024 * 1024;

  private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9._-]*");

  /// The catalogue with every name behind a prefix (`test.` makes `test.feeds.raw`); may be empty.
  ///
  /// @throws IllegalArgumentException when the prefix holds what Kafka does not allow in a name
  public static Topics withPrefix(String prefix) {
    if (!PREFIX.matcher(prefix).matches()) {
      throw new IllegalArgumentException(
          "topic prefix '" + prefix + "' may hold letters, digits, '.', '_' and '-' only");
    }
    Duration week = Duration.ofDays(7);
    Duration month = Duration.ofDays(30);
    return new Topics(
        compacted(prefix + "feeds.sources", "source id", new JsonSerde<>(Source.class)),
        kept(prefix + "feeds.requests", "source id", new JsonSerde<>(FetchRequest.class), week),
        kept(
            prefix + "feeds.fetches",
            "source id",
            new JsonSerde<>(FetchOutcome.class),
            Duration.ofDays(14)),
        compacted(
            prefix + "feeds.checks", "`image/` and image id", new JsonSerde<>(FileCheck.class)),
        payload(prefix + "feeds.raw", "source id", week),
        payload(prefix + "feeds.backfill", "source id", week),
        kept(prefix + "articles.parsed", "article id", new JsonSerde<>(Article.class), week),
        compacted(
            prefix + "articles.enriched", "article id", new JsonSerde<>(EnrichedArticle.class)),
        kept(prefix + "articles.changes", "article id", new JsonSerde<>(Change.class), month),
        payload(prefix + "articles.rejected", "key of the source record", month),
        internal(prefix + "feeds.pushes", "source id"),
        internal(prefix + "feeds.listed", "source id"),
        shared(prefix + "feeds.subscriptions", "source id"),
        internal(prefix + "enricher.mentions", "target"),
        internal(prefix + "enricher.resolutions", "article id"),
        shared(prefix + "enricher.terms", "language, term, companion, partition"));
  }

  /// All of them, in the order in which data flows.
  public List<Topic<?>> all() {
    return List.of(
        sources,
        requests,
        fetches,
        checks,
        raw,
        backfill,
        parsed,
        enriched,
        changes,
        rejected,
        pushes,
        listed,
        subscriptions,
        mentions,
        resolutions,
        terms);
  }

  private static <V> Topic<V> compacted(String name, String keyOf, Serde<V> value) {
    return new Topic<>(name, keyOf, value, null, MAX_RECORD_BYTES, false);
  }

  private static <V> Topic<V> kept(String name, String keyOf, Serde<V> value, Duration retention) {
    return new Topic<>(name, keyOf, value, retention, MAX_RECORD_BYTES, false);
  }

  private static Topic<byte[]> payload(String name, String keyOf, Duration retention) {
    return new Topic<>(name, keyOf, Serdes.ByteArray(), retention, MAX_RECORD_BYTES, false);
  }

  /// The values' form is the affair of the service alone.
  private static Topic<byte[]> internal(String name, String keyOf) {
    return new Topic<>(name, keyOf, Serdes.ByteArray(), Duration.ofDays(7), MAX_RECORD_BYTES, true);
  }

  /// The same for what every instance reads from the beginning.
  private static Topic<byte[]> shared(String name, String keyOf) {
    return new Topic<>(name, keyOf, Serdes.ByteArray(), null, MAX_RECORD_BYTES, true);
  }
}
