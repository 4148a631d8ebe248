package io.feedwire.parser.html;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// A `cite` that names who said a quote or took a picture: it begins or ends the box that it stands
/// in, and is no title of a work amid its prose.
///
/// - phpBB `<blockquote><div><cite>Ann wrote:</cite>Which kettle?</div></blockquote>`
/// - `<blockquote>Which kettle?<cite>Ann</cite></blockquote>`
/// - `<figcaption>The quay <cite>Ann Fisher</cite></figcaption>`
final class Citation {

  private static final Set<String> BOXES = Set.of("blockquote", "aside");

  /// What ends a sentence, with its quotation marks and brackets.
  private static final Pattern STOP = Pattern.compile("[.!?…。！？।؟][\"”»’')）\\]】」』]*$");

  private static final String QUOTATION_MARKS = "”“\"»«’";

  /// A word that goes on with a title: `A page of <cite>The Ferry</cite>`.
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?:^|\\P{L})(?:an?|the|of|in|on|at|to|by|as|is|and|or|for|from|with|book|film|novel|play"
              + "|named|called|de[rnms]?|die|das|i[mn]|aus|von|zu|bei|und|l[ae]s?|du|et|el|los|en"
              + "|y|di|il|da|do)$");

  /// Characters that are looked at on either side.
  private static final int NEAR = 40;

  private Citation() {}

  /// Whether what follows is a paragraph of its own.
  static boolean opens(Element cite) {
    @Nullable Node next = beside(cite, true);
    if (next == null || !isInBox(cite) || beside(cite, false) != null) {
      return false;
    }
    String after = text(next);
    return !after.isEmpty()
        && (cite.text().strip().endsWith(":")
            || (Character.isLetterOrDigit(after.charAt(0)) && !isHan(after.codePointAt(0))));
  }

  /// Whether it is a paragraph of its own behind a text.
  static boolean closes(Element cite) {
    @Nullable Node before = beside(cite, false);
    if (before == null || !isInBox(cite) || beside(cite, true) != null) {
      return false;
    }
    String said = text(before);
    return STOP.matcher(end(said)).find() || isGlued(said);
  }

  /// Whether an element ends a caption as the name of whoever made the picture.
  static boolean endsCaption(Element element) {
    @Nullable Element caption = element.parent();
    if (caption == null || !caption.nameIs("figcaption")) {
      return false;
    }
    @Nullable Node before = beside(element, false);
    if (before == null || beside(element, true) != null) {
      return false;
    }
    if (before instanceof Element block && block.isBlock()) {
      return block.hasText();
    }
    String words = end(text(before));
    return !words.isEmpty()
        && !(element.nameIs("cite") && GOES_ON.matcher(words).find())
        && (!isHan(words.codePointBefore(words.length())) || isBlankAtEnd(text(before)));
  }

  private static boolean isInBox(Element cite) {
    @Nullable Element parent = cite.parent();
    if (parent != null && parent.nameIs("div") && isAlone(parent)) {
      parent = parent.parent();
    }
    return parent != null && BOXES.contains(parent.normalName());
  }

  private static boolean isAlone(Element div) {
    return beside(div, true) == null && beside(div, false) == null;
  }

  /// What stands next to an element, without blanks and comments.
  private static @Nullable Node beside(Element element, boolean isBehind) {
    @Nullable Node node = isBehind ? element.nextSibling() : element.previousSibling();
    while (node instanceof Comment || (node instanceof TextNode text && text.isBlank())) {
      node = isBehind ? node.nextSibling() : node.previousSibling();
    }
    return node;
  }

  /// With the blanks around it; a block has its own line.
  private static String text(Node node) {
    return switch (node) {
      case TextNode text -> text.getWholeText();
      case Element element -> element.isBlock() ? "" : element.wholeText();
      default -> "";
    };
  }

  private static String end(String text) {
    String stripped = text.strip();
    return stripped.substring(Math.max(0, stripped.length() - NEAR));
  }

  /// A quotation mark that opens has the one that closes behind the `cite`, which ends no box then.
  private static boolean isGlued(String said) {
    if (said.isEmpty()) {
      return false;
    }
    int last = said.codePointBefore(said.length());
    return QUOTATION_MARKS.indexOf(last) >= 0 || (Character.isLetterOrDigit(last) && !isHan(last));
  }

  private static boolean isBlankAtEnd(String text) {
    return !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
  }

  /// Written without blanks, so that none says where a text ends.
  private static boolean isHan(int character) {
    return switch (Character.UnicodeScript.of(character)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
