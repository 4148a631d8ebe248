package io.feedwire.enricher;

import io.feedwire.enricher.resolution.Asker;
import io.feedwire.enricher.resolution.TargetKey;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// Who asks for which target: one record each, `target \0 asker`.
record AskerStore(KeyValueStore<String, Asker> store) {

  private static final char SEPARATOR = '\0';

  /// Sorts behind every asker of a target.
  private static final char END = '\u0001';

  /// Notes an asker; what was noted before, if anything.
  @Nullable Asker put(TargetKey target, String asker, Asker value) {
    String key = key(target, asker);
    @Nullable Asker before = store.get(key);
    store.put(key, value);
    return before;
  }

  /// Forgets an asker; what was noted, if anything.
  @Nullable Asker remove(TargetKey target, String asker) {
    return store.delete(key(target, asker));
  }

  /// The askers behind one in order of id (from the first for an empty `after`), at most `limit`.
  SortedMap<String, Asker> behind(TargetKey target, String after, int limit) {
    SortedMap<String, Asker> found = new TreeMap<>();
    int prefix = key(target, "").length();
    String from = after.isEmpty() ? key(target, "") : key(target, after) + SEPARATOR;
    try (KeyValueIterator<String, Asker> range = store.range(from, target.toString() + END)) {
      while (range.hasNext() && found.size() < limit) {
        KeyValue<String, Asker> next = range.next();
        found.put(next.key.substring(prefix), next.value);
      }
    }
    return Collections.unmodifiableSortedMap(found);
  }

  private static String key(TargetKey target, String asker) {
    return target.toString() + SEPARATOR + asker;
  }
}
