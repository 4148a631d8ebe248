package io.feedwire.parser.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// The parts of a `table` element.
final class Tables {

  private static final Evaluator NOT_TEXT =
      Selector.evaluatorOf("img, table, iframe, video, audio, figure, h1, h2, pre");

  private Tables() {}

  /// Whether a table holds anything but text, or never two cells side by side.
  static boolean isLayout(Element table) {
    for (Element child : table.children()) {
      if (child.selectFirst(NOT_TEXT) != null) {
        return true;
      }
    }
    return rows(table).stream().allMatch(row -> cells(row).size() < 2);
  }

  static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element child : table.children()) {
      switch (child.normalName()) {
        case "tr" -> rows.add(child);
        case "thead", "tbody", "tfoot" ->
            child.children().stream().filter(row -> row.nameIs("tr")).forEach(rows::add);
        default -> {}
      }
    }
    return rows;
  }

  static List<Element> cells(Element row) {
    return row.children().stream().filter(cell -> cell.nameIs("td") || cell.nameIs("th")).toList();
  }

  static @Nullable String caption(Element table) {
    for (Element child : table.children()) {
      if (child.nameIs("caption")) {
        return Figures.text(child);
      }
    }
    return null;
  }
}
