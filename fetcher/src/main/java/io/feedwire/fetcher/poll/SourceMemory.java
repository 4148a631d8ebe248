package io.feedwire.fetcher.poll;

import io.feedwire.contracts.json.JsonSerde;
import io.feedwire.fetcher.folder.KnownFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/// The stores of a partition's sources. Each file of a folder is a key of its own, so that noting
/// one writes one.
final class SourceMemory {

  private static final String SOURCES = "sources";
  private static final String FILES = "folder-files";

  /// Between a source's id and a path; neither can hold it.
  private static final char SEPARATOR = '\0';

  private final KeyValueStore<String, SourceState> sources;
  private final KeyValueStore<String, KnownFile> files;

  /// The files of folders looked at since the start: some 250 bytes each, read from the store once,
  /// because a folder is compared with them every two seconds.
  private final Map<String, Map<String, KnownFile>> folders = new HashMap<>();

  SourceMemory(ProcessorContext<?, ?> context) {
    this.sources = context.getStateStore(SOURCES);
    this.files = context.getStateStore(FILES);
  }

  static Set<StoreBuilder<?>> stores() {
    return Set.of(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(SOURCES),
            Serdes.String(),
            new JsonSerde<>(SourceState.class)),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(FILES),
            Serdes.String(),
            new JsonSerde<>(KnownFile.class)));
  }

  @Nullable SourceState get(String id) {
    return sources.get(id);
  }

  void put(String id, SourceState state) {
    sources.put(id, state);
  }

  void forEach(BiConsumer<String, SourceState> use) {
    try (KeyValueIterator<String, SourceState> all = sources.all()) {
      all.forEachRemaining(entry -> use.accept(entry.key, entry.value));
    }
  }

  /// Forgets a source and all files of it.
  void remove(String id) {
    sources.delete(id);
    forgetFiles(id);
  }

  /// What is known of a folder's files, by path. Changes with [#putFile] and [#forgetFile].
  Map<String, KnownFile> files(String id) {
    return folders.computeIfAbsent(id, this::readFiles);
  }

  private Map<String, KnownFile> readFiles(String id) {
    String prefix = id + SEPARATOR;
    Map<String, KnownFile> known = new HashMap<>();
    try (var all = files.prefixScan(prefix, new StringSerializer())) {
      all.forEachRemaining(entry -> known.put(entry.key.substring(prefix.length()), entry.value));
    }
    return known;
  }

  void putFile(String id, String path, KnownFile file) {
    files(id).put(path, file);
    files.put(id + SEPARATOR + path, file);
  }

  void forgetFile(String id, String path) {
    files(id).remove(path);
    files.delete(id + SEPARATOR + path);
  }

  void forgetFiles(String id) {
    List<String> paths = new ArrayList<>(files(id).keySet());
    paths.forEach(path -> files.delete(id + SEPARATOR + path));
    folders.remove(id);
  }
}
