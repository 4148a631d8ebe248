package io.feedwire.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
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
    String reason =
        switch (why) {
          case NoSuchFileException missing -> "no such file or folder";
          case AccessDeniedException denied -> "permission denied";
          default -> why.toString();
        };
    err.println("feedwire: " + file + ": " + reason);
  }

  boolean any() {
    return !told.isEmpty();
  }
}
