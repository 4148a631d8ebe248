package io.feedwire.sources;

import io.feedwire.contracts.source.Source;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A file that lists sources:
///
/// ```yaml
/// sources:
///   - url: https://feeds.example.org/news.xml
///     name: Example News
///     category: News/Germany
///     kind: feed              # or sitemap, api, page, opml; a folder has none
///     interval: 15m           # or PT15M; never sooner, a tenth later at most
///     min-interval: 5m
///     max-interval: 6h
///     user-agent: Example/1.0 (+https://example.org/)
///     headers:
///       X-Api-Key: ${FEEDWIRE_SECRET_EXAMPLE}
///     proxies: [http://proxy.example.org:3128]
///     credentials: ${FEEDWIRE_SECRET_EXAMPLE_LOGIN}
///     any-certificate: false
///   - folder: ../archive      # relative to this file
///     lane: backfill          # as for every folder; a feed's is live
///     paused: false
/// ```
///
/// Unknown keys are refused, so that a misspelt one is no default. Every message names the line.
public final class SourcesFile {

  /// A hundred thousand sources with a name each take half of it.
  private static final int MAX_BYTES = 24 * 1024 * 1024;

  /// How reading ended.
  public sealed interface Result {}

  /// All of it was understood.
  public record Read(List<Source> sources) implements Result {}

  /// Something was not: one line a problem, each with the file and its line.
  public record Refused(List<String> problems) implements Result {}

  private final String name;
  private final Path base;
  private final List<String> problems = new ArrayList<>();

  private SourcesFile(String name, Path base) {
    this.name = name;
    this.base = base;
  }

  /// Reads the whole file or refuses it.
  public static Result read(Path file) {
    try {
      long size = Files.size(file);
      return size > MAX_BYTES
          ? tooLarge(file.toString())
          : read(
              Files.readString(file),
              file.toString(),
              file.toAbsolutePath().normalize().resolveSibling(""));
    } catch (IOException e) {
      return new Refused(List.of(file + ": " + FileReason.of(e)));
    }
  }

  private static Refused tooLarge(String name) {
    return new Refused(List.of("%s is larger than %d bytes".formatted(name, MAX_BYTES)));
  }

  /// The same of what was read already.
  ///
  /// @param name for the messages
  /// @param base what relative folders are below
  public static Result read(String yaml, String name, Path base) {
    if (yaml.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      return tooLarge(name);
    }
    var reader = new SourcesFile(name, base);
    List<Source> sources = reader.sources(yaml);
    return reader.problems.isEmpty() ? new Read(sources) : new Refused(reader.problems);
  }

  private List<Source> sources(String yaml) {
    try {
      // SafeConstructor makes no objects of the file's choice; composing makes none at all and
      // keeps the lines.
      @Nullable Node root = new Yaml(new SafeConstructor(limits())).compose(new StringReader(yaml));
      return root == null ? List.of() : ofRoot(root);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      problems.add("%s:%d: %s".formatted(name, line, e.getProblem()));
    } catch (YAMLException e) {
      problems.add("%s: %s".formatted(name, e.getMessage()));
    }
    return List.of();
  }

  private static LoaderOptions limits() {
    var options = new LoaderOptions();
    options.setMaxAliasesForCollections(50);
    options.setNestingDepthLimit(50);
    options.setCodePointLimit(MAX_BYTES);
    options.setAllowDuplicateKeys(false);
    return options;
  }

  private List<Source> ofRoot(Node root) {
    var keys = new YamlKeys(root, Set.of("sources"), "the file", this::problem);
    @Nullable Node list = keys.node("sources");
    if (list == null) {
      if (problems.isEmpty()) {
        problem(root, "the file has no 'sources'");
      }
      return List.of();
    }
    if (!(list instanceof SequenceNode items)) {
      problem(list, "'sources' must be a list");
      return List.of();
    }
    List<Source> sources = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (Node item : items.getValue()) {
      @Nullable Source source = new YamlSource(item, base, this::problem).source();
      if (source != null) {
        @Nullable Integer first = lines.putIfAbsent(source.id(), YamlKeys.line(item));
        if (first != null) {
          problem(item, "the same source as in line " + first);
        }
        sources.add(source);
      }
    }
    return sources;
  }

  private void problem(Node node, String sentence) {
    problems.add("%s:%d: %s".formatted(name, YamlKeys.line(node), sentence));
  }
}
