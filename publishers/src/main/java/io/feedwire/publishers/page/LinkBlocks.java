package io.feedwire.publishers.page;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Elements that hold links of one kind, their labels and nothing else. One for each kind and body:
/// it looks at no element twice, so that a page of nothing but links takes no longer than another.
final class LinkBlocks {

  /// What parts links: `标签：a, b | c`.
  private static final String SEPARATORS = ",，、;；|·•/#()（）[]【】:：-–—";

  /// How deep blocks of links nest; the deepest seen, in a list of cards, is 12.
  private static final int MAX_DEPTH = 40;

  private final Element body;
  private final Predicate<Element> isLink;
  private final Predicate<String> isLabel;
  private final Map<Element, Boolean> known = new IdentityHashMap<>();

  /// @param isLink whether a link is of the kind
  /// @param isLabel whether words beside the links only name them
  LinkBlocks(Element body, Predicate<Element> isLink, Predicate<String> isLabel) {
    this.body = body;
    this.isLink = isLink;
    this.isLabel = isLabel;
  }

  /// The largest element around a link that holds such links, labels and nothing else; the link
  /// itself where other text stands beside it.
  Element around(Element link) {
    Element block = link;
    @Nullable Element parent = link.parent();
    while (parent != null && parent != body && isOnly(parent)) {
      block = parent;
      parent = parent.parent();
    }
    return block;
  }

  /// Whether an element holds nothing but such links and labels; pictures are something else.
  boolean isOnly(Element element) {
    return isOnly(element, 0);
  }

  private boolean isOnly(Element element, int depth) {
    @Nullable Boolean before = known.get(element);
    if (before == null) {
      before = depth < MAX_DEPTH && look(element, depth);
      known.put(element, before);
    }
    return before;
  }

  private boolean look(Element element, int depth) {
    for (Node node : element.childNodes()) {
      boolean fits =
          switch (node) {
            case TextNode text -> isBlank(text.text()) || isLabel.test(text.text().strip());
            case Element child when child.nameIs("a") && child.hasAttr("href") ->
                isLink.test(child);
            case Element child when isContent(child) -> false;
            case Element child -> isOnly(child, depth + 1);
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
