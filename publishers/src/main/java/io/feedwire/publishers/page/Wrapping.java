package io.feedwire.publishers.page;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What archives and templates put around a body, of which a reader sees nothing.
public final class Wrapping {

  private static final Set<String> BOXES = Set.of("div", "article", "section", "main");

  private static final Set<String> UNSEEN =
      Set.of("link", "meta", "script", "style", "template", "title");

  private Wrapping() {}

  /// Whether an element is one in which a whole body may stand.
  public static boolean isBox(Element element) {
    return BOXES.contains(element.normalName());
  }

  /// Whether an element is about the page, and no part of what it shows.
  public static boolean isUnseen(Element element) {
    return UNSEEN.contains(element.normalName());
  }

  /// The first child element that is seen; null where there is none.
  public static @Nullable Element first(Element element) {
    @Nullable Element first = element.firstElementChild();
    while (first != null && isUnseen(first)) {
      first = first.nextElementSibling();
    }
    return first;
  }
}
