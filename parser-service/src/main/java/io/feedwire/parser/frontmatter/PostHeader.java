package io.feedwire.parser.frontmatter;

import io.feedwire.contracts.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
/// @param authors as in `author`, or else in `authors`
/// @param from the page's address, in hybrids
/// @param images `headimg`, and `thumbnail` where it differs
/// @param repairs what was mended to read it, one sentence each
record PostHeader(
    @Nullable String title,
    List<String> authors,
    @Nullable String date,
    @Nullable String modified,
    @Nullable String summary,
    @Nullable String from,
    List<String> images,
    List<String> categories,
    List<String> tags,
    List<String> repairs) {

  private static final int MAX_ALIASES = 50;
  private static final int MAX_DEPTH = 50;

  /// Characters that are read of front matter. The longest seen has 725; SnakeYAML takes a tenth of
  /// a second for a megabyte, and longer where one key is written again and again.
  private static final int MAX_CHARACTERS = 32 * 1024;

  /// Between words on one line, Chinese ones too.
  private static final Pattern SEPARATORS = Pattern.compile("[,，、]");

  /// Of one line; a post has ten or so.
  private static final int MAX_WORDS = 200;

  PostHeader {
    authors = List.copyOf(authors);
    images = List.copyOf(images);
    categories = List.copyOf(categories);
    tags = List.copyOf(tags);
    repairs = List.copyOf(repairs);
  }

  /// Reads the beginning of any text; what is no YAML is read line by line.
  static PostHeader read(String text) {
    List<String> repairs = new ArrayList<>();
    String yaml = beginning(text, repairs);
    Optional<Map<String, List<String>>> loaded = load(yaml);
    if (loaded.isEmpty()) {
      repairs.add("front matter is no valid YAML and was read line by line");
    }
    Map<String, List<String>> values = loaded.orElseGet(() -> strings(HeaderLines.read(yaml)));
    List<String> images = new ArrayList<>(all(values, "headimg"));
    all(values, "thumbnail").stream().filter(image -> !images.contains(image)).forEach(images::add);
    return new PostHeader(
        first(values, "title"),
        all(values, "author").isEmpty() ? all(values, "authors") : all(values, "author"),
        first(values, "date", "pubdate", "published", "created", "updated"),
        first(values, "lastmod", "last_modified_at", "modified", "updated"),
        first(values, "description", "summary", "excerpt"),
        first(values, "from", "link", "url", "permalink", "source"),
        images,
        all(values, "categories"),
        all(values, "tags"),
        repairs);
  }

  /// The lines that begin and end within the limit.
  private static String beginning(String text, List<String> repairs) {
    if (text.length() <= MAX_CHARACTERS) {
      return text;
    }
    int line = text.lastIndexOf('\n', MAX_CHARACTERS - 1);
    int end = line < 0 ? MAX_CHARACTERS : line + 1;
    repairs.add(
        "%d characters of front matter behind the first %d were left out"
            .formatted(text.length() - end, end));
    return text.substring(0, end);
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
    map.forEach(
        (key, value) -> {
          String name = key(String.valueOf(key));
          values.putIfAbsent(name, strings(isWords(name, value) ? words(value) : value));
        });
    return values;
  }

  /// Whether a value names several things on one line: `tags: ferry, harbour`.
  private static boolean isWords(String key, @Nullable Object value) {
    return value instanceof String && (key.equals("tags") || key.equals("categories"));
  }

  private static List<String> words(@Nullable Object value) {
    return List.of(SEPARATORS.split(String.valueOf(value), MAX_WORDS));
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
        .map(value -> Texts.wellFormed(Parser.unescapeEntities(value, false)).strip())
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /// Keys are written in any case.
  private static String key(String key) {
    return key.strip().toLowerCase(Locale.ROOT);
  }

  /// The first value of the first key that has one.
  private static @Nullable String first(Map<String, List<String>> values, String... keys) {
    for (String key : keys) {
      List<String> all = all(values, key);
      if (!all.isEmpty()) {
        return all.getFirst();
      }
    }
    return null;
  }
}
