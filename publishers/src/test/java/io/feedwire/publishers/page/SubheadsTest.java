package io.feedwire.publishers.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Inline.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubheadsTest {

  private static final Block PROSE = paragraph("船在晚上十点离开渡口，没有人知道它去了哪里。");
  private static final Block FIGURE = new Block.Figure("url:1", null, null);

  @ParameterizedTest
  @ValueSource(
      strings = {"渡轮停航之后", "何为一条河？", "（一）渡口", "船长：渡轮明天复航", "场景之五：船长拒绝离开渡轮", "“借河坐大”", "12：00，渡口"})
  void aShortStrongParagraphBetweenOthersIsAHeading(String text) {
    assertThat(mark(PROSE, PROSE, strong(text), PROSE)).isEqualTo(heading(text));
    assertThat(mark(PROSE, PROSE, strong(text), FIGURE, PROSE)).isEqualTo(heading(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "船停了。",
        "“船停了。”",
        "以下是船长的话：",
        "问：船停了吗",
        "德国之声：船停了吗",
        "船长：船真的停了吗？",
        "您怎么看这条河？",
        "——记一条河",
        "（点击听渡口的声音）",
        "李河 2020年6月8日",
        "电话：12345",
        "第一行\n第二行"
      })
  void aSentenceAQuestionAndASignatureAreNone(String text) {
    assertThat(mark(PROSE, PROSE, strong(text), PROSE)).isEqualTo(strong(text));
  }

  @Test
  void whatNobodyReadAsMarkdownIsAHeading() {
    List<Block> body =
        List.of(PROSE, paragraph("** 渡轮停航 **"), PROSE, paragraph("**李**：停了。"), paragraph("**完**"));
    assertThat(Subheads.mark(body, _ -> false))
        .containsExactly(PROSE, heading("渡轮停航"), PROSE, body.get(3), body.get(4));
  }

  @Test
  void aHeadingStandsBetweenTexts() {
    Block strong = strong("渡轮停航之后");
    assertThat(Subheads.mark(List.of(strong, PROSE, PROSE), "德国之声"::equals).getFirst())
        .as("the first is the lead")
        .isEqualTo(strong);
    assertThat(mark(PROSE, PROSE, strong)).as("the last heads nothing").isEqualTo(strong);
    assertThat(mark(PROSE, FIGURE, strong, FIGURE, PROSE)).as("a caption").isEqualTo(strong);
    assertThat(mark(PROSE, PROSE, strong, paragraph("李河敬上"))).isEqualTo(strong);
  }

  @Test
  void aTextThatIsStrongForTheMostPartEmphasizesNothing() {
    Block strong = strong("渡轮停航之后");
    assertThat(mark(PROSE, strong, strong("船在晚上十点离开渡口，没有人知道去向。"))).isEqualTo(strong);
  }

  @Test
  void theQuestionsOfAnInterviewStay() {
    List<Block> interview =
        List.of(PROSE, strong("您怎么看？"), PROSE, strong("船呢？"), PROSE, strong("你还去吗？"), PROSE, PROSE);
    assertThat(Subheads.mark(interview, "德国之声"::equals)).isEqualTo(interview);
  }

  /// What the first strong paragraph becomes.
  private static Block mark(Block... blocks) {
    List<Block> all = List.of(blocks);
    List<Block> marked = Subheads.mark(all, "德国之声"::equals);
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i) instanceof Block.Paragraph paragraph
          && paragraph.content().getFirst().marks().contains(Mark.STRONG)) {
        return marked.get(i);
      }
    }
    throw new AssertionError("nothing strong");
  }

  private static Block heading(String text) {
    return new Block.Heading(2, List.of(Inline.of(text)));
  }

  private static Block strong(String text) {
    return new Block.Paragraph(List.of(new Inline(text, List.of(Mark.STRONG), null, null)));
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(List.of(Inline.of(text)));
  }
}
