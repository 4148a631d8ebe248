package io.feedwire.standalone.articles;

import io.feedwire.sources.FileReason;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Tells of files that could not be read, one line each, once. Thread-safe.
final class UnreadableFiles {

  private final PrintWriter err;
  private final Set<Path> told = ConcurrentHashMap.newKeySet();

  UnreadableFiles(PrintWriter err) {
    this.err = err;
  }

  void add(Path file, IOException why) {
    if (!told.add(file)) {
      return;
    }
    err.println("feedwire: " + file + ": " + FileReason.of(why));
  }

  boolean any() {
    return !told.isEmpty();
  }
}
