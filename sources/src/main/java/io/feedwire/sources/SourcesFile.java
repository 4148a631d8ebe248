package io.feedwire.sources;

import io.feedwire.contracts.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A file that lists sources:
///
/// ```yaml
/// sources:
///   - url: https://feeds.example.org/news.xml
///     name: Example News
///     interval: PT15M
///   - folder: ../archive        # relative to this file
///     lane: backfill          # as for every folder; a feed's is live
///     paused: false
/// ```
///
/// Unknown keys are refused, so that a misspelt one is no default. Every message names the line.
public final class SourcesFile {

  /// A source takes a hundred bytes.
  private static final int MAX_BYTES = 3 * 1024 * 1024;

  private static final Set<String> KEYS =
      Set.of("url", "folder", "name", "interval", "lane", "paused");

  /// How reading ended.
  public sealed interface Result {}

  /// All of it was understood.
  public record Read(List<Source> sources) implements Result {}

  /// Something was not: one line a problem, each with the file and its line.
  public record Refused(List<String> problems) implements Result {}

  private final Path file;
  private final List<String> problems = new ArrayList<>();

  private SourcesFile(Path file) {
    this.file = file;
  }

  /// Reads the whole file or refuses it.
  public static Result read(Path file) {
    var reader = new SourcesFile(file);
    List<Source> sources = reader.sources();
    return reader.problems.isEmpty() ? new Read(sources) : new Refused(reader.problems);
  }

  private List<Source> sources() {
    try {
      if (Files.size(file) > MAX_BYTES) {
        problems.add("%s is larger than %d bytes".formatted(file, MAX_BYTES));
        return List.of();
      }
      try (var reader = Files.newBufferedReader(file)) {
        // SafeConstructor makes no objects of the file's choice; composing makes none at all and
        // keeps the lines.
        @Nullable Node root = new Yaml(new SafeConstructor(limits())).compose(reader);
        return root == null ? List.of() : ofRoot(root);
      }
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      problems.add("%s:%d: %s".formatted(file, line, e.getProblem()));
    } catch (YAMLException e) {
      problems.add("%s: %s".formatted(file, e.getMessage()));
    } catch (IOException e) {
      problems.add("%s cannot be read (%s)".formatted(file, e.getClass().getSimpleName()));
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
    Map<String, Node> keys = mapping(root, Set.of("sources"), "the file");
    @Nullable Node list = keys.get("sources");
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
      @Nullable Source source = source(item);
      if (source != null) {
        @Nullable Integer before = lines.putIfAbsent(source.id(), line(item));
        if (before != null) {
          problem(item, "the same source as in line " + before);
        }
        sources.add(source);
      }
    }
    return sources;
  }

  private @Nullable Source source(Node item) {
    int problemsBefore = problems.size();
    Map<String, Node> keys = mapping(item, KEYS, "a source");
    @Nullable String url = text(keys, "url");
    @Nullable String folder = text(keys, "folder");
    @Nullable String name = text(keys, "name");
    @Nullable Duration interval = interval(keys);
    Source.@Nullable Lane lane = lane(keys);
    boolean paused = paused(keys);
    if (problems.size() > problemsBefore) {
      return null;
    }
    if ((url == null) == (folder == null)) {
      problem(item, "a source has either 'url' or 'folder'");
      return null;
    }
    return switch (location(url, folder)) {
      case Location.Readable readable -> readable.toSource(name, lane, interval).withPaused(paused);
      case Location.Refused(String sentence) -> {
        problem(item, sentence);
        yield null;
      }
    };
  }

  private Location location(@Nullable String url, @Nullable String folder) {
    if (url != null) {
      return Locations.parse(url) instanceof Location.Feed feed
          ? feed
          : new Location.Refused("'url' is no http or https URL: " + Locations.redacted(url));
    }
    Path base = file.toAbsolutePath().normalize().resolveSibling("");
    Location location = Locations.parse(String.valueOf(folder), base);
    return location instanceof Location.Feed
        ? new Location.Refused("'folder' is a URL; write 'url'")
        : location;
  }

  private @Nullable Duration interval(Map<String, Node> keys) {
    @Nullable String text = text(keys, "interval");
    if (text == null) {
      return null;
    }
    try {
      Duration interval = Duration.parse(text);
      if (!interval.isNegative() && !interval.isZero()) {
        return interval;
      }
    } catch (DateTimeParseException e) {
      // Said below, with the line.
    }
    problem(keys.get("interval"), "'interval' must be a duration such as PT15M: " + text);
    return null;
  }

  private Source.@Nullable Lane lane(Map<String, Node> keys) {
    @Nullable String text = text(keys, "lane");
    if (text == null) {
      return null;
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "live" -> Source.Lane.LIVE;
      case "backfill" -> Source.Lane.BACKFILL;
      default -> {
        problem(keys.get("lane"), "'lane' must be live or backfill: " + text);
        yield null;
      }
    };
  }

  private boolean paused(Map<String, Node> keys) {
    @Nullable String text = text(keys, "paused");
    if (text != null && !text.equals("true") && !text.equals("false")) {
      problem(keys.get("paused"), "'paused' must be true or false: " + text);
    }
    return "true".equals(text);
  }

  private @Nullable String text(Map<String, Node> keys, String key) {
    @Nullable Node node = keys.get(key);
    if (node == null) {
      return null;
    }
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    problem(node, "'" + key + "' must be a text");
    return null;
  }

  private Map<String, Node> mapping(Node node, Set<String> allowed, String what) {
    Map<String, Node> keys = new HashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      problem(node, what + " must be a mapping");
      return keys;
    }
    for (NodeTuple entry : mapping.getValue()) {
      String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (!allowed.contains(key)) {
        problem(entry.getKeyNode(), "unknown key '" + key + "' in " + what);
      } else if (keys.put(key, entry.getValueNode()) != null) {
        problem(entry.getKeyNode(), "'" + key + "' stands twice in " + what);
      }
    }
    return keys;
  }

  private void problem(@Nullable Node node, String sentence) {
    problems.add("%s:%d: %s".formatted(file, node == null ? 1 : line(node), sentence));
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
