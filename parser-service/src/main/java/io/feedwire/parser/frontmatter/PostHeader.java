package io.feedwire.parser.frontmatter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// What front matter says. `{` and `}` are written `&#123;` and `&#125;` in places.
///
/// @param from the page's address, in hybrids
/// @param images `headimg`, and `thumbnail` where it differs
/// @param repaired whether it was no valid YAML
record PostHeader(
    @Nullable String title,
    @Nullable String author,
    @Nullable String date,
    @Nullable String from,
    List<String> images,
    List<String> categories,
    List<String> tags,
    boolean repaired) {

  private static final int MAX_ALIASES = 50;
  private static final int MAX_DEPTH = 50;

  /// The longest front matter seen has 725 characters; SnakeYAML takes a tenth of a second for a
  /// megabyte.
  private static final int MAX_CHARACTERS = 64 * 1024;

  PostHeader {
    images = List.copyOf(images);
    categories = List.copyOf(categories);
    tags = List.copyOf(tags);
  }

  /// Reads any text; what is no YAML is read line by line.
  static PostHeader read(String yaml) {
    Optional<Map<String, List<String>>> loaded = load(yaml);
    Map<String, List<String>> values = loaded.orElseGet(() -> HeaderLines.read(yaml));
    List<String> images = new ArrayList<>(all(values, "headimg"));
    all(values, "thumbnail").stream().filter(image -> !images.contains(image)).forEach(images::add);
    return new PostHeader(
        first(values, "title"),
        first(values, "author"),
        first(values, "date"),
        first(values, "from"),
        images,
        all(values, "categories"),
        all(values, "tags"),
        loaded.isEmpty());
  }

  private static Optional<Map<String, List<String>>> load(String yaml) {
    try {
      return yaml().load(yaml) instanceof Map<?, ?> map
          ? Optional.of(strings(map))
          : Optional.empty();
    } catch (YAMLException e) {
      return Optional.empty();
    }
  }

  /// Every scalar is a string: `date: 2021-09-07T07:22:21.000Z` must stay as written.
  private static Yaml yaml() {
    var limits = new LoaderOptions();
    limits.setMaxAliasesForCollections(MAX_ALIASES);
    limits.setNestingDepthLimit(MAX_DEPTH);
    limits.setCodePointLimit(MAX_CHARACTERS);
    limits.setAllowRecursiveKeys(false);
    limits.setWarnOnDuplicateKeys(false); // the warning, one for each key, quotes the document
    var dumper = new DumperOptions();
    return new Yaml(
        new SafeConstructor(limits), new Representer(dumper), dumper, limits, new StringsOnly());
  }

  private static final class StringsOnly extends Resolver {
    @Override
    protected void addImplicitResolvers() {}
  }

  private static Map<String, List<String>> strings(Map<?, ?> map) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    map.forEach((key, value) -> values.put(String.valueOf(key), strings(value)));
    return values;
  }

  /// The strings of a scalar or a list of them; what nests deeper is nothing that a post has.
  private static List<String> strings(@Nullable Object value) {
    List<String> strings = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.stream().filter(String.class::isInstance).forEach(item -> strings.add(item.toString()));
    } else if (value instanceof String string) {
      strings.add(string);
    }
    return strings;
  }

  private static List<String> all(Map<String, List<String>> values, String key) {
    return values.getOrDefault(key, List.of()).stream()
        .map(value -> Parser.unescapeEntities(value, false).strip())
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static @Nullable String first(Map<String, List<String>> values, String key) {
    List<String> all = all(values, key);
    return all.isEmpty() ? null : all.getFirst();
  }
}
