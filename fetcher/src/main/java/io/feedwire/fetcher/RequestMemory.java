package io.feedwire.fetcher;

import io.feedwire.contracts.Hash;
import io.feedwire.contracts.json.JsonSerde;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/// The stores of a partition's requests: what waits, what was asked for lately, how much each
/// source has spent today.
final class RequestMemory {

  /// How long a URL is not asked for again.
  static final Duration REPEAT_AFTER = Duration.ofHours(24);

  private static final String PENDING = "requests-pending";
  private static final String ASKED = "requests-asked";
  private static final String SPENT = "requests-spent";
  private static final int KEY_DIGITS = 32;

  /// @param day since 1970, UTC
  record Spent(long day, int count) {}

  private final KeyValueStore<String, PendingRequest> pending;
  private final KeyValueStore<String, Long> asked;
  private final KeyValueStore<String, Spent> spent;

  RequestMemory(ProcessorContext<?, ?> context) {
    this.pending = context.getStateStore(PENDING);
    this.asked = context.getStateStore(ASKED);
    this.spent = context.getStateStore(SPENT);
  }

  static Set<StoreBuilder<?>> stores() {
    return Set.of(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(PENDING),
            Serdes.String(),
            new JsonSerde<>(PendingRequest.class)),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(ASKED), Serdes.String(), Serdes.Long()),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(SPENT), Serdes.String(), new JsonSerde<>(Spent.class)));
  }

  /// The key under which a request for a URL is kept: URLs may be of any length. To ask about a
  /// file is another request than to ask for it.
  static String key(URI url, @Nullable String check) {
    return Hash.hex(check == null ? url.toString() : check + '\n' + url, KEY_DIGITS);
  }

  boolean wasAsked(String key, Instant now) {
    @Nullable Long at = asked.get(key);
    return at != null && at > now.minus(REPEAT_AFTER).toEpochMilli();
  }

  int spentToday(String source, Instant now) {
    @Nullable Spent sum = spent.get(source);
    return sum == null || sum.day() != day(now) ? 0 : sum.count();
  }

  void accept(String key, PendingRequest request, Instant now) {
    String source = request.request().sourceId();
    pending.put(key, request);
    asked.put(key, now.toEpochMilli());
    spent.put(source, new Spent(day(now), spentToday(source, now) + 1));
  }

  @Nullable PendingRequest pending(String key) {
    return pending.get(key);
  }

  void again(String key, PendingRequest request) {
    pending.put(key, request);
  }

  void done(String key) {
    pending.delete(key);
  }

  void forEachPending(BiConsumer<String, PendingRequest> use) {
    try (KeyValueIterator<String, PendingRequest> all = pending.all()) {
      all.forEachRemaining(entry -> use.accept(entry.key, entry.value));
    }
  }

  /// Drops what no longer matters.
  void clean(Instant now) {
    long oldest = now.minus(REPEAT_AFTER).toEpochMilli();
    clean(asked, at -> at <= oldest);
    clean(spent, sum -> sum.day() < day(now));
  }

  private static <V> void clean(KeyValueStore<String, V> store, Predicate<V> old) {
    List<String> keys = new ArrayList<>();
    try (KeyValueIterator<String, V> all = store.all()) {
      all.forEachRemaining(
          entry -> {
            if (old.test(entry.value)) {
              keys.add(entry.key);
            }
          });
    }
    keys.forEach(store::delete);
  }

  private static long day(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), Duration.ofDays(1).toSeconds());
  }
}
