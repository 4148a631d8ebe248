package io.feedwire.parser.frontmatter;

import io.feedwire.parser.html.HtmlBlocks;
import java.util.Optional;
import org.jsoup.nodes.Entities;

/// The title that a post has at the top of its body, where its front matter has none: `<h1>`, or a
/// line `# Title` of Markdown.
///
/// @param html the title, which may hold markup
/// @param end where the rest of the body begins, as an index into the text that was read
record PostTitle(String html, int end) {

  /// With its markup: what is longer is no title. The longest headline seen has some 200.
  private static final int MAX_CHARACTERS = 2_000;

  private static final String OPEN = "<h1";
  private static final String CLOSE = "</h1>";

  /// Empty where the body begins with anything else, or with a heading without words.
  static Optional<PostTitle> read(String text, int bodyStart) {
    int start = bodyStart;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    if (text.startsWith("# ", start)) {
      return line(text, start + 2);
    }
    return text.regionMatches(true, start, OPEN, 0, OPEN.length())
        ? element(text, start + OPEN.length())
        : Optional.empty();
  }

  private static Optional<PostTitle> line(String text, int start) {
    int newline = text.indexOf('\n', start);
    int end = newline < 0 ? text.length() : newline;
    if (end - start > MAX_CHARACTERS) {
      return Optional.empty();
    }
    String title = withoutClosing(text.substring(start, end).strip());
    return title.isEmpty()
        ? Optional.empty()
        : Optional.of(new PostTitle(Entities.escape(title), end));
  }

  /// `# Title #` is the same; a title may end with `C#`.
  private static String withoutClosing(String title) {
    int end = title.length();
    while (end > 0 && title.charAt(end - 1) == '#') {
      end--;
    }
    boolean isClosed = end == 0 || Character.isWhitespace(title.charAt(end - 1));
    return isClosed ? title.substring(0, end).strip() : title;
  }

  private static Optional<PostTitle> element(String text, int behindName) {
    int limit = Math.min(text.length(), behindName + MAX_CHARACTERS);
    int tagEnd = text.indexOf('>', behindName);
    if (tagEnd < 0 || tagEnd >= limit || !isEndOfName(text.charAt(behindName))) {
      return Optional.empty();
    }
    for (int at = text.indexOf('<', tagEnd);
        at >= 0 && at < limit;
        at = text.indexOf('<', at + 1)) {
      if (text.regionMatches(true, at, CLOSE, 0, CLOSE.length())) {
        String html = text.substring(tagEnd + 1, at);
        return isTitle(html)
            ? Optional.of(new PostTitle(html, at + CLOSE.length()))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isEndOfName(char c) {
    return c == '>' || Character.isWhitespace(c);
  }

  /// Words, and no picture that would be lost.
  private static boolean isTitle(String html) {
    var tree = HtmlBlocks.parse(html, null);
    return tree.selectFirst("img") == null && !HtmlBlocks.words(tree).isBlank();
  }
}
