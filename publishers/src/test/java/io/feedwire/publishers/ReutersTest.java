package io.feedwire.publishers;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.publishers.text.Marginalia;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReutersTest {

  @Test
  void aHeadingInMarkdownIsOne() {
    Block prose = paragraph("船在晚上十点离开渡口，没有人知道它去了哪里。");
    assertThat(
            new Reuters().refine(List.of(prose, paragraph("** 渡轮停航 **"), prose), new Marginalia()))
        .containsExactly(prose, new Block.Heading(2, List.of(Inline.of("渡轮停航"))), prose);
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(List.of(Inline.of(text)));
  }
}
