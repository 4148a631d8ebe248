package io.feedwire.runtime;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;

/// Gives the metrics of all state stores one name for the store's: Kafka Streams says
/// `rocksdb-state-id` of one kind and `in-memory-state-id` of another, and Prometheus takes a
/// metric with one set of tags only, so that those of whichever kind came second were missing.
@Singleton
final class StoreTags implements MeterFilter {

  private static final String STORE = "state.id";

  @Override
  public Meter.Id map(Meter.Id id) {
    if (id.getTags().stream().noneMatch(StoreTags::isStore)) {
      return id;
    }
    return id.replaceTags(
        id.getTags().stream()
            .map(tag -> isStore(tag) ? Tag.of(STORE, tag.getValue()) : tag)
            .toList());
  }

  private static boolean isStore(Tag tag) {
    return tag.getKey().endsWith('.' + STORE);
  }
}
