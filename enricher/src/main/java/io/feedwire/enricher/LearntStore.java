package io.feedwire.enricher;

import io.feedwire.contracts.json.JsonSerde;
import io.feedwire.enricher.lessons.Learnt;
import io.feedwire.enricher.lessons.TermKey;
import io.feedwire.keywords.vocabulary.Counts;
import io.feedwire.keywords.vocabulary.Entry;
import io.feedwire.keywords.vocabulary.Entry.Key;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/// What the articles of all partitions taught, read from the store that every instance has whole;
/// the partitions' counts of a key are neighbours there, and are added up. What somebody else wrote
/// to the topic is passed over.
record LearntStore(ReadOnlyKeyValueStore<String, byte[]> store) implements Learnt {

  private static final Deserializer<Counts> COUNTS = new JsonSerde<>(Counts.class).deserializer();

  /// Looks at the records of whole languages only, which stand before all others of a language.
  @Override
  public OptionalLong articles() {
    long articles = 0;
    @Nullable String from = "";
    try {
      while (from != null) {
        @Nullable String next = null;
        try (KeyValueIterator<String, byte[]> all = store.range(from, null)) {
          while (next == null && all.hasNext()) {
            KeyValue<String, byte[]> record = all.next();
            Optional<Entry> entry = entry(record);
            if (entry.isEmpty()) {
              next = StoreKeys.next(record.key);
            } else if (entry.get().key().term().isEmpty()) {
              articles += entry.get().counts().documents();
            } else {
              next = StoreKeys.behind(TermKey.prefix(entry.get().key().language()));
            }
          }
        }
        from = next;
      }
      return OptionalLong.of(articles);
    } catch (InvalidStateStoreException e) {
      // Closed while it was read.
      return OptionalLong.empty();
    }
  }

  @Override
  public boolean each(Consumer<Entry> reader) {
    try (KeyValueIterator<String, byte[]> all = store.all()) {
      @Nullable Key key = null;
      Counts sum = Counts.NONE;
      while (all.hasNext()) {
        Optional<Entry> entry = entry(all.next());
        if (entry.isPresent()) {
          if (!entry.get().key().equals(key)) {
            tell(reader, key, sum);
            key = entry.get().key();
            sum = Counts.NONE;
          }
          sum = sum.plus(entry.get().counts());
        }
      }
      tell(reader, key, sum);
      return true;
    } catch (InvalidStateStoreException e) {
      // Closed while it was read.
      return false;
    }
  }

  private static void tell(Consumer<Entry> reader, @Nullable Key key, Counts sum) {
    if (key != null) {
      reader.accept(new Entry(key, sum));
    }
  }

  private static Optional<Entry> entry(KeyValue<String, byte[]> record) {
    try {
      Counts counts = COUNTS.deserialize("enricher.terms", record.value);
      return TermKey.of(record.key).map(key -> new Entry(key.key(), counts));
    } catch (SerializationException e) {
      return Optional.empty();
    }
  }
}
