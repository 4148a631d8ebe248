package io.feedwire.parser.frontmatter;

import java.util.Optional;

/// The lines between two lines of `---` at the beginning of a document, after blank lines.
///
/// @param yaml the lines between
/// @param bodyStart where the rest begins, as an index into the text that was read
record FrontMatter(String yaml, int bodyStart) {

  private static final String FENCE = "---";

  /// Ends a document of YAML.
  private static final String END = "...";

  /// Whether a text begins with the opening fence and a key below it.
  static boolean opens(String head) {
    int line = endOfLine(head, 0);
    if (!head.startsWith(FENCE) || !head.substring(0, line).strip().equals(FENCE)) {
      return false;
    }
    for (int at = line + 1; at < head.length(); at = line + 1) {
      line = endOfLine(head, at);
      String next = head.substring(at, line).strip();
      if (!next.isEmpty() && !next.startsWith("#")) {
        return hasKey(next);
      }
    }
    return false;
  }

  /// `key:`, `key :`, `"key":`.
  private static boolean hasKey(String line) {
    int colon = line.indexOf(':');
    String key = colon < 0 ? "" : line.substring(0, colon).strip();
    boolean isQuoted = key.length() > 2 && key.startsWith("\"") && key.endsWith("\"");
    String bare = isQuoted ? key.substring(1, key.length() - 1) : key;
    return !bare.isEmpty() && bare.chars().allMatch(FrontMatter::isKey);
  }

  private static boolean isKey(int c) {
    return c == '_' || c == '-' || (c < 128 && Character.isLetterOrDigit(c));
  }

  /// Empty when no closing fence comes.
  static Optional<FrontMatter> read(String text) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    if (!text.startsWith(FENCE, start)) {
      return Optional.empty();
    }
    int yaml = Math.min(endOfLine(text, start) + 1, text.length());
    for (int line = yaml; line < text.length(); line = endOfLine(text, line) + 1) {
      if (text.startsWith(FENCE, line) || text.startsWith(END, line)) {
        int end = endOfLine(text, line);
        String fence = text.substring(line, end).strip();
        if (fence.equals(FENCE) || fence.equals(END)) {
          return Optional.of(
              new FrontMatter(text.substring(yaml, line), Math.min(end + 1, text.length())));
        }
      }
    }
    return Optional.empty();
  }

  private static int endOfLine(String text, int from) {
    if (from >= text.length()) {
      return text.length();
    }
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
