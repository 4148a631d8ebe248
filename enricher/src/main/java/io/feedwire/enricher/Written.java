package io.feedwire.enricher;

import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.json.JsonSerde;
import org.apache.kafka.common.serialization.Serializer;

/// An article and the bytes it is written as: serialized once, for its size, its hash and its
/// records.
///
/// @param alone the article without what others make known
record Written(EnrichedArticle alone, EnrichedArticle article, byte[] bytes) {

  private static final Serializer<EnrichedArticle> SERIALIZER =
      new JsonSerde<>(EnrichedArticle.class).serializer();

  static Written of(EnrichedArticle alone, EnrichedArticle article) {
    return new Written(alone, article, SERIALIZER.serialize("articles.enriched", article));
  }
}
