package io.feedwire.enricher;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/// Keys of records about articles: ids. Other programs may write such records, too. One without a
/// key is about no article, and a control character in an id would end it where [StoreKeys] reads
/// it: what is kept of `a\0b` would be taken for part of `a`, and be merged into it. Both are
/// refused here, before anything is kept under them, and take the way of what cannot be read.
final class ArticleIdDeserializer implements Deserializer<String> {

  private final StringDeserializer strings = new StringDeserializer();

  /// @throws SerializationException for what is no id
  @Override
  public String deserialize(String topic, byte @Nullable [] bytes) {
    @Nullable String id = strings.deserialize(topic, bytes);
    if (id == null) {
      throw new SerializationException("a record without a key on " + topic);
    }
    for (int i = 0; i < id.length(); i++) {
      if (id.charAt(i) < ' ') {
        throw new SerializationException("a control character in a key on " + topic);
      }
    }
    return id;
  }
}
