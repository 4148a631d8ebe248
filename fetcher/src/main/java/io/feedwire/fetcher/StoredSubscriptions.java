package io.feedwire.fetcher;

import io.feedwire.contracts.json.JsonSerde;
import io.feedwire.fetcher.websub.Subscription;
import io.feedwire.fetcher.websub.SubscriptionMemory;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/// The store of a partition's subscriptions. Apart from that of the sources, because one outlives
/// its source until its hub has been told.
final class StoredSubscriptions implements SubscriptionMemory {

  private static final String SUBSCRIPTIONS = "subscriptions";

  private final KeyValueStore<String, Subscription> subscriptions;

  StoredSubscriptions(ProcessorContext<?, ?> context) {
    this.subscriptions = context.getStateStore(SUBSCRIPTIONS);
  }

  static StoreBuilder<?> store() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(SUBSCRIPTIONS),
        Serdes.String(),
        new JsonSerde<>(Subscription.class));
  }

  @Override
  public @Nullable Subscription get(String sourceId) {
    return subscriptions.get(sourceId);
  }

  @Override
  public void put(String sourceId, Subscription state) {
    subscriptions.put(sourceId, state);
  }

  @Override
  public void remove(String sourceId) {
    subscriptions.delete(sourceId);
  }

  @Override
  public void forEach(BiConsumer<String, Subscription> use) {
    try (KeyValueIterator<String, Subscription> all = subscriptions.all()) {
      all.forEachRemaining(entry -> use.accept(entry.key, entry.value));
    }
  }
}
