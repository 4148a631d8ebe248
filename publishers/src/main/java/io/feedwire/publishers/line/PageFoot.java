package io.feedwire.publishers.line;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.publishers.page.FurnitureLine;
import io.feedwire.publishers.text.RunLines;
import java.util.ArrayList;
import java.util.List;

/// What is left of a page behind the last words of an article: rules ([Separator]), buttons, the
/// head of the comments, the writer's address ([LoneMail]). Amid an article the same words may be a heading or somebody's answer, so
/// that they are taken from the end backwards, as long as nothing else stands behind.
final class PageFoot {

  private PageFoot() {}

  /// The blocks without it; one is left at least.
  static List<Block> trimmed(List<Block> blocks) {
    List<Block> rest = Separator.trimmed(blocks);
    while (rest.size() > 1) {
      List<Block> shorter = Separator.trimmed(LoneMail.without(withoutLast(rest)));
      if (shorter.equals(rest)) {
        return rest;
      }
      rest = shorter;
    }
    return rest;
  }

  private static List<Block> withoutLast(List<Block> blocks) {
    List<List<Inline>> lines =
        switch (blocks.getLast()) {
          case Block.Paragraph paragraph -> RunLines.of(paragraph.content());
          case Block.Heading heading -> List.of(heading.content());
          default -> List.of();
        };
    int end = lines.size();
    while (end > 0 && FurnitureLine.isClosing(Inline.text(lines.get(end - 1)))) {
      end--;
    }
    if (end == lines.size()) {
      return blocks;
    }
    List<Block> rest = new ArrayList<>(blocks.subList(0, blocks.size() - 1));
    if (end > 0) {
      rest.add(new Block.Paragraph(RunLines.joined(lines.subList(0, end))));
    }
    return rest;
  }
}
