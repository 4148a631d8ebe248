package io.feedwire.parser.syndication;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Elements of an item or a channel whose end tag is missing or misspelt, so that the tree builder
/// puts what follows into them: a headline that holds the rest of its item, which then has no
/// address and no date, or HTML's `<br>` that stands between.
final class Unclosed {

  /// What stands in items and is no element of HTML.
  private static final Set<String> OF_ITEMS =
      Set.of(
          "author",
          "category",
          "comments",
          "content",
          "content:encoded",
          "contributor",
          "created",
          "dc:creator",
          "dc:date",
          "dc:subject",
          "description",
          "enclosure",
          "guid",
          "id",
          "issued",
          "modified",
          "pubdate",
          "published",
          "updated");

  /// What is an element of HTML too, and stands in no line of text.
  private static final Set<String> OF_BOTH = Set.of("link", "title", "source", "summary");

  /// Texts that may hold markup.
  private static final Set<String> BODIES =
      Set.of("content", "content:encoded", "description", "summary");

  /// Elements with elements of their own, which are named as those of items. Persons have names and
  /// addresses of mail, as no item has.
  private static final Set<String> HOLDERS =
      Set.of("item", "entry", "source", "image", "textinput");

  /// Modules whose elements hold no others.
  private static final Set<String> FLAT = Set.of("dc:", "dcterms:", "content:", "slash:", "wfw:");

  private final Names names;
  private final Set<String> leftOpen;

  /// @param leftOpen names, as written, of all elements without an end tag
  Unclosed(Names names, Set<String> leftOpen) {
    this.names = names;
    this.leftOpen = leftOpen;
  }

  /// Closes each where the next element of the item, or of the channel, begins.
  void close(Element item) {
    Deque<Node> ahead = new ArrayDeque<>(item.childNodes());
    List<Node> children = new ArrayList<>(ahead.size());
    while (!ahead.isEmpty()) {
      Node child = ahead.poll();
      children.add(child);
      if (child instanceof Element element) {
        takeRest(element, ahead);
      }
    }
    if (children.size() > item.childNodeSize()) {
      item.empty().appendChildren(children);
    }
  }

  /// Takes all that stands in an element from the first on that is the item's.
  private void takeRest(Element open, Deque<Node> ahead) {
    String name = names.of(open).text();
    boolean body = BODIES.contains(name);
    if (!leftOpen.contains(open.tagName()) || HOLDERS.contains(name)) {
      return;
    }
    // What a module's element holds of its own module, as `media:group` does, is its own.
    String module = name.substring(0, name.indexOf(':') + 1);
    List<Node> children = open.childNodes();
    int first = 0;
    while (first < children.size() && !isOfItem(children.get(first), body, module)) {
      first++;
    }
    if (first < children.size()) {
      // One by one each would be searched for among all.
      List<Node> own = List.copyOf(children.subList(0, first));
      List<Node> rest = List.copyOf(children.subList(first, children.size()));
      open.empty().appendChildren(own);
      rest.reversed().forEach(ahead::addFirst);
    }
  }

  private boolean isOfItem(Node node, boolean inBody, String module) {
    return node instanceof Element element && isElementOfItem(element, inBody, module);
  }

  private boolean isElementOfItem(Element element, boolean inBody, String module) {
    String name = names.of(element).text();
    boolean ofModule = name.indexOf(':') > 0 && !name.startsWith("xhtml:");
    boolean own = !module.isEmpty() && !FLAT.contains(module) && name.startsWith(module);
    return !own && (OF_ITEMS.contains(name) || (!inBody && (ofModule || OF_BOTH.contains(name))));
  }
}
