package io.feedwire.publishers.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Block.ListBlock.Item;
import io.feedwire.contracts.article.Inline;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoneItemsTest {

  private static final Item ONE = item("船");
  private static final Item TWO = item("桥");
  private static final Block PROSE = new Block.Paragraph(List.of(Inline.of("河")));

  @Test
  void listsOfOneItemInARowAreOneList() {
    assertThat(
            LoneItems.joined(
                List.of(PROSE, list(false, ONE), list(false, TWO), list(false, ONE), PROSE)))
        .containsExactly(PROSE, list(false, ONE, TWO, ONE), PROSE);
  }

  @Test
  void otherListsStayApart() {
    List<Block> blocks =
        List.of(list(false, ONE), PROSE, list(false, TWO), list(false, ONE, TWO), list(true, ONE));
    assertThat(LoneItems.joined(blocks)).isEqualTo(blocks);
  }

  private static Block list(boolean ordered, Item... items) {
    return new Block.ListBlock(ordered, List.of(items));
  }

  private static Item item(String text) {
    return new Item(List.of(new Block.Paragraph(List.of(Inline.of(text)))));
  }
}
