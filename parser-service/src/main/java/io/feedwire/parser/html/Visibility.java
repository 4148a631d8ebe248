package io.feedwire.parser.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page does not show, as far as the element itself says so.
final class Visibility {

  /// Classes of text that is for screen readers alone: "Image caption", "Share". The first three
  /// are WordPress's, Bootstrap's and the BBC's.
  private static final Set<String> FOR_SCREEN_READERS =
      Set.of(
          "screen-reader-text",
          "sr-only",
          "off-screen",
          "visually-hidden",
          "visuallyhidden",
          "u-visually-hidden");

  /// Longest `style` that is read, in characters.
  private static final int MAX_STYLE = 2_000;

  /// An image of this many pixels or less in either direction counts readers.
  private static final int TRACKER = 2;

  private Visibility() {}

  static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = style(element);
    return style.contains("display:none")
        || style.contains("visibility:hidden")
        || style.contains("mso-hide:all")
        || hasClass(element, FOR_SCREEN_READERS);
  }

  /// One word of the element's classes is among these.
  static boolean hasClass(Element element, Set<String> wanted) {
    return element.hasAttr("class") && wanted.stream().anyMatch(element::hasClass);
  }

  /// Without blanks, lower case.
  private static String style(Element element) {
    String style = element.attr("style");
    if (style.isEmpty() || style.length() > MAX_STYLE) {
      return "";
    }
    return style.replace(" ", "").toLowerCase(Locale.ROOT);
  }

  /// Whether an image or frame is too small to be seen.
  static boolean isTiny(Element element) {
    if (isTiny(element.attr("width")) || isTiny(element.attr("height"))) {
      return true;
    }
    String style = style(element);
    return !style.isEmpty()
        && (isTiny(declared(';' + style, ";width:")) || isTiny(declared(';' + style, ";height:")));
  }

  private static String declared(String style, String property) {
    int at = style.indexOf(property);
    if (at < 0) {
      return "";
    }
    int from = at + property.length();
    int end = style.indexOf(';', from);
    return style.substring(from, end < 0 ? style.length() : end);
  }

  private static boolean isTiny(String size) {
    @Nullable Integer pixels = Pixels.of(size);
    return pixels != null && pixels <= TRACKER;
  }
}
