package io.feedwire.standalone.articles;

import io.feedwire.parser.DocumentParser;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
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
public final class ParseCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files or folders; - for standard input.")
  private List<Path> paths = List.of();

  @Override
  public Integer call() throws IOException {
    var documents = new GivenDocuments(paths, Objects.requireNonNull(spec).commandLine().getErr());
    try (ApplicationContext context = ParserContext.start();
        OutputStream out = StandardOutput.open()) {
      documents.parse(context.getBean(DocumentParser.class), file -> file, out);
    }
    return documents.anyUnreadable() ? 1 : 0;
  }
}
