package io.feedwire.parser.html;

import io.feedwire.contracts.article.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Collects the runs of one paragraph: folds blanks across elements, as a browser does, and joins
/// neighbours of one style.
final class InlineText {

  /// Text of one style. Most runs are one string of the tree, and are kept as that.
  private static final class Run {
    private final Style style;
    private final String whole;
    private @Nullable StringBuilder pieces;

    Run(Style style, String whole) {
      this.style = style;
      this.whole = whole;
    }

    StringBuilder pieces() {
      if (pieces == null) {
        pieces = new StringBuilder(whole.length() + PIECE).append(whole);
      }
      return pieces;
    }

    String text() {
      return pieces == null ? whole : pieces.toString();
    }

    boolean endsIdeographic() {
      CharSequence text = pieces == null ? whole : pieces;
      return !text.isEmpty() && PlainText.isIdeographic(text.charAt(text.length() - 1));
    }

    boolean endsWithBreak() {
      CharSequence text = pieces == null ? whole : pieces;
      return !text.isEmpty() && text.charAt(text.length() - 1) == '\n';
    }
  }

  /// Room for what follows a string in its run, in characters.
  private static final int PIECE = 16;

  private final List<Run> runs = new ArrayList<>();
  private @Nullable Run last;

  /// Style of a blank that was seen and is written only when text follows it.
  private @Nullable Style blank;

  /// Whether that blank has a line break of the source in it.
  private boolean blankIsBroken;

  boolean isEmpty() {
    return runs.isEmpty();
  }

  /// Adds text; gives the number of characters that were kept.
  int append(String text, Style style) {
    if (last == null && blank == null && !text.isEmpty() && PlainText.isFolded(text)) {
      add(new Run(style, text));
      return text.length();
    }
    int kept = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (PlainText.isPlain(c) && blank == null) {
        int end = i + 1;
        while (end < text.length() && PlainText.isPlain(text.charAt(end))) {
          end++;
        }
        run(style).append(text, i, end);
        kept += end - i;
        i = end - 1;
      } else if (PlainText.isBlank(c)) {
        blankIsBroken = c == '\n' || (blankIsBroken && blank != null);
        if (!isApart() || (blank != null && style.href() == null)) {
          blank = style; // of the blanks before and after the end of a link, the one outside
        }
      } else if (PlainText.isDropped(text, i) || (PlainText.isJoiner(c) && isApart())) {
        continue;
      } else {
        if (blank != null) {
          if (!isWithinWriting(c, style)) {
            run(blank).append(' ');
            kept++;
          }
          blank = null;
        }
        run(style).append(c);
        kept++;
      }
    }
    return kept;
  }

  /// Whether the blank before a character is but the end of a line in the middle of Chinese or
  /// Japanese, which has no blanks between words: nothing, as CSS Text 3, 4.1.3 has it. Between a
  /// link and its neighbour the blank may be all that parts them.
  private boolean isWithinWriting(char c, Style style) {
    return blankIsBroken
        && PlainText.isIdeographic(c)
        && last != null
        && Objects.equals(last.style.href(), style.href())
        && last.endsIdeographic();
  }

  /// Whether nothing visible stands directly before this place.
  private boolean isApart() {
    return last == null || blank != null || endsWithBreak();
  }

  /// Adds a line break. False when the text already ends with one: two in a row part paragraphs.
  boolean breakLine(Style style) {
    blank = null;
    if (last == null) {
      return true;
    }
    if (endsWithBreak()) {
      return false;
    }
    run(style).append('\n');
    return true;
  }

  private boolean endsWithBreak() {
    return last != null && last.endsWithBreak();
  }

  /// The text of the run of that style at the end.
  private StringBuilder run(Style style) {
    Run run = last;
    if (run == null || (run.style != style && !run.style.equals(style))) {
      run = new Run(style, "");
      add(run);
    }
    return run.pieces();
  }

  private void add(Run run) {
    runs.add(run);
    last = run;
  }

  /// The runs collected so far, without line breaks at the end; starts anew.
  List<Inline> take() {
    while (endsWithBreak()) {
      StringBuilder text = runs.getLast().pieces();
      text.setLength(text.length() - 1);
      if (text.isEmpty()) {
        runs.removeLast();
        last = runs.isEmpty() ? null : runs.getLast();
      }
    }
    List<Inline> taken = new ArrayList<>(runs.size());
    for (Run run : runs) {
      Style style = run.style;
      taken.add(new Inline(run.text(), style.markList(), style.href(), style.rel()));
    }
    runs.clear();
    last = null;
    blank = null;
    return taken;
  }
}
