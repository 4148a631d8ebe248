package io.feedwire.publishers;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.publishers.text.Marginalia;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeiStTest {

  private static final Block PROSE = new Block.Paragraph(List.of(Inline.of("船停了。")));
  private static final Block LONG = new Block.Paragraph(List.of(Inline.of("船在晚上十点离开。".repeat(10))));
  private static final Block FIGURE = new Block.Figure("url:1", null, null);

  @Test
  void whatTheSiteGathersIsNotOfTheArticle() {
    assertThat(
            new NeiSt()
                .refine(
                    List.of(PROSE, FIGURE, heading("No More."), FIGURE, heading("River Weekly")),
                    new Marginalia()))
        .containsExactly(PROSE);
  }

  @Test
  void aPartOfTheTextMayBeCalledSo() {
    List<Block> blocks = List.of(PROSE, heading("No More."), LONG);
    assertThat(new NeiSt().refine(blocks, new Marginalia())).isEqualTo(blocks);
  }

  private static Block heading(String text) {
    return new Block.Heading(3, List.of(Inline.of(text)));
  }
}
