package io.feedwire.parser.frontmatter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Front matter that is no YAML, line by line: `key: value`, `- item` below a key, `[ a, b ]`; any
/// other line goes on with the value before it.
final class HeaderLines {

  private static final Pattern KEY = Pattern.compile("^\"?([A-Za-z_-]{1,30})\"?[ \\t]*:(.*)$");
  private static final Pattern ITEM = Pattern.compile("^\\s*-\\s+(.*)$");

  private HeaderLines() {}

  static Map<String, List<String>> read(String yaml) {
    Map<String, List<StringBuilder>> values = new LinkedHashMap<>();
    List<StringBuilder> current = new ArrayList<>();
    for (String line : yaml.split("\\R")) {
      Matcher key = KEY.matcher(line);
      Matcher item = ITEM.matcher(line);
      if (key.matches()) {
        current = new ArrayList<>();
        values(key.group(2).strip()).stream().map(StringBuilder::new).forEach(current::add);
        values.putIfAbsent(key.group(1), current);
      } else if (item.matches()) {
        current.add(new StringBuilder(unquoted(item.group(1).strip())));
      } else if (!line.isBlank() && !current.isEmpty()) {
        current.getLast().append(' ').append(line.strip());
      }
    }
    Map<String, List<String>> strings = new LinkedHashMap<>();
    values.forEach(
        (key, lines) ->
            strings.put(key, lines.stream().map(text -> unquoted(text.toString())).toList()));
    return strings;
  }

  private static List<String> values(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    if (text.startsWith("[") && text.endsWith("]")) {
      return Arrays.stream(text.substring(1, text.length() - 1).split(","))
          .map(value -> unquoted(value.strip()))
          .toList();
    }
    return List.of(unquoted(text));
  }

  private static String unquoted(String text) {
    char first = text.isEmpty() ? 0 : text.charAt(0);
    boolean isQuoted =
        text.length() >= 2
            && (first == '"' || first == '\'')
            && text.charAt(text.length() - 1) == first;
    return isQuoted ? text.substring(1, text.length() - 1).replace("\\\"", "\"") : text;
  }
}
