package io.feedwire.standalone.sources;

import io.feedwire.contracts.source.Source;
import io.feedwire.runtime.StartFailure;
import io.feedwire.sources.SourceRegistry;
import io.feedwire.sources.SourcesYaml;
import io.feedwire.sources.opml.OpmlWriter;
import io.feedwire.standalone.up.BrokerOption;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `feedwire export`: all sources as a list.
@Command(
    name = "export",
    description = "Writes all sources: OPML for other readers, YAML with all that is known.")
public final class ExportCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private BrokerOption broker = new BrokerOption();

  /// What is written.
  private enum Format {
    OPML,
    YAML
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "opml or yaml (default: as the file is called, else opml).")
  private @Nullable Format format;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "Must not exist; - for standard output (default).")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    var line = Objects.requireNonNull(spec).commandLine();
    List<Source> sources = new SourceRegistry(broker.settings(), broker.topics()).list();
    String text;
    if (format() == Format.YAML) {
      text = SourcesYaml.write(sources);
    } else {
      OpmlWriter.Written written = OpmlWriter.write(sources, "Feedwire's sources");
      text = written.text();
      if (written.leftOut() > 0) {
        line.getErr()
            .println(
                "left out, as OPML has no place for them: %d folders and sources of lists"
                    .formatted(written.leftOut()));
      }
    }
    if (file == null || file.toString().equals("-")) {
      line.getOut().print(text);
      line.getOut().flush();
    } else {
      write(file, text);
      line.getOut().println("%d sources in %s".formatted(sources.size(), file));
    }
    return 0;
  }

  private Format format() {
    if (format != null) {
      return format;
    }
    String name = file == null ? "" : file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml") ? Format.YAML : Format.OPML;
  }

  private static void write(Path file, String text) throws IOException {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new StartFailure("there is a file " + file + " already", e);
    }
  }
}
