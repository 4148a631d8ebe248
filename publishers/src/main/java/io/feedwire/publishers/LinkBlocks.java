package io.feedwire.publishers;

import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Elements that hold links of one kind, a label and nothing else.
final class LinkBlocks {

  /// What parts links: `标签：a, b | c`.
  private static final String SEPARATORS = ",，、;；|·•/#()（）[]【】:：-–—";

  private LinkBlocks() {}

  /// The largest element around a link that holds such links, labels and nothing else; the link
  /// itself where other text stands beside it.
  ///
  /// @param isLabel whether words beside the links only name them
  static Element around(
      Element body, Element link, Predicate<Element> isLink, Predicate<String> isLabel) {
    Element block = link;
    @Nullable Element parent = link.parent();
    while (parent != null && parent != body && isOnly(parent, isLink, isLabel)) {
      block = parent;
      parent = parent.parent();
    }
    return block;
  }

  /// Whether an element holds nothing but such links and labels; pictures are something else.
  static boolean isOnly(Element element, Predicate<Element> isLink, Predicate<String> isLabel) {
    for (Node node : element.childNodes()) {
      boolean fits =
          switch (node) {
            case TextNode text -> isBlank(text.text()) || isLabel.test(text.text().strip());
            case Element child when child.nameIs("a") && child.hasAttr("href") ->
                isLink.test(child);
            case Element child when isContent(child) -> false;
            case Element child -> isOnly(child, isLink, isLabel);
            default -> true;
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean isContent(Element element) {
    return switch (element.normalName()) {
      case "img", "video", "audio", "iframe", "table", "pre", "blockquote" -> true;
      default -> element.getClass() != Element.class;
    };
  }

  private static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && c != '\u00a0' && SEPARATORS.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
