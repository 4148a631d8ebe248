package io.feedwire.publishers;

import io.feedwire.contracts.article.Inline;
import java.util.ArrayList;
import java.util.List;

/// The runs of a paragraph, line by line: a line break is `\n` in a run's text.
final class RunLines {

  private RunLines() {}

  /// The lines, without their breaks.
  static List<List<Inline>> of(List<Inline> runs) {
    List<List<Inline>> lines = new ArrayList<>();
    List<Inline> line = new ArrayList<>();
    for (Inline run : runs) {
      String rest = run.text();
      for (int end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
        add(line, run, rest.substring(0, end));
        lines.add(line);
        line = new ArrayList<>();
        rest = rest.substring(end + 1);
      }
      add(line, run, rest);
    }
    lines.add(line);
    return lines;
  }

  /// One paragraph of several lines; neighbours of one style are one run again.
  static List<Inline> joined(List<List<Inline>> lines) {
    List<Inline> runs = new ArrayList<>();
    for (List<Inline> line : lines) {
      String before = runs.isEmpty() ? "" : "\n";
      for (Inline run : line) {
        append(runs, run, before);
        before = "";
      }
    }
    return runs;
  }

  private static void append(List<Inline> runs, Inline run, String before) {
    if (!runs.isEmpty()) {
      Inline last = runs.removeLast();
      add(runs, last, last.text() + before);
      last = runs.getLast();
      if (new Inline(last.text(), run.marks(), run.href(), run.rel()).equals(last)) {
        runs.removeLast();
        add(runs, last, last.text() + run.text());
        return;
      }
    }
    runs.add(run);
  }

  /// The runs up to a number of characters, blanks at the end cut.
  static List<Inline> upTo(List<Inline> runs, int length) {
    List<Inline> kept = new ArrayList<>();
    int room = length;
    for (Inline run : runs) {
      String text = run.text().substring(0, Math.min(room, run.text().length()));
      room -= text.length();
      add(kept, run, text);
    }
    while (!kept.isEmpty()) {
      Inline last = kept.removeLast();
      String text = last.text().stripTrailing();
      if (!text.isEmpty()) {
        add(kept, last, text);
        break;
      }
    }
    return kept;
  }

  private static void add(List<Inline> runs, Inline like, String text) {
    if (!text.isEmpty()) {
      runs.add(new Inline(text, like.marks(), like.href(), like.rel()));
    }
  }
}
