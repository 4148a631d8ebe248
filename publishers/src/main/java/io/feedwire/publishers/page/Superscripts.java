package io.feedwire.publishers.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Digits and signs above the line, which plain text has letters for: without them `10<sup>3</sup>
/// years` are 103, and the first note of `a lock` is behind `a lock1`. What is more than these
/// stays as it is: `19<sup>th</sup>`, `[1]`.
final class Superscripts {

  private static final String DIGITS = "0123456789+-−n";

  private static final String ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ";

  /// Longest that is written so, in characters: an exponent, the number of a note.
  private static final int MAX_LENGTH = 6;

  /// Longest number of a note that stands as a link without being above the line.
  private static final int MAX_NOTE = 3;

  /// Longest fragment that is looked at, in characters: `easy-footnote-bottom-1-1234`.
  private static final int MAX_FRAGMENT = 100;

  /// How software names notes: `#fn:1` (Markdown), `#footnote-1` (Substack), `#_ftn1` (Word),
  /// `#cite_note-1` (MediaWiki), `#easy-footnote-bottom-1` (WordPress); the number is the link's.
  private static final Pattern NOTE =
      Pattern.compile(
          "(?<!\\p{L})(?:_?ftn|fn|foot-?note|endnote|cite_note|note)\\D{0,20}?(\\d{1,3})(?!\\d)");

  private Superscripts() {}

  /// Whether a link is the number of a note, and leads there; style sheets put many above the line.
  static boolean isNoteLink(Element link) {
    String number = link.ownText();
    String href = link.attr("href");
    int mark = href.lastIndexOf('#');
    if (mark < 0
        || href.length() - mark > MAX_FRAGMENT
        || link.childrenSize() > 0
        || number.length() > MAX_NOTE
        || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    if (link.previousSibling() instanceof TextNode before && before.getWholeText().endsWith("[")) {
      return false;
    }
    Matcher note = NOTE.matcher(href).region(mark + 1, href.length());
    return note.find() && note.group(1).equals(number);
  }

  /// @param element above the line, or a link that is or has one in it
  static void write(Element element) {
    Element inner = element;
    while (inner.childNodeSize() == 1 && inner.childrenSize() == 1) {
      inner = inner.child(0);
    }
    String above = inner.childrenSize() == 0 ? above(inner.ownText()) : "";
    if (!above.isEmpty()) {
      inner.text(above);
    }
  }

  /// Empty for any other text.
  private static String above(String text) {
    if (text.length() > MAX_LENGTH) {
      return "";
    }
    var above = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int at = DIGITS.indexOf(text.charAt(i));
      if (at < 0) {
        return "";
      }
      above.append(ABOVE.charAt(at));
    }
    return above.toString();
  }
}
