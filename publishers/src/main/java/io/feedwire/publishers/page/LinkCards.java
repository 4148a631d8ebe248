package io.feedwire.publishers.page;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A link that software shows as a card: title, excerpt, icon and picture of the other page, all of
/// it that page's. Its title is left, linked.
final class LinkCards {

  /// Parts of a card, as selectors.
  private record Parts(String link, String title) {}

  /// By the card's class: Ghost's bookmarks, Substack's posts, Discourse's boxes.
  private static final Map<String, Parts> BY_CLASS =
      Map.of(
          "kg-bookmark-card", new Parts("a.kg-bookmark-container", ".kg-bookmark-title"),
          "embedded-post-wrap", new Parts("a.embedded-post", ".embedded-post-title"),
          "onebox", new Parts("h3 a, h4 a", "h3 a, h4 a"));

  private LinkCards() {}

  static boolean isCard(Element element) {
    return parts(element) != null;
  }

  private static @Nullable Parts parts(Element element) {
    String classes = element.className();
    for (Map.Entry<String, Parts> card : BY_CLASS.entrySet()) {
      if (classes.contains(card.getKey()) && element.hasClass(card.getKey())) {
        return card.getValue();
      }
    }
    return null;
  }

  /// @param cards the elements of a body that [#isCard] is true for
  static void take(List<Element> cards) {
    for (Element card : cards) {
      @Nullable Parts parts = parts(card);
      @Nullable Element link = parts == null ? null : card.selectFirst(parts.link());
      @Nullable Element title = parts == null ? null : card.selectFirst(parts.title());
      if (link != null && title != null && !title.text().isBlank()) {
        String words = title.text();
        var line = new Element("p");
        line.appendElement("a").attr("href", link.attr("href")).appendText(words);
        @Nullable Element caption = card.selectFirst("figcaption");
        card.replaceWith(line);
        if (caption != null && !caption.text().isBlank()) {
          line.after(caption.tagName("p"));
        }
      }
    }
  }
}
