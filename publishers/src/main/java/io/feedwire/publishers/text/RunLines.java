package io.feedwire.publishers.text;

import io.feedwire.contracts.article.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The runs of a paragraph, line by line: a line break is `\n` in a run's text.
public final class RunLines {

  /// Lines of one paragraph that are looked at from its beginning and from its end: the longest
  /// seen has some 250, and each is held against many patterns.
  private static final int HEAD = 100;

  private static final int TAIL = 200;

  private RunLines() {}

  /// The lines that are text; of a paragraph of very many only those at its edges are asked for.
  public static List<List<Inline>> without(
      List<List<Inline>> lines, Predicate<List<Inline>> isNone) {
    List<List<Inline>> kept = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      boolean isMiddle = i >= HEAD && i < lines.size() - TAIL;
      if (isMiddle || !isNone.test(lines.get(i))) {
        kept.add(lines.get(i));
      }
    }
    return kept;
  }

  /// The lines, without their breaks.
  public static List<List<Inline>> of(List<Inline> runs) {
    if (isLine(runs)) {
      return List.of(runs);
    }
    List<List<Inline>> lines = new ArrayList<>();
    List<Inline> line = new ArrayList<>();
    for (Inline run : runs) {
      String text = run.text();
      int start = 0;
      for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
        add(line, run, text.substring(start, end));
        lines.add(line);
        line = new ArrayList<>();
        start = end + 1;
      }
      add(line, run, text.substring(start));
    }
    lines.add(line);
    return lines;
  }

  private static boolean isLine(List<Inline> runs) {
    for (Inline run : runs) {
      if (run.text().isEmpty() || run.text().indexOf('\n') >= 0) {
        return false;
      }
    }
    return true;
  }

  /// One paragraph of several lines; neighbours of one style are one run again.
  public static List<Inline> joined(List<List<Inline>> lines) {
    List<Inline> runs = new ArrayList<>();
    var text = new StringBuilder();
    @Nullable Inline style = null;
    for (List<Inline> line : lines) {
      if (style != null) {
        text.append('\n');
      }
      for (Inline run : line) {
        if (style != null && !isAlike(style, run)) {
          add(runs, style, text.toString());
          text.setLength(0);
        }
        style = run;
        text.append(run.text());
      }
    }
    if (style != null) {
      add(runs, style, text.toString());
    }
    return runs;
  }

  private static boolean isAlike(Inline one, Inline other) {
    return one.marks().equals(other.marks())
        && Objects.equals(one.href(), other.href())
        && Objects.equals(one.rel(), other.rel());
  }

  /// The runs up to a number of characters, blanks at the end cut.
  public static List<Inline> upTo(List<Inline> runs, int length) {
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

  /// The runs from a number of characters on.
  public static List<Inline> from(List<Inline> runs, int length) {
    List<Inline> kept = new ArrayList<>();
    int left = length;
    for (Inline run : runs) {
      int cut = Math.min(left, run.text().length());
      left -= cut;
      add(kept, run, run.text().substring(cut));
    }
    return kept;
  }

  private static void add(List<Inline> runs, Inline like, String text) {
    if (!text.isEmpty()) {
      runs.add(new Inline(text, like.marks(), like.href(), like.rel()));
    }
  }
}
