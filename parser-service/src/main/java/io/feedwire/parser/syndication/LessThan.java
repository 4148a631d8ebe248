package io.feedwire.parser.syndication;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/// Signs of less-than in what is read as HTML and was written as text: `for all $n<m$ the sequence
/// converges` (arXiv), `p<alpha`, `List<String>`. A tree builder takes each that a letter follows
/// for a tag, and all up to the next `>`, or to the end, for its attributes (HTML, 13.2.5.8).
final class LessThan {

  private static final String ESCAPED = "&lt;";

  /// Signs that are looked at: a body with more is markup.
  private static final int MAX_SIGNS = 20_000;

  /// Names that HTML does not know whose end is looked for: a text has a few.
  private static final int MAX_NAMES = 20;

  /// Elements whose names are variables, too.
  private static final Set<String> LETTERS = Set.of("a", "b", "i", "p", "q", "s", "u");

  /// What may stand behind the name of an element; the last is how some write `<br/>`.
  private static final String BEHIND_NAME = " \t\r\n\f/>\\";

  /// What stands there where somebody forgot the blank or has it as a reference: `<p">`,
  /// `<p&nbsp;class="x">`.
  private static final String BEHIND_BY_MISTAKE = "\"'&";

  private final String html;
  private final Map<String, Boolean> ends = new HashMap<>();
  private @Nullable String lower;

  private LessThan(String html) {
    this.html = html;
  }

  /// The text with each sign that begins no tag as a reference; the same where there is none.
  static String escaped(String html) {
    return html.indexOf('<') < 0 ? html : new LessThan(html).escaped();
  }

  private String escaped() {
    var out = new StringBuilder();
    int from = 0;
    int signs = 0;
    for (int at = html.indexOf('<');
        at >= 0 && at + 1 < html.length() && signs < MAX_SIGNS;
        at = html.indexOf('<', at + 1)) {
      signs++;
      if (isLetter(html.charAt(at + 1)) && !isTag(at + 1)) {
        out.append(html, from, at).append(ESCAPED);
        from = at + 1;
      }
    }
    return from == 0 ? html : out.append(html, from, html.length()).toString();
  }

  /// @param from where the name begins
  private boolean isTag(int from) {
    int to = endOfName(from);
    String name = html.substring(from, to).toLowerCase(Locale.ROOT);
    if (to == html.length()) {
      // Cut within a tag, or behind a variable.
      return name.length() > 1 || LETTERS.contains(name);
    }
    if (BEHIND_BY_MISTAKE.indexOf(html.charAt(to)) >= 0) {
      return Tag.isKnownTag(name) && isClosed(to);
    }
    if (BEHIND_NAME.indexOf(html.charAt(to)) < 0 || html.startsWith("//", to)) {
      return false;
    }
    int next = endOfBlanks(to);
    if (next == html.length()) {
      return true;
    }
    int end = endOfBlanks(endOfName(next));
    boolean hasValue = end > next && (end == html.length() || html.charAt(end) == '=');
    if (hasValue || html.charAt(next) == '>' || html.startsWith("/>", next)) {
      return hasValue || isElement(name);
    }
    return isClosed(next)
        && (LETTERS.contains(name) ? hasEnd(name) || isApart(from - 1) : isElement(name));
  }

  /// Whether nothing stands before a sign that could be less than something.
  private boolean isApart(int sign) {
    return sign == 0 || ">\n".indexOf(html.charAt(sign - 1)) >= 0;
  }

  /// An element of HTML, one of another vocabulary, or one that has an end.
  private boolean isElement(String name) {
    return Tag.isKnownTag(name)
        || name.indexOf(':') > 0
        || name.indexOf('-') > 0
        || ends.size() >= MAX_NAMES
        || hasEnd(name);
  }

  private boolean hasEnd(String name) {
    return ends.computeIfAbsent(name, each -> inLowerCase().contains("</" + each));
  }

  private String inLowerCase() {
    if (lower == null) {
      lower = html.toLowerCase(Locale.ROOT);
    }
    return lower;
  }

  private boolean isClosed(int from) {
    int next = html.indexOf('<', from);
    return html.indexOf('>', from, next < 0 ? html.length() : next) >= 0;
  }

  private int endOfName(int from) {
    int to = from;
    while (to < html.length() && isOfName(html.charAt(to))) {
      to++;
    }
    return to;
  }

  private int endOfBlanks(int from) {
    int to = from;
    while (to < html.length() && Character.isWhitespace(html.charAt(to))) {
      to++;
    }
    return to;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isOfName(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '_';
  }
}
