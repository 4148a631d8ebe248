package io.feedwire.publishers;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.publishers.text.Blocks;
import io.feedwire.publishers.text.Marginalia;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Lines that Deutsche Welle writes at the edges of its articles.
class DeutscheWelleLinesTest {

  private static final String PROSE = "渡轮停航三天后恢复。";

  private final Marginalia notes = new Marginalia();

  @Test
  void deutscheWelleSignsByInitialsInBrackets() {
    assertThat(refined(new DeutscheWelle(), PROSE, "(ab/cd)")).containsExactly(PROSE);
    assertThat(notes.bylines()).containsExactly("ab", "cd");
    assertThat(refined(new DeutscheWelle(), PROSE, "(the end of it)")).hasSize(2);
  }

  @Test
  void deutscheWelleSignsAndDisclaimsBehindTheLastSentence() {
    assertThat(
            refined(
                new DeutscheWelle(),
                "（德国之声中文网特约评论员 赵舟）" + PROSE,
                PROSE + " 李河/张码（路透社、法新社） 德国之声致力于为您提供客观的新闻报道。 © 2024年 德国之声版权声明：不得使用。"))
        .containsExactly(PROSE, PROSE);
    assertThat(notes.bylines()).containsExactly("赵舟", "李河", "张码");
    assertThat(notes.credits()).containsExactly("路透社", "法新社");
    assertThat(notes.copyright()).contains("© 2024年 德国之声版权声明：不得使用。");
  }

  @Test
  void theCopyrightOfDeutscheWelleDoesNotHideTheAgency() {
    assertThat(refined(new DeutscheWelle(), PROSE, "（路透社）© 2024年德国之声版权声明：不得使用。"))
        .containsExactly(PROSE);
    assertThat(notes.credits()).containsExactly("路透社");
  }

  @Test
  void namesWithDotsAndPartsSignForDeutscheWelle() {
    assertThat(
            refined(
                new DeutscheWelle(),
                PROSE,
                "莫娜·格里本/李河（德国之声）",
                "null 赵舟 (法新社)",
                "Anna Fisher（作者）/张码（编译）",
                "王岸 综合报道"))
        .containsExactly(PROSE);
    assertThat(notes.bylines()).containsExactly("莫娜·格里本", "李河", "赵舟", "Anna Fisher", "编译：张码", "王岸");
  }

  @Test
  void deutscheWelleSpeaksOfItself() {
    assertThat(
            refined(
                new DeutscheWelle(),
                PROSE,
                "DW中文有Instagram！欢迎搜寻dw.chinese，看更多深入浅出的图文与影音报道。",
                "使用我们的App，阅读文章更方便！",
                "此文为德语文章翻译"))
        .containsExactly(PROSE);
  }

  @Test
  void deutscheWelleSaysInWhichLanguageATextWas() {
    assertThat(
            refined(
                new DeutscheWelle(),
                PROSE,
                "李河 编译",
                "本文最初以德语发表",
                "DW中文有Threads！欢迎搜寻dw_ferry",
                "原文以英文写成的合同没有效力，因为船主不懂英文。"))
        .containsExactly(PROSE, "原文以英文写成的合同没有效力，因为船主不懂英文。");
    assertThat(notes.bylines()).containsExactly("编译：李河");
  }

  @Test
  void placesSideBySideDoNotSignForDeutscheWelle() {
    assertThat(refined(new DeutscheWelle(), PROSE, "俄罗斯/乌克兰", "柏林/巴黎"))
        .containsExactly(PROSE, "俄罗斯/乌克兰", "柏林/巴黎");
    assertThat(notes.bylines()).isEmpty();
  }

  @Test
  void namesBeforeSeveralAgenciesNeedNoSignAtDeutscheWelle() {
    assertThat(refined(new DeutscheWelle(), PROSE, "李河 王岸（路透社/美联社/德新社）")).containsExactly(PROSE);
    assertThat(notes.bylines()).containsExactly("李河", "王岸");
    assertThat(notes.credits()).containsExactly("路透社", "美联社", "德新社");
  }

  private List<String> refined(PublisherRules rules, String... texts) {
    List<Block> blocks = Arrays.stream(texts).map(DeutscheWelleLinesTest::paragraph).toList();
    return rules.refine(blocks, notes).stream().map(Blocks::paragraphText).toList();
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(List.of(Inline.of(text)));
  }
}
