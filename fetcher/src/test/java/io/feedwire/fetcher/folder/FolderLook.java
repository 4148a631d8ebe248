package io.feedwire.fetcher.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Looks at a folder and remembers what it sees, as a processor does.
final class FolderLook {

  static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  static final ArchiveLimits ARCHIVES = new ArchiveLimits(200_000, 1L << 30, 200, 1 << 20);

  private final Path root;
  private final FolderLimits limits;
  private final KnownFiles files = new KnownFiles();
  private final Map<String, Map<String, KnownFile>> entries = new HashMap<>();
  FolderStep.Progress progress = new FolderStep.Progress(0, 0);

  FolderLook(Path root, ArchiveLimits archives) {
    this.root = root;
    this.limits = new FolderLimits(Duration.ofMillis(500), 100, 1 << 20, 100_000, archives);
  }

  FolderScan scan() {
    return new FolderScan(root, files, limits, InstantSource.fixed(NOW));
  }

  /// All that a whole look sees.
  List<FolderStep.Seen> look() {
    List<FolderStep.Seen> seen = new ArrayList<>();
    FolderScan scan = scan();
    while (!step(scan, seen)) {
      assertThat(progress.done()).isLessThanOrEqualTo(progress.total());
    }
    return seen;
  }

  /// Takes a step; true when the folder is through.
  boolean step(FolderScan scan, List<FolderStep.Seen> seen) {
    return switch (scan.next()) {
      case FolderStep.Unreadable(String sentence) -> throw new AssertionError(sentence);
      case FolderStep.OpensArchive(String path) -> {
        var known = new KnownFiles();
        entries.getOrDefault(path, Map.of()).forEach(known::put);
        scan.open(known);
        yield false;
      }
      case FolderStep.Batch batch -> {
        batch.files().forEach(this::remember);
        seen.addAll(batch.files());
        progress = batch.progress();
        yield batch.last();
      }
    };
  }

  private void remember(FolderStep.Seen file) {
    Place place = file.place();
    String archive = place.archive();
    if (archive == null) {
      files.put(place.path(), file.known());
    } else {
      entries.computeIfAbsent(archive, path -> new HashMap<>()).put(place.path(), file.known());
    }
    if (file instanceof FolderStep.ArchiveRead read) {
      entries
          .getOrDefault(place.path(), new HashMap<>())
          .keySet()
          .removeIf(path -> KnownFiles.isAmong(read.gone().keys(), path));
    }
  }

  int remembered(String archive) {
    return entries.getOrDefault(archive, Map.of()).size();
  }

  /// What it sees, a line each: `path = text` for a document, `path: sentence` for what cannot be
  /// read.
  List<String> lines() {
    return look().stream().map(FolderLook::line).filter(line -> !line.isEmpty()).toList();
  }

  static String line(FolderStep.Seen seen) {
    String archive = seen.place().archive();
    String path = (archive == null ? "" : archive + "!/") + seen.place().path();
    return switch (seen) {
      case FolderStep.Document document ->
          path + " = " + new String(document.body(), StandardCharsets.UTF_8);
      case FolderStep.SameBytes same -> path + " is the same";
      case FolderStep.TooLarge large -> path + ": " + large.sentence();
      case FolderStep.Failed failed -> path + ": " + failed.sentence();
      case FolderStep.ArchiveRead read -> {
        ArchiveProblem problem = read.problem();
        yield problem == null ? "" : path + ": " + problem.sentence();
      }
    };
  }
}
