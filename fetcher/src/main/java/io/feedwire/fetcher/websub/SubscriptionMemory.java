package io.feedwire.fetcher.websub;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The subscriptions of one partition's sources, kept in one transaction with the sources.
public interface SubscriptionMemory {

  @Nullable Subscription get(String sourceId);

  void put(String sourceId, Subscription state);

  void remove(String sourceId);

  /// All of them.
  void forEach(BiConsumer<String, Subscription> use);
}
