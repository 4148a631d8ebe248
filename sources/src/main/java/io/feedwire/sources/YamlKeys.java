package io.feedwire.sources;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// The keys of a mapping, and their values as what they should be; what is not so is told, with the
/// place where it stands.
final class YamlKeys {

  /// Hears what is wrong.
  interface Problems {
    void add(Node at, String sentence);
  }

  private final Node mapping;
  private final Problems problems;
  private final Map<String, Node> values;

  /// @param allowed keys; all others are problems
  /// @param what for messages: `a source`
  YamlKeys(Node mapping, Set<String> allowed, String what, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
    this.values = entries(mapping, what);
    for (String key : values.keySet()) {
      if (!allowed.contains(key)) {
        problems.add(keyNode(key), "unknown key '" + key + "' in " + what);
      }
    }
  }

  static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private Map<String, Node> entries(Node node, String what) {
    Map<String, Node> entries = new LinkedHashMap<>();
    if (!(node instanceof MappingNode map)) {
      problems.add(node, what + " must be a mapping");
      return entries;
    }
    for (NodeTuple entry : map.getValue()) {
      String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (entries.put(key, entry.getValueNode()) != null) {
        problems.add(entry.getKeyNode(), "'" + key + "' stands twice in " + what);
      }
    }
    return entries;
  }

  private Node keyNode(String key) {
    if (mapping instanceof MappingNode map) {
      for (NodeTuple entry : map.getValue()) {
        if (entry.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key)) {
          return scalar;
        }
      }
    }
    return mapping;
  }

  @Nullable Node node(String key) {
    return values.get(key);
  }

  @Nullable String text(String key) {
    @Nullable Node node = values.get(key);
    return node == null ? null : text(key, node);
  }

  private @Nullable String text(String key, Node node) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    problems.add(node, "'" + key + "' must be a text");
    return null;
  }

  boolean flag(String key) {
    @Nullable String text = text(key);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      wrong(key, "must be true or false: " + text);
    }
    return "true".equals(text);
  }

  @Nullable Duration duration(String key) {
    @Nullable String text = text(key);
    if (text == null) {
      return null;
    }
    Optional<Duration> duration = Durations.parse(text).filter(Duration::isPositive);
    if (duration.isEmpty()) {
      wrong(key, "must be a duration such as 15m or PT15M: " + text);
    }
    return duration.orElse(null);
  }

  /// @param constants by their names in the file
  <T> @Nullable T oneOf(String key, Map<String, T> constants) {
    @Nullable String text = text(key);
    if (text == null) {
      return null;
    }
    @Nullable T found = constants.get(text);
    if (found == null) {
      wrong(key, "must be %s: %s".formatted(String.join(" or ", constants.keySet()), text));
    }
    return found;
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    @Nullable Node node = values.get(key);
    if (node instanceof SequenceNode list) {
      for (Node item : list.getValue()) {
        @Nullable String text = text(key, item);
        if (text != null) {
          texts.add(text);
        }
      }
    } else if (node != null) {
      wrong(key, "must be a list");
    }
    return texts;
  }

  Map<String, String> mapping(String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    @Nullable Node node = values.get(key);
    if (node != null) {
      entries(node, "'" + key + "'")
          .forEach(
              (name, value) -> {
                @Nullable String text = text(name, value);
                if (text != null) {
                  texts.put(name, text);
                }
              });
    }
    return texts;
  }

  private void wrong(String key, String what) {
    problems.add(values.getOrDefault(key, mapping), "'" + key + "' " + what);
  }
}
