package io.feedwire.standalone.articles;

import io.feedwire.parser.DocumentParser;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The documents that a command is given: files, folders with all below them, standard input. They
/// can be read more than once.
final class GivenDocuments {

  private final List<Path> paths;
  private final PrintWriter err;
  private final UnreadableFiles unreadable;
  private final Set<Path> bare = new HashSet<>();
  private final InstantSource clock = InstantSource.system();
  private byte @Nullable [] input;

  /// @param err where unreadable files are told, and folders without any
  GivenDocuments(List<Path> paths, PrintWriter err) {
    this.paths = paths;
    this.err = err;
    this.unreadable = new UnreadableFiles(err);
  }

  /// Reads all, on all cores, and writes what is to be written of each in their order.
  void parse(DocumentParser parser, ParallelParse.Line line, OutputStream out) throws IOException {
    try (var parse = new ParallelParse(parser, line, out)) {
      for (Path path : paths) {
        if (path.toString().equals("-")) {
          parse.add("-", input(), clock.instant());
        } else if (!walk(path, parse) && bare.add(path)) {
          // Nothing said at all would look like a fault.
          err.println("feedwire: " + path + ": nothing to read in this folder");
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

  /// @return whether there is something to read, or it was told why not
  private boolean walk(Path path, ParallelParse parse) throws IOException {
    if (!Files.isDirectory(path)) {
      if (Files.exists(path)) {
        parse.add(path, unreadable);
      } else {
        unreadable.add(path, new NoSuchFileException(path.toString()));
      }
      return true;
    }
    List<Path> entries;
    try (Stream<Path> listed = Files.list(path)) {
      entries = listed.filter(GivenDocuments::isRead).sorted().toList();
    } catch (IOException e) {
      unreadable.add(path, e);
      return true;
    }
    boolean any = false;
    for (Path entry : entries) {
      any |= walk(entry, parse);
    }
    return any;
  }

  /// A pipe or a device in a folder would be waited for without end; one that is named itself is
  /// meant.
  private static boolean isRead(Path entry) {
    return !hidden(entry)
        && !linkedFolder(entry)
        && (Files.isDirectory(entry) || Files.isRegularFile(entry));
  }

  private static boolean hidden(Path entry) {
    return entry.getFileName().toString().startsWith(".");
  }

  /// A link to a folder may lead back up.
  private static boolean linkedFolder(Path entry) {
    return Files.isSymbolicLink(entry) && Files.isDirectory(entry);
  }
}
