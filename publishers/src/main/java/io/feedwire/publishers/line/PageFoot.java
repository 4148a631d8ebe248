package io.feedwire.publishers.line;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.publishers.page.FurnitureLine;
import io.feedwire.publishers.page.ReadingLabel;
import io.feedwire.publishers.text.RunLines;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is left of a page behind the last words of an article: rules ([Separator]), buttons, the
/// head of the comments, the writer's address ([LoneMail]). Amid an article the same words may be a
/// heading or somebody's answer, so that they are taken from the end backwards, as long as nothing
/// else stands behind.
final class PageFoot {

  private PageFoot() {}

  /// The blocks without it; one is left at least.
  static List<Block> trimmed(List<Block> blocks) {
    List<Block> rest = withoutButtons(blocks);
    List<Block> unsigned = LoneMail.without(rest);
    return unsigned.equals(rest) ? rest : withoutButtons(unsigned);
  }

  private static List<Block> withoutButtons(List<Block> blocks) {
    List<Block> rest = new ArrayList<>(blocks);
    while (rest.size() > 1) {
      Block last = rest.removeLast();
      @Nullable Block shorter = Separator.isNothing(last) ? null : withoutButtons(last);
      if (shorter != null) {
        rest.add(shorter);
      }
      if (shorter == last) {
        return rest;
      }
    }
    return rest;
  }

  /// The block itself where it ends with no button, null where it has nothing else.
  private static @Nullable Block withoutButtons(Block block) {
    List<List<Inline>> lines =
        switch (block) {
          case Block.Paragraph paragraph -> RunLines.of(paragraph.content());
          case Block.Heading heading -> List.of(heading.content());
          default -> List.of();
        };
    int end = lines.size();
    while (end > 0 && isFoot(Inline.text(lines.get(end - 1)))) {
      end--;
    }
    if (end == lines.size()) {
      return block;
    }
    return end == 0 ? null : new Block.Paragraph(RunLines.joined(lines.subList(0, end)));
  }

  /// A label with a colon introduces links, and behind the last words there are none.
  private static boolean isFoot(String line) {
    return FurnitureLine.isClosing(line)
        || ((line.endsWith("：") || line.endsWith(":")) && ReadingLabel.isAboveLinks(line));
  }
}
