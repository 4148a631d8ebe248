package io.feedwire.fetcher.poll;

import io.feedwire.contracts.source.Problem;
import io.feedwire.contracts.source.Source;
import io.feedwire.fetcher.folder.FolderLimits;
import io.feedwire.fetcher.folder.FolderScan;
import io.feedwire.fetcher.folder.FolderStep;
import io.feedwire.fetcher.folder.KnownFiles;
import io.feedwire.fetcher.http.FetchResult;
import io.feedwire.fetcher.work.FetchEngine;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// The steps of one look at a folder, as pieces of work.
public final class FolderWork {

  private FolderWork() {}

  /// The first step of a new look.
  public static Supplier<Look> begin(
      FetchEngine engine, Source source, KnownFiles known, FolderLimits limits) {
    try {
      Path root = Path.of(URI.create(source.location()));
      return step(engine, new FolderScan(root, known, limits, engine.clock()));
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      var refused =
          new FetchResult.Failed(
              null, Problem.BAD_LOCATION, "the location is not the URI of a folder");
      return () ->
          new Look.AtFeed(
              refused,
              Shown.NOTHING,
              new Look.Ask(engine.clock().instant(), false),
              engine.clock().instant(),
              Duration.ZERO);
    }
  }

  /// The next step of the look that had this result, if it is not through.
  public static Optional<Supplier<Look>> more(FetchEngine engine, Look look) {
    return switch (look) {
      case Look.AtFolder(FolderScan scan, FolderStep step, var at, var took) when !isLast(step) ->
          Optional.of(step(engine, scan));
      default -> Optional.empty();
    };
  }

  private static boolean isLast(FolderStep step) {
    return switch (step) {
      case FolderStep.Batch batch -> batch.last();
      case FolderStep.OpensArchive archive -> false;
      case FolderStep.Unreadable unreadable -> true;
    };
  }

  private static Supplier<Look> step(FetchEngine engine, FolderScan scan) {
    Instant decided = engine.clock().instant();
    return () -> {
      FolderStep step = scan.next();
      Instant at = engine.clock().instant();
      return new Look.AtFolder(scan, step, at, Duration.between(decided, at));
    };
  }
}
