package io.feedwire.standalone.sources;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.feedwire.contracts.source.Source;
import io.feedwire.runtime.StartFailure;
import io.feedwire.sources.FileReason;
import io.feedwire.sources.ListMerge;
import io.feedwire.sources.SourceRegistry;
import io.feedwire.sources.SourcesFile;
import io.feedwire.sources.opml.OpmlReader;
import io.feedwire.sources.opml.OpmlSources;
import io.feedwire.standalone.text.SafeText;
import io.feedwire.standalone.up.BrokerOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `feedwire import`: all sources of a list.
@Command(
    name = "import",
    description =
        "Adds all sources of an OPML list, as other readers write it, or of a sources file (YAML).")
public final class ImportCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private BrokerOption broker = new BrokerOption();

  @Parameters(paramLabel = "FILE", description = "OPML or YAML; - for standard input.")
  private String file = "";

  @Option(names = "--dry-run", description = "Only say what would be done.")
  private boolean dryRun;

  /// @param refused lines, each with what is wrong
  private record Listed(
      List<Source> sources, int repeated, List<String> refused, SourceRegistry.Merge merge) {}

  @Override
  public Integer call() {
    var line = Objects.requireNonNull(spec).commandLine();
    Listed listed = read(bytes());
    listed.refused().forEach(refusal -> line.getErr().println(SafeText.of(refusal)));
    if (listed.sources().isEmpty()) {
      throw new StartFailure("there is no source in " + file);
    }
    var registry = new SourceRegistry(broker.settings(), broker.topics());
    List<SourceRegistry.Added> added =
        dryRun
            ? registry.rehearse(listed.sources(), listed.merge())
            : registry.addAll(listed.sources(), listed.merge(), progress(line.getErr()));
    line.getOut().println((dryRun ? "would be: " : "") + summary(added, listed));
    return 0;
  }

  private static String summary(List<SourceRegistry.Added> added, Listed listed) {
    return "%d new, %d changed, %d known, %d refused"
            .formatted(
                Collections.frequency(added, SourceRegistry.Added.NEW),
                Collections.frequency(added, SourceRegistry.Added.CHANGED),
                Collections.frequency(added, SourceRegistry.Added.KNOWN),
                listed.refused().size())
        + (listed.repeated() == 0 ? "" : ", %d listed twice".formatted(listed.repeated()));
  }

  private static SourceRegistry.Progress progress(PrintWriter err) {
    return (written, all) -> {
      if (written < all) {
        err.println("%,d of %,d".formatted(written, all));
        err.flush();
      }
    };
  }

  private byte[] bytes() {
    // One more than is read, so that what is too long is told.
    try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
      return in.readNBytes(OpmlReader.MAX_BYTES + 1);
    } catch (IOException e) {
      throw new StartFailure(file + ": " + FileReason.of(e), e);
    }
  }

  private Listed read(byte[] bytes) {
    return isMarkup(bytes) ? opml(bytes) : yaml(new String(bytes, UTF_8));
  }

  /// No YAML of ours begins with `<`.
  private static boolean isMarkup(byte[] bytes) {
    String begin = new String(bytes, 0, Math.min(bytes.length, 200), UTF_8);
    return begin.replaceAll("[\\s\\x00\uFEFF\uFFFD]", "").startsWith("<");
  }

  private Listed opml(byte[] bytes) {
    return switch (OpmlReader.read(bytes, null)) {
      case OpmlReader.Refused(String sentence) -> throw new StartFailure(file + ": " + sentence);
      case OpmlReader.Read read -> {
        OpmlSources sources = OpmlSources.of(read.outlines(), null);
        List<String> refused =
            sources.refused().stream()
                .map(no -> "%s:%d: %s".formatted(file, no.line(), no.sentence()))
                .toList();
        yield new Listed(sources.sources(), sources.repeated(), refused, ListMerge.LISTED);
      }
    };
  }

  private Listed yaml(String text) {
    Path base = file.equals("-") ? Path.of("") : Path.of(file).toAbsolutePath().resolveSibling("");
    return switch (SourcesFile.read(text, file, base)) {
      case SourcesFile.Read(List<Source> sources) ->
          new Listed(sources, 0, List.of(), SourceRegistry.Merge.REPLACE);
      case SourcesFile.Refused(List<String> problems) ->
          throw new StartFailure(String.join("\n", problems));
    };
  }
}
