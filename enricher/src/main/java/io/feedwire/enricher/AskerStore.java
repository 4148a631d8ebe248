package io.feedwire.enricher;

import static io.feedwire.enricher.StoreKeys.SEPARATOR;

import io.feedwire.enricher.resolution.Asker;
import io.feedwire.enricher.resolution.TargetKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// Who asks for a target that many ask for: one record each, `target \0 asker`.
record AskerStore(KeyValueStore<String, Asker> store) {

  /// What is noted of an asker.
  Optional<Asker> get(TargetKey target, String asker) {
    return Optional.ofNullable(store.get(key(target, asker)));
  }

  /// Notes an asker.
  void put(TargetKey target, Asker asker) {
    store.put(key(target, asker.article()), asker);
  }

  /// Forgets an asker; what was noted, if anything.
  @Nullable Asker remove(TargetKey target, String asker) {
    return store.delete(key(target, asker));
  }

  /// Takes all out; there must be few.
  List<Asker> takeAll(TargetKey target) {
    List<Asker> all = behind(target, "", Integer.MAX_VALUE);
    all.forEach(asker -> remove(target, asker.article()));
    return all;
  }

  /// The askers behind one in order of id (from the first for an empty `after`), at most `limit`.
  List<Asker> behind(TargetKey target, String after, int limit) {
    List<Asker> found = new ArrayList<>();
    String all = key(target, "");
    String from = after.isEmpty() ? all : StoreKeys.next(key(target, after));
    try (KeyValueIterator<String, Asker> range = store.range(from, StoreKeys.behind(all))) {
      while (range.hasNext() && found.size() < limit) {
        found.add(range.next().value);
      }
    }
    return found;
  }

  private static String key(TargetKey target, String asker) {
    return target.toString() + SEPARATOR + asker;
  }
}
