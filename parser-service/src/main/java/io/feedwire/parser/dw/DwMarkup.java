package io.feedwire.parser.dw;

import static io.feedwire.parser.dw.DwTexts.orNull;

import io.feedwire.parser.dw.DwDocument.Content;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// Contents that HTML has elements for: rows of a table, answers to choose from.
final class DwMarkup {

  private DwMarkup() {}

  /// Whether rows have cells side by side, of which none shows anything but words.
  static boolean isTable(List<Content> rows) {
    boolean isWide = false;
    for (Content row : rows) {
      isWide = isWide || row.parts().size() > 1;
      for (Content cell : row.parts()) {
        if (isShown(cell)) {
          return false;
        }
        for (Content part : cell.parts()) {
          if (isShown(part)) {
            return false;
          }
        }
      }
    }
    return isWide;
  }

  private static boolean isShown(Content content) {
    return content.previewImage() != null
        || !content.images().isEmpty()
        || !content.sizes().isEmpty()
        || !content.sources().isEmpty()
        || !content.rows().isEmpty();
  }

  static String table(List<Content> rows) {
    var html = new StringBuilder("<table>");
    for (Content row : rows) {
      html.append("<tr>");
      boolean isHead = isHeader(row);
      for (Content cell : row.parts()) {
        String element = isHead || isHeader(cell) ? "th" : "td";
        append(html, element, words(cell));
      }
      html.append("</tr>");
    }
    return html.append("</table>").toString();
  }

  private static boolean isHeader(Content content) {
    return content.type() != null
        && !DwBody.isKnown(content)
        && content.type().toLowerCase(Locale.ROOT).contains(DwContents.HEADER);
  }

  /// Empty where no answer has words.
  static String list(List<Content> answers) {
    var html = new StringBuilder();
    for (Content answer : answers) {
      String words = words(answer);
      if (!words.isBlank()) {
        append(html, "li", words);
      }
    }
    return html.isEmpty() ? "" : "<ul>" + html + "</ul>";
  }

  private static void append(StringBuilder html, String element, String words) {
    html.append('<').append(element).append('>').append(words);
    html.append("</").append(element).append('>');
  }

  /// Its own words, those of its parts, or its name.
  private static String words(Content content) {
    if (content.text() != null && !content.text().isBlank()) {
      return content.text();
    }
    var words = new StringBuilder();
    for (Content part : content.parts()) {
      if (part.text() != null) {
        append(words, "p", part.text());
      }
    }
    return words.isEmpty() ? escaped(orNull(content.name())) : words.toString();
  }

  static String escaped(@Nullable String text) {
    return text == null ? "" : Entities.escape(text);
  }
}
