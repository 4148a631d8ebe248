package io.feedwire.fetcher;

import io.feedwire.contracts.json.JsonSerde;
import io.feedwire.fetcher.folder.FolderStep;
import io.feedwire.fetcher.folder.KnownFile;
import io.feedwire.fetcher.folder.KnownFiles;
import io.feedwire.fetcher.folder.Place;
import io.feedwire.fetcher.poll.FileMemory;
import io.feedwire.fetcher.poll.SourceState;
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
final class SourceMemory implements FileMemory {

  static final String SOURCES = "sources";
  private static final String FILES = "folder-files";

  /// Between a source's id and the path of a file, and between an archive's path and that of an
  /// entry; none of them can hold it.
  private static final char SEPARATOR = '\0';

  /// Between a source's id and the path of an archive that holds an entry.
  private static final char IN_ARCHIVE = '\1';

  private final KeyValueStore<String, SourceState> sources;
  private final KeyValueStore<String, KnownFile> files;

  /// The files of folders looked at since the start: some 40 bytes each, read from the store once,
  /// because a folder is compared with them every two seconds. Entries of archives are not among
  /// them: they are read when an archive has changed.
  private final Map<String, KnownFiles> folders = new HashMap<>();

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

  /// Ids of the folders that were looked at since the start.
  Set<String> folders() {
    return folders.keySet();
  }

  /// Forgets a source and all files of it.
  void remove(String id) {
    sources.delete(id);
    forgetFiles(id);
  }

  /// What is known of a folder's files. Changes with [#putFile] and [#forgetFiles].
  KnownFiles files(String id) {
    return folders.computeIfAbsent(id, source -> read(source + SEPARATOR));
  }

  @Override
  public KnownFiles entries(String id, String archive) {
    return read(entriesOf(id, archive));
  }

  private static String entriesOf(String id, String archive) {
    return id + IN_ARCHIVE + archive + SEPARATOR;
  }

  private KnownFiles read(String prefix) {
    var known = new KnownFiles();
    try (var all = files.prefixScan(prefix, new StringSerializer())) {
      all.forEachRemaining(entry -> known.put(entry.key.substring(prefix.length()), entry.value));
    }
    return known;
  }

  @Override
  public void putFile(String id, Place place, KnownFile file) {
    @Nullable String archive = place.archive();
    String key = (archive == null ? id + SEPARATOR : entriesOf(id, archive)) + place.path();
    files.put(key, file.problem() == null ? file : file.after(files.get(key)));
    if (archive == null) {
      files(id).put(place.path(), file);
    }
  }

  @Override
  public void forgetFiles(String id, FolderStep.Gone gone) {
    if (gone.keys().length > 0) {
      KnownFiles known = files(id);
      List<String> paths = among(id + SEPARATOR, gone.keys());
      List<String> forgotten =
          paths.stream()
              .filter(path -> gone.blocked().stream().noneMatch(path::startsWith))
              .toList();
      forgotten.forEach(
          path -> {
            known.remove(path);
            files.delete(id + SEPARATOR + path);
            deleteAll(entriesOf(id, path));
          });
      known.keptUnseen(paths.size() - forgotten.size());
    }
  }

  @Override
  public void forgetEntries(String id, String archive, FolderStep.Gone gone) {
    if (gone.keys().length > 0) {
      String prefix = entriesOf(id, archive);
      among(prefix, gone.keys()).forEach(path -> files.delete(prefix + path));
    }
  }

  /// Only the store has the paths.
  private List<String> among(String prefix, long[] keys) {
    List<String> paths = new ArrayList<>();
    try (var all = files.prefixScan(prefix, new StringSerializer())) {
      all.forEachRemaining(
          entry -> {
            String path = entry.key.substring(prefix.length());
            if (KnownFiles.isAmong(keys, path)) {
              paths.add(path);
            }
          });
    }
    return paths;
  }

  void forgetFiles(String id) {
    deleteAll(id + SEPARATOR);
    deleteAll(id + IN_ARCHIVE);
    folders.remove(id);
  }

  private void deleteAll(String prefix) {
    List<String> keys = new ArrayList<>();
    try (var all = files.prefixScan(prefix, new StringSerializer())) {
      all.forEachRemaining(entry -> keys.add(entry.key));
    }
    keys.forEach(files::delete);
  }
}
