package io.feedwire.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// Tells of files that could not be read, one line each, and counts them. Thread-safe.
final class UnreadableFiles {

  private final PrintWriter err;
  private final AtomicInteger count = new AtomicInteger();

  UnreadableFiles(PrintWriter err) {
    this.err = err;
  }

  void add(Path file, IOException why) {
    count.incrementAndGet();
    String reason =
        switch (why) {
          case NoSuchFileException missing -> "no such file or folder";
          case AccessDeniedException denied -> "permission denied";
          default -> why.toString();
        };
    err.println("feedwire: " + file + ": " + reason);
  }

  boolean any() {
    return count.get() > 0;
  }
}
