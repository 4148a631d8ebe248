package io.feedwire.publishers.page;

import io.feedwire.contracts.article.Block;
import java.util.ArrayList;
import java.util.List;

/// Lists of one item each, one below the other, as editors for the web write them: they are one
/// list. Joined when publishers' rules have taken out what is no text, which may be one of them.
public final class LoneItems {

  private LoneItems() {}

  /// The blocks with such lists as one.
  public static List<Block> joined(List<Block> blocks) {
    List<Block> joined = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      List<Block.ListBlock.Item> items = new ArrayList<>();
      while (i < blocks.size() && blocks.get(i) instanceof Block.ListBlock list && isLone(list)) {
        items.addAll(list.items());
        i++;
      }
      if (!items.isEmpty()) {
        joined.add(new Block.ListBlock(false, items));
      }
      if (i < blocks.size()) {
        joined.add(blocks.get(i));
      }
    }
    return joined.size() == blocks.size() ? blocks : joined;
  }

  private static boolean isLone(Block.ListBlock list) {
    return !list.ordered() && list.items().size() == 1;
  }
}
