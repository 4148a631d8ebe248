package io.feedwire.fetcher;

import io.feedwire.contracts.json.JsonSerde;
import io.feedwire.contracts.source.Source;
import io.feedwire.fetcher.lists.ListedSources;
import io.feedwire.fetcher.lists.Listing;
import io.feedwire.sources.ListMerge;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/// What becomes of the sources that lists name. Each is announced when the list names it otherwise
/// than before, or no more: who removes or changes one himself has his way until the list changes.
final class ListOutcomes {

  private static final String NAME = "listed-sources";

  /// Between the list's id and the source's; neither can hold it.
  private static final char SEPARATOR = '\0';

  private final ProcessorContext<String, Object> context;
  private final String child;
  private final KeyValueStore<String, Source> named;

  /// @param child name of the sink of announcements
  ListOutcomes(ProcessorContext<String, Object> context, String child) {
    this.context = context;
    this.child = child;
    this.named = context.getStateStore(NAME);
  }

  static StoreBuilder<?> store() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(NAME), Serdes.String(), new JsonSerde<>(Source.class));
  }

  /// A list was read.
  void read(Source list, ListedSources listed) {
    switch (listed) {
      case ListedSources.Listed(var sources, boolean complete, var sentence) -> {
        Map<String, Source> before = of(list.id());
        for (Source source : sources) {
          if (!source.equals(before.remove(source.id()))) {
            named.put(key(list.id(), source.id()), source);
            announce(new Listing(source, false));
          }
        }
        if (complete) {
          before.values().forEach(source -> forget(list.id(), source));
        }
      }
      // Announced as any other: where it is defined, its kind becomes this one.
      case ListedSources.Itself(var kind, var sentence) ->
          announce(new Listing(list.withKind(kind), false));
      case ListedSources.Candidates candidates -> {}
      case ListedSources.Nothing nothing -> {}
    }
  }

  /// A list is no more, or is elsewhere.
  void removed(String listId) {
    of(listId).values().forEach(source -> forget(listId, source));
  }

  private void forget(String listId, Source source) {
    named.delete(key(listId, source.id()));
    announce(new Listing(source, true));
  }

  private Map<String, Source> of(String listId) {
    Map<String, Source> sources = new HashMap<>();
    try (var all = named.prefixScan(listId + SEPARATOR, new StringSerializer())) {
      all.forEachRemaining(entry -> sources.put(entry.value.id(), entry.value));
    }
    return sources;
  }

  private static String key(String listId, String id) {
    return listId + SEPARATOR + id;
  }

  private void announce(Listing listing) {
    context.forward(
        new Record<>(listing.source().id(), listing, context.currentSystemTimeMs()), child);
  }

  /// A source that a list names, at the instance that has it.
  ///
  /// @param known as it is defined; null for one that is new
  /// @return what it is to be from now on; null when nothing changes
  static @Nullable Listing merged(Listing listing, @Nullable Source known) {
    Source source = listing.source();
    if (listing.gone()) {
      boolean ours =
          known != null && source.origin() != null && source.origin().equals(known.origin());
      return ours ? listing : null;
    }
    if (known == null) {
      return listing;
    }
    if (known.kind() == Source.Kind.PAGE && source.kind() != Source.Kind.PAGE) {
      return new Listing(known.withKind(source.kind()), false);
    }
    Source merged = ListMerge.LISTED.of(known, source);
    return merged.equals(known) ? null : new Listing(merged, false);
  }
}
