package io.feedwire.publishers.page;

import io.feedwire.contracts.article.Reference;
import io.feedwire.publishers.text.Marginalia;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The parts of a page of Yandex Turbo, each a `data-block`: what a reader operates goes, what
/// leads to other pages is further reading, and the words above a part that unfolds are a heading.
/// A carousel, a gallery and cards hold text.
final class Turbo {

  private static final String BLOCK = "data-block";

  private static final String TITLE = "data-title";

  /// What is no text.
  private static final Set<String> OPERATED =
      Set.of("breadcrumblist", "comments", "feed", "rating", "search", "share", "widget-feedback");

  private Turbo() {}

  static boolean isPart(Element element) {
    return element.hasAttr(BLOCK) || isMenu(element);
  }

  /// The site's sections below the headline.
  private static boolean isMenu(Element element) {
    @Nullable Element holder = element.parent();
    return element.nameIs("menu") && holder != null && holder.nameIs("header");
  }

  /// @param parts the elements of the body that [#isPart] is true for
  static void take(List<Element> parts, Marginalia notes) {
    for (Element part : parts) {
      String block = part.attr(BLOCK);
      if (block.equals("feed-item")) {
        note(part, notes);
      } else if (isMenu(part) || OPERATED.contains(block)) {
        part.remove();
      } else if (block.equals("item") && part.hasAttr(TITLE)) {
        part.prependElement("h3").text(part.attr(TITLE));
      }
    }
  }

  private static void note(Element item, Marginalia notes) {
    String href = item.attr("data-href");
    if (!href.isEmpty()) {
      @Nullable String title = item.attr(TITLE).isBlank() ? null : item.attr(TITLE);
      notes.reference(Reference.of(Reference.Kind.EXTERNAL, "related", href, title, null));
    }
  }
}
