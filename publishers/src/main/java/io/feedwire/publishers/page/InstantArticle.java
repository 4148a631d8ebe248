package io.feedwire.publishers.page;

import io.feedwire.publishers.text.Marginalia;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What Facebook's Instant Articles have around a text: a header with the kicker, the authors and
/// the times, lists of further reading whose links have no words. Frames that advertise and count
/// go by their classes alone.
final class InstantArticle {

  private static final String READING = "op-related-articles";
  private static final String KICKER = "op-kicker";
  private static final String TIME = "op-published";

  private InstantArticle() {}

  /// Whether a class names one of these parts.
  static boolean isPart(Element element) {
    return element.hasClass(READING) || element.hasClass(KICKER) || element.hasClass(TIME);
  }

  /// @param parts the elements of the body that [#isPart] is true for
  static void take(List<Element> parts, Marginalia notes) {
    for (Element part : parts) {
      @Nullable Element header = part.parent();
      if (part.hasClass(READING)) {
        part.select("a[href]").forEach(link -> LinkedStory.note(link, notes));
        part.remove();
      } else if (header != null && header.nameIs("header")) {
        take(part, header, notes);
      }
    }
  }

  private static void take(Element part, Element header, Marginalia notes) {
    if (part.hasClass(KICKER)) {
      notes.section(part.text());
      part.remove();
    } else if (part.nameIs("time")) {
      takeAuthors(header, notes);
    }
  }

  /// The name of each is in a link, whether that leads anywhere or not; behind it is what they
  /// write about.
  private static void takeAuthors(Element header, Marginalia notes) {
    for (Element address : header.select("> address")) {
      @Nullable Element name = address.selectFirst("a");
      notes.byline(name == null ? address.text() : name.text());
      address.remove();
    }
  }
}
