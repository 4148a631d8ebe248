package io.feedwire.publishers.page;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// How many links each element of a body holds, counted once for all who ask: elements stand within
/// one another, and to search each would be to look at what is innermost as often as it is nested.
final class LinkCounts {

  private final Map<Element, Integer> links = new IdentityHashMap<>();

  private LinkCounts() {}

  static LinkCounts of(Element body) {
    var counts = new LinkCounts();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element element && isLink(element)) {
              counts.add(element, 1);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element && element != body) {
              @Nullable Element parent = element.parent();
              int held = counts.in(element);
              if (parent != null && held > 0) {
                counts.add(parent, held);
              }
            }
          }
        },
        body);
    return counts;
  }

  private static boolean isLink(Element element) {
    return element.nameIs("a") && element.hasAttr("href");
  }

  /// Those in an element, itself included.
  int in(Element element) {
    return links.getOrDefault(element, 0);
  }

  /// Takes an element out of the tree.
  void remove(Element element) {
    int held = in(element);
    for (Element each = element.parent(); each != null; each = each.parent()) {
      add(each, -held);
    }
    element.remove();
  }

  private void add(Element element, int more) {
    links.merge(element, more, Integer::sum);
  }
}
