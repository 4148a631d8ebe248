package io.feedwire.parser.frontmatter;

import io.feedwire.contracts.Texts;
import io.feedwire.publishers.address.WebAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
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
/// @param language as declared, or null
/// @param images `headimg`, what other programs call it, and `thumbnail` where it differs
/// @param tags words that say what it is about, the publisher maybe among them
/// @param keywords further ones, among which no publisher is
/// @param repairs what was mended to read it, one sentence each
record PostHeader(
    @Nullable String title,
    List<String> authors,
    @Nullable String date,
    @Nullable String modified,
    @Nullable String summary,
    @Nullable String from,
    @Nullable String language,
    List<String> images,
    List<String> categories,
    List<String> tags,
    List<String> keywords,
    List<String> repairs) {

  private static final int MAX_ALIASES = 50;
  private static final int MAX_DEPTH = 50;

  /// Characters that are read of front matter. The longest seen has 725; SnakeYAML takes a tenth of
  /// a second for a megabyte, and longer where one key is written again and again.
  private static final int MAX_CHARACTERS = 32 * 1024;

  /// What programs call the picture above a post, the one that shows it best first.
  private static final List<String> IMAGES =
      List.of(
          "headimg",
          "cover",
          "image",
          "featured_image",
          "featuredimage",
          "cover_image",
          "coverimage",
          "og_image",
          "banner",
          "banner_img",
          "top_img",
          "header-img",
          "index_img",
          "thumbnail");

  private static final List<String> ADDRESSES =
      List.of(
          "from",
          "canonical_url",
          "canonical",
          "original_url",
          "link",
          "url",
          "permalink",
          "source");

  private static final Pattern PLAIN_TITLE =
      Pattern.compile("^title[ \\t]*:[ \\t]+([^\\s\"'|>&!\\[{][^\\n]*)$", Pattern.MULTILINE);

  /// What YAML writes for nothing; without quotes, but those are gone here.
  private static final Set<String> NOTHING = Set.of("~", "null");

  /// What names a person or a word, or is where a picture lies, in an object of its own.
  private static final List<String> NAMES = List.of("name", "title", "path", "url", "src");

  /// Between words on one line, Chinese ones too.
  private static final Pattern SEPARATORS = Pattern.compile("[,，、]");

  private static final Set<String> WORDS = Set.of("tags", "tag", "keywords", "categories");

  /// Of one line; a post has ten or so.
  private static final int MAX_WORDS = 200;

  PostHeader {
    authors = List.copyOf(authors);
    images = List.copyOf(images);
    categories = List.copyOf(categories);
    tags = List.copyOf(tags);
    keywords = List.copyOf(keywords);
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
    return new PostHeader(
        title(yaml, first(values, "title")),
        any(values, "author", "authors"),
        first(values, "date", "pubdate", "publishdate", "published", "created", "updated"),
        first(values, "lastmod", "last_modified_at", "modified", "updated"),
        first(values, "description", "summary", "excerpt", "abstract"),
        address(values),
        first(values, "language", "lang"),
        IMAGES.stream().flatMap(key -> all(values, key).stream()).distinct().toList(),
        all(values, "categories"),
        all(values, "tags"),
        any(values, "keywords", "tag"),
        repairs);
  }

  /// What begins a comment to YAML is mostly meant: `title: Ferry #2 sails`. Only where the value
  /// stands on its line alone, without quotes.
  private static @Nullable String title(String yaml, @Nullable String read) {
    Matcher line = PLAIN_TITLE.matcher(yaml);
    return line.find() && line.group(1).contains("#") ? line.group(1).strip() : read;
  }

  /// The first value that is an address of the web: `source` may name who wrote, `url` a path.
  private static @Nullable String address(Map<String, List<String>> values) {
    List<String> written = ADDRESSES.stream().flatMap(key -> all(values, key).stream()).toList();
    return written.stream()
        .filter(value -> WebAddress.parse(value).isPresent())
        .findFirst()
        .orElse(null);
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
    return value instanceof String && WORDS.contains(key);
  }

  private static List<String> words(@Nullable Object value) {
    return List.of(SEPARATORS.split(String.valueOf(value), MAX_WORDS));
  }

  /// The strings of a scalar or a list, of which each may be a list again (`- [ river, ferry ]`) or
  /// an object with a name; what nests deeper is nothing that a post has.
  private static List<String> strings(@Nullable Object value) {
    List<String> strings = new ArrayList<>();
    for (Object item : value instanceof List<?> list ? list : listOf(value)) {
      for (Object part : item instanceof List<?> inner ? inner : listOf(item)) {
        if (name(part) instanceof String string && !NOTHING.contains(string)) {
          strings.add(string);
        }
      }
    }
    return strings;
  }

  private static List<?> listOf(@Nullable Object value) {
    return value == null ? List.of() : List.of(value);
  }

  private static @Nullable Object name(@Nullable Object value) {
    return value instanceof Map<?, ?> map
        ? NAMES.stream().map(map::get).filter(Objects::nonNull).findFirst().orElse(null)
        : value;
  }

  /// The values of the first key that has any.
  private static List<String> any(Map<String, List<String>> values, String... keys) {
    return Arrays.stream(keys)
        .map(key -> all(values, key))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
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
    return any(values, keys).stream().findFirst().orElse(null);
  }
}
