package io.feedwire.enricher;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Change;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.article.Timestamp;
import io.feedwire.contracts.json.JsonSerde;
import io.feedwire.contracts.topic.CloudEvent;
import io.feedwire.contracts.topic.EventSources;
import io.feedwire.contracts.topic.EventTypes;
import io.feedwire.enricher.resolution.Mention;
import io.feedwire.runtime.CommitPace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What leaves an article's partition: its state, its changes, what it tells targets. Every record
/// has the time of the one that led to it, and continues its trace.
///
/// Records wait until all that belongs together could be written as JSON; then they leave, by
/// [#send]. What waits when something could not is given up by [#clear].
final class Outbox {

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final int VERSION_DIGITS = 16;
  private static final byte[] ARTICLE = ",\"article\":".getBytes(UTF_8);

  private static final Serializer<Change> CHANGES = new JsonSerde<>(Change.class).serializer();
  private static final Serializer<Mention> MENTIONS = new JsonSerde<>(Mention.class).serializer();

  private final ProcessorContext<String, byte @Nullable []> context;
  private final CommitPace pace;
  private final int maxBytes;
  private final Sensor refused;
  private final List<Letter> waiting = new ArrayList<>();

  /// @param counts towards the pace of commits: what readers wait for
  private record Letter(Record<String, byte @Nullable []> record, String sink, boolean counts) {}

  /// @param maxBytes largest enriched article, in bytes
  Outbox(ProcessorContext<String, byte @Nullable []> context, int maxBytes) {
    this.context = context;
    this.pace = new CommitPace(context);
    this.maxBytes = maxBytes;
    this.refused =
        context
            .metrics()
            .addRateTotalSensor(
                "article", context.taskId().toString(), "refused", Sensor.RecordingLevel.INFO);
  }

  /// Whether it is small enough for a record.
  boolean takes(Written written) {
    return written.bytes().length <= maxBytes;
  }

  /// Whether it is so small that with other counts it was small enough before as well.
  boolean takesEasily(Written written) {
    return written.bytes().length <= maxBytes / 2;
  }

  /// Counts an article that is too large to be written, and says so.
  void refused(Written written) {
    refused.record();
    LOG.warn(
        "{} is not written: {} bytes of at most {}",
        written.article().article().id(),
        written.bytes().length,
        maxBytes);
  }

  /// The article's new state, and the change where there is one to tell of.
  ///
  /// @param hash of the bytes
  void article(Record<String, ?> cause, Written written, String hash, Difference difference) {
    EnrichedArticle enriched = written.article();
    String version = version(cause, hash.substring(0, VERSION_DIGITS));
    @Nullable Instant published = published(enriched.article());
    add(
        cause,
        EnricherTopology.WRITE_ENRICHED,
        written.bytes(),
        event(EventTypes.ARTICLE_ENRICHED, cause, version, published));
    difference
        .kind()
        .ifPresent(
            kind -> {
              var change =
                  new Change(
                      kind,
                      cause.key(),
                      enriched.revision(),
                      difference.fields(),
                      difference.revised(),
                      Instant.ofEpochMilli(cause.timestamp()),
                      null);
              byte[] bytes = withArticle(serialized(change), written.bytes());
              add(
                  cause,
                  EnricherTopology.WRITE_CHANGES,
                  bytes,
                  event(EventTypes.ARTICLE_CHANGED, cause, version, published));
            });
  }

  /// The article's tombstone and the change that tells of it.
  void withdrawn(Record<String, ?> cause, ArticleState last) {
    String version = version(cause, "withdrawn " + last.written().all());
    add(
        cause,
        EnricherTopology.WRITE_ENRICHED,
        null,
        event(EventTypes.ARTICLE_ENRICHED, cause, version, null));
    var change =
        new Change(
            Change.Kind.WITHDRAWN,
            cause.key(),
            last.revision(),
            List.of(),
            List.of(),
            Instant.ofEpochMilli(cause.timestamp()),
            null);
    add(
        cause,
        EnricherTopology.WRITE_CHANGES,
        serialized(change),
        event(EventTypes.ARTICLE_CHANGED, cause, version, null));
  }

  private static byte[] serialized(Change change) {
    return CHANGES.serialize("articles.changes", change);
  }

  /// The article's bytes are put in as they are: to write it once more is a good part of what an
  /// article costs.
  private static byte[] withArticle(byte[] change, byte[] article) {
    byte[] whole = Arrays.copyOf(change, change.length + ARTICLE.length + article.length);
    // In place of the brace at the end.
    System.arraycopy(ARTICLE, 0, whole, change.length - 1, ARTICLE.length);
    System.arraycopy(article, 0, whole, change.length - 1 + ARTICLE.length, article.length);
    whole[whole.length - 1] = '}';
    return whole;
  }

  private static CloudEvent event(
      String type, Record<String, ?> cause, String version, @Nullable Instant published) {
    return CloudEvent.json(EventSources.ENRICHER, type, cause.key(), version, published);
  }

  /// An article may come back to a state it had, as another event; a record that is read again is
  /// the same one.
  private static String version(Record<String, ?> cause, String state) {
    return state + '@' + cause.timestamp();
  }

  /// Tells a target something.
  void mention(Record<String, ?> cause, String target, Mention mention) {
    byte[] bytes = MENTIONS.serialize("enricher.mentions", mention);
    var record =
        new Record<String, byte @Nullable []>(
            target, bytes, cause.timestamp(), trace(cause.headers()));
    waiting.add(new Letter(record, EnricherTopology.WRITE_MENTIONS, false));
  }

  /// Hands on what waits.
  void send() {
    for (Letter letter : waiting) {
      context.forward(letter.record(), letter.sink());
      if (letter.counts()) {
        pace.forwarded(letter.record().timestamp());
      }
    }
    waiting.clear();
  }

  /// Gives up what waits: an exception came before it could be sent.
  void clear() {
    waiting.clear();
  }

  private void add(
      Record<String, ?> cause, String sink, byte @Nullable [] value, CloudEvent event) {
    Headers headers = new RecordHeaders();
    event.writeTo(headers, cause.headers());
    var record =
        new Record<String, byte @Nullable []>(cause.key(), value, cause.timestamp(), headers);
    waiting.add(new Letter(record, sink, true));
  }

  /// The headers of a record that is of no interest outside: only the trace.
  static Headers trace(Headers cause) {
    Headers headers = new RecordHeaders();
    @Nullable String trace = CloudEvent.get(cause, CloudEvent.TRACEPARENT);
    if (trace != null) {
      CloudEvent.set(headers, CloudEvent.TRACEPARENT, trace);
    }
    return headers;
  }

  private static @Nullable Instant published(Article article) {
    @Nullable Timestamp published = article.published();
    return published == null ? null : published.time();
  }
}
