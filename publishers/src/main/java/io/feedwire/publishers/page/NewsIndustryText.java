package io.feedwire.publishers.page;

import io.feedwire.publishers.text.Marginalia;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Text of an agency in NITF (IPTC, News Industry Text Format 3) within a feed: its elements in
/// those of HTML, so that no words of two run into one another.
final class NewsIndustryText {

  /// What is set above the text and says who made it and where.
  private static final Set<String> NOTED = Set.of("byline", "distributor");

  private static final Map<String, String> IN_HTML =
      Map.ofEntries(
          Map.entry("hl1", "h1"),
          Map.entry("hl2", "h2"),
          Map.entry("hedline", "div"),
          Map.entry("dateline", "p"),
          Map.entry("block", "div"),
          Map.entry("tagline", "p"),
          Map.entry("body.head", "div"),
          Map.entry("body.content", "div"),
          Map.entry("body.end", "div"),
          Map.entry("media", "figure"),
          Map.entry("media-reference", "img"),
          Map.entry("media-caption", "figcaption"),
          Map.entry("media-producer", "span"));

  private static final String BY = "by ";

  private NewsIndustryText() {}

  static boolean isPart(Element element) {
    String name = element.normalName();
    return IN_HTML.containsKey(name) || NOTED.contains(name);
  }

  /// @param parts the elements of the body that [#isPart] is true for
  static void take(List<Element> parts, Marginalia notes) {
    // One word alone may be an element of the page's own.
    if (parts.stream().noneMatch(part -> part.normalName().startsWith("body."))) {
      return;
    }
    for (Element part : parts) {
      switch (part.normalName()) {
        case "byline" -> {
          String name = part.text().strip();
          boolean isBy = name.toLowerCase(Locale.ROOT).startsWith(BY);
          notes.byline(isBy ? name.substring(BY.length()).strip() : name);
          part.remove();
        }
        case "distributor" -> {
          notes.credit(part.text().strip());
          part.remove();
        }
        case "media-reference" -> {
          part.attr("src", part.attr("source"));
          part.tagName("img");
        }
        case "media-producer" -> {
          part.addClass("credit");
          part.tagName("span");
        }
        default -> part.tagName(IN_HTML.getOrDefault(part.normalName(), "div"));
      }
    }
  }
}
