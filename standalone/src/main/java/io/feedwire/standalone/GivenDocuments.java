package io.feedwire.standalone;

import io.feedwire.parser.DocumentParser;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The documents that a command is given: files, folders with all below them, standard input. They
/// can be read more than once.
final class GivenDocuments {

  private final List<Path> paths;
  private final UnreadableFiles unreadable;
  private final InstantSource clock = InstantSource.system();
  private byte @Nullable [] input;

  /// @param err where unreadable files are told
  GivenDocuments(List<Path> paths, PrintWriter err) {
    this.paths = paths;
    this.unreadable = new UnreadableFiles(err);
  }

  /// Reads all, on all cores, and writes what is to be written of each in their order.
  void parse(DocumentParser parser, ParallelParse.Line line, OutputStream out) throws IOException {
    try (var parse = new ParallelParse(parser, line, out)) {
      for (Path path : paths) {
        if (path.toString().equals("-")) {
          parse.add("-", input(), clock.instant());
        } else {
          walk(path, parse);
        }
      }
      parse.finish();
    }
  }

  /// Whether a file could not be read.
  boolean anyUnreadable() {
    return unreadable.any();
  }

  private byte[] input() throws IOException {
    if (input == null) {
      input = ParallelParse.document(System.in);
    }
    return input;
  }

  private void walk(Path path, ParallelParse parse) throws IOException {
    if (!Files.isDirectory(path)) {
      if (Files.exists(path)) {
        parse.add(path, unreadable);
      } else {
        unreadable.add(path, new NoSuchFileException(path.toString()));
      }
      return;
    }
    List<Path> entries;
    try (Stream<Path> listed = Files.list(path)) {
      entries = listed.filter(entry -> !hidden(entry) && !linkedFolder(entry)).sorted().toList();
    } catch (IOException e) {
      unreadable.add(path, e);
      return;
    }
    for (Path entry : entries) {
      walk(entry, parse);
    }
  }

  private static boolean hidden(Path entry) {
    return entry.getFileName().toString().startsWith(".");
  }

  /// A link to a folder may lead back up.
  private static boolean linkedFolder(Path entry) {
    return Files.isSymbolicLink(entry) && Files.isDirectory(entry);
  }
}
