package io.feedwire.parser.syndication;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// Elements of an item whose end tag is missing or misspelt, so that the tree builder puts what
/// follows into them: a headline that holds the rest of its item, which then has no address and no
/// date.
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

  /// Elements with elements of their own, which are named as those of items.
  private static final Set<String> HOLDERS = Set.of("source", "contributor", "author");

  private final Names names;

  Unclosed(Names names) {
    this.names = names;
  }

  /// Closes each where the next element of the item begins.
  void close(Element item) {
    for (@Nullable Element child = item.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      String name = names.of(child).text();
      boolean body = BODIES.contains(name);
      if (!HOLDERS.contains(name) && (body || OF_ITEMS.contains(name) || OF_BOTH.contains(name))) {
        item.insertChildren(child.siblingIndex() + 1, rest(child, body));
      }
    }
  }

  /// All that stands in an element from the first on that is the item's.
  private List<Node> rest(Element open, boolean body) {
    List<Node> rest = new ArrayList<>();
    for (Node node : open.childNodes()) {
      if (!rest.isEmpty() || (node instanceof Element element && isOfItem(element, body))) {
        rest.add(node);
      }
    }
    return rest;
  }

  private boolean isOfItem(Element element, boolean inBody) {
    String name = names.of(element).text();
    boolean ofModule = name.indexOf(':') > 0 && !name.startsWith("xhtml:");
    return OF_ITEMS.contains(name) || (!inBody && (ofModule || OF_BOTH.contains(name)));
  }
}
