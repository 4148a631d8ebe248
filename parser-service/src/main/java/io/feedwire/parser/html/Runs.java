package io.feedwire.parser.html;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import java.util.ArrayList;
import java.util.List;

/// The text of blocks as runs, for places that hold no blocks: headings and cells of tables.
final class Runs {

  private Runs() {}

  static boolean isText(Block block) {
    return switch (block) {
      case Block.Paragraph _, Block.Heading _, Block.Quote _, Block.ListBlock _ -> true;
      default -> false;
    };
  }

  /// Blocks are parted by line breaks; what is no text is left out.
  static List<Inline> of(List<Block> blocks) {
    List<Inline> runs = new ArrayList<>();
    for (Block block : blocks) {
      List<Inline> content =
          switch (block) {
            case Block.Paragraph paragraph -> paragraph.content();
            case Block.Heading heading -> heading.content();
            case Block.Quote quote -> of(quote.content());
            case Block.ListBlock list ->
                of(list.items().stream().flatMap(item -> item.content().stream()).toList());
            default -> List.of();
          };
      if (!content.isEmpty()) {
        if (!runs.isEmpty()) {
          runs.add(Inline.of("\n"));
        }
        runs.addAll(content);
      }
    }
    return runs;
  }
}
