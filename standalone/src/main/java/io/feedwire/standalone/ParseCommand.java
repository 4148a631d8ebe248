package io.feedwire.standalone;

import io.feedwire.parser.DocumentParser;
import io.micronaut.context.ApplicationContext;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `feedwire parse`: what Feedwire makes of documents, without a broker.
@Command(
    name = "parse",
    description = {
      "Prints what Feedwire makes of documents, one JSON line a file:",
      "{\"file\", \"format\", \"articles\": […], \"rejected\": null | {reason, message}}.",
      "Folders are read with all below them, in the order of names; hidden files are not."
    })
final class ParseCommand implements Callable<Integer> {

  private static final int OUTPUT_BUFFER = 256 * 1024;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files or folders; - for standard input.")
  private List<Path> paths = List.of();

  private final InstantSource clock = InstantSource.system();

  @Override
  public Integer call() throws IOException {
    var unreadable = new UnreadableFiles(Objects.requireNonNull(spec).commandLine().getErr());
    // System.out would swallow a closed pipe, and the rest of an archive would be parsed for
    // nobody.
    try (ApplicationContext context = ParserContext.start();
        OutputStream out =
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), OUTPUT_BUFFER);
        var parse = new ParallelParse(context.getBean(DocumentParser.class), out)) {
      for (Path path : paths) {
        if (path.toString().equals("-")) {
          parse.add("-", System.in, clock.instant());
        } else {
          walk(path, parse, unreadable);
        }
      }
      parse.finish();
    }
    return unreadable.any() ? 1 : 0;
  }

  private static void walk(Path path, ParallelParse parse, UnreadableFiles unreadable)
      throws IOException {
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
      walk(entry, parse, unreadable);
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
