package io.feedwire.standalone.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bundled documents, in a working copy that grows while one looks on: what lies in `now/` is
/// there at once, what lies in `later/` follows one by one, new or in place of a first version.
///
/// The working copy is kept: a later start adds what is missing and repeats nothing.
final class SampleArchive implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SampleArchive.class);

  private final Path bundled;
  private final Path workingCopy;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("samples").factory());

  /// @param bundled holds `now/` and `later/`
  /// @param workingCopy made where there is none
  SampleArchive(Path bundled, Path workingCopy) {
    this.bundled = bundled;
    this.workingCopy = workingCopy;
  }

  /// Puts the first documents into the working copy, those that are not there.
  void unpack() throws IOException {
    Path now = bundled.resolve("now");
    Files.createDirectories(workingCopy);
    for (Path document : documents(now)) {
      Path target = workingCopy.resolve(now.relativize(document).toString());
      if (!Files.exists(target)) {
        copy(document, target);
      }
    }
  }

  /// Begins to add the later documents in the order of their names, one each time; those that the
  /// working copy already holds are passed over.
  ///
  /// @return how many will follow
  int follow(Duration first, Duration between) throws IOException {
    Path later = bundled.resolve("later");
    int following = 0;
    for (Path document : documents(later)) {
      Path target = workingCopy.resolve(later.relativize(document).toString());
      if (!Files.exists(target) || Files.mismatch(document, target) >= 0) {
        Duration delay = first.plus(between.multipliedBy(following++));
        ScheduledFuture<?> unused =
            clock.schedule(() -> add(document, target), delay.toMillis(), TimeUnit.MILLISECONDS);
      }
    }
    return following;
  }

  private void add(Path document, Path target) {
    try {
      copy(document, target);
    } catch (IOException e) {
      LOG.warn("the sample {} cannot be copied: {}", target, e.toString());
    }
  }

  /// The watched folder never shows half a file: it is written beside and moved.
  private void copy(Path document, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Path beside = workingCopy.resolveSibling(".sample-in-copy");
    Files.copy(document, beside, StandardCopyOption.REPLACE_EXISTING);
    Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<Path> documents(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
