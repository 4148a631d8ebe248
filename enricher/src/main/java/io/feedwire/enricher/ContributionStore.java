package io.feedwire.enricher;

import static io.feedwire.enricher.StoreKeys.SEPARATOR;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.json.JsonSerde;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.enricher.merge.Contribution;
import io.feedwire.enricher.merge.Contributions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// What sources said of articles. Slots are kept one by one, `article id \0 slot`, because eight of
/// the largest articles would not fit into a record of a store's changelog.
///
/// Of most slots there is one delivery for good. Such a slot is kept as the article's own bytes: to
/// write an article once more is a good part of what it costs.
record ContributionStore(KeyValueStore<String, byte[]> store) {

  /// Articles begin so as the parser writes them, contributions with `article`; what begins in
  /// another way is written anew.
  private static final byte[] ARTICLE = "{\"id\":".getBytes(UTF_8);

  /// Largest contribution, in bytes, with room for its key and what Kafka adds.
  private static final int MAX_BYTES = Topics.MAX_RECORD_BYTES - 64 * 1024;

  private static final Serde<Contribution> CONTRIBUTIONS = new JsonSerde<>(Contribution.class);
  private static final Serde<Article> ARTICLES = new JsonSerde<>(Article.class);
  private static final String NAME = EnricherTopology.CONTRIBUTIONS;

  /// All that is said of an article.
  Contributions get(String article) {
    List<Contribution> all = new ArrayList<>();
    String from = key(article, "");
    try (KeyValueIterator<String, byte[]> stored = store.range(from, StoreKeys.behind(from))) {
      while (stored.hasNext()) {
        all.add(read(stored.next().value));
      }
    }
    return Contributions.of(all);
  }

  /// What is to be kept, by key, where that is other than what was said before: null for what is
  /// kept no longer. Nothing is kept of it before [#put].
  ///
  /// @param delivered what made the difference
  static Map<String, byte @Nullable []> written(
      String article, Contributions before, Contributions now, Delivered delivered) {
    Map<String, byte @Nullable []> written = new TreeMap<>();
    now.bySlot()
        .forEach(
            (slot, contribution) -> {
              if (!contribution.equals(before.bySlot().get(slot))) {
                written.put(key(article, slot), written(contribution, delivered));
              }
            });
    before.bySlot().keySet().stream()
        .filter(slot -> !now.bySlot().containsKey(slot))
        .forEach(slot -> written.put(key(article, slot), null));
    return written;
  }

  /// Keeps what [#written] gave.
  void put(Map<String, byte @Nullable []> written) {
    written.forEach(store::put);
  }

  /// Forgets an article.
  void remove(String article) {
    List<String> keys = new ArrayList<>();
    String from = key(article, "");
    try (KeyValueIterator<String, byte[]> stored = store.range(from, StoreKeys.behind(from))) {
      stored.forEachRemaining(next -> keys.add(next.key));
    }
    keys.forEach(store::delete);
  }

  /// Under exactly-once a record that the producer refuses would end the whole application: what is
  /// too large goes without what it remembers, and at last without the number of its versions, as
  /// an article that the parser held small enough.
  private static byte[] written(Contribution contribution, Delivered delivered) {
    if (contribution.isFirst() && isArticle(delivered.bytes())) {
      return delivered.bytes();
    }
    byte[] whole = CONTRIBUTIONS.serializer().serialize(NAME, contribution);
    if (whole.length <= MAX_BYTES) {
      return whole;
    }
    byte[] forgetful = CONTRIBUTIONS.serializer().serialize(NAME, contribution.forgetful());
    return forgetful.length <= MAX_BYTES
        ? forgetful
        : ARTICLES.serializer().serialize(NAME, contribution.article());
  }

  private static Contribution read(byte[] bytes) {
    return isArticle(bytes)
        ? Contribution.of(ARTICLES.deserializer().deserialize(NAME, bytes))
        : CONTRIBUTIONS.deserializer().deserialize(NAME, bytes);
  }

  private static boolean isArticle(byte[] bytes) {
    return bytes.length > ARTICLE.length
        && Arrays.equals(bytes, 0, ARTICLE.length, ARTICLE, 0, ARTICLE.length);
  }

  private static String key(String article, String slot) {
    return article + SEPARATOR + slot;
  }
}
