package io.feedwire.publishers;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Inline.Mark;
import java.util.List;

/// Questions that several publishers' rules ask of a block.
final class Blocks {

  private Blocks() {}

  /// The text of a paragraph; empty for any other block.
  static String paragraphText(Block block) {
    return block instanceof Block.Paragraph paragraph
        ? Inline.text(paragraph.content()).strip()
        : "";
  }

  /// Whether every word of a paragraph is strong.
  static boolean isStrong(Block.Paragraph paragraph) {
    return paragraph.content().stream()
        .allMatch(run -> run.text().isBlank() || run.marks().contains(Mark.STRONG));
  }

  /// The runs without the mark that made them a heading.
  static List<Inline> withoutStrong(List<Inline> runs) {
    return runs.stream()
        .map(
            run ->
                new Inline(
                    run.text(),
                    run.marks().stream().filter(mark -> mark != Mark.STRONG).toList(),
                    run.href(),
                    run.rel()))
        .toList();
  }
}
