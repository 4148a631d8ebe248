package io.feedwire.fetcher;

import io.feedwire.fetcher.poll.ItemMemory;
import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/// Which items each source showed: four bytes an item, apart from the rest of what is known of it,
/// which is read of all sources at every start.
final class ItemStore implements ItemMemory {

  private static final String NAME = "source-items";

  private final KeyValueStore<String, byte[]> store;

  ItemStore(ProcessorContext<?, ?> context) {
    this.store = context.getStateStore(NAME);
  }

  static StoreBuilder<?> builder() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(NAME), Serdes.String(), Serdes.ByteArray());
  }

  @Override
  public int[] items(String sourceId) {
    byte @Nullable [] packed = store.get(sourceId);
    if (packed == null) {
      return new int[0];
    }
    int[] items = new int[packed.length / Integer.BYTES];
    ByteBuffer.wrap(packed).asIntBuffer().get(items);
    return items;
  }

  @Override
  public void putItems(String sourceId, int[] items) {
    ByteBuffer packed = ByteBuffer.allocate(items.length * Integer.BYTES);
    packed.asIntBuffer().put(items);
    store.put(sourceId, packed.array());
  }

  void remove(String sourceId) {
    store.delete(sourceId);
  }
}
