package io.feedwire.publishers;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextEndTest {

  @ParameterizedTest
  @CsvSource({"'', 0", "abc, 3", "abc::, 3", "'a: b: :', 4", "'::', 0"})
  void marksAtTheEndAreOneRun(String text, int end) {
    assertThat(TextEnd.before(text, text.length(), ": ")).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({"渡轮 ## , 渡轮", "渡轮＃◇, 渡轮", "渡 # 轮, 渡 # 轮", "##, ##", "第#, 第"})
  void aReportOfTheEpochTimesEndsWithAMark(String text, String kept) {
    List<Block> blocks = List.of(new Block.Paragraph(List.of(Inline.of(text))));
    assertThat(new EpochTimes().refine(blocks, new Marginalia()))
        .extracting(Blocks::paragraphText)
        .containsExactly(kept);
  }

  @Test
  void hashtagsBehindADescriptionAreNoText() {
    String tags = "#河 #渡轮 ".repeat(40) + "#船";
    List<Block> blocks = List.of(new Block.Paragraph(List.of(Inline.of("渡轮停航三天后恢复。 " + tags))));
    assertThat(ChannelDescription.refine(blocks, new Marginalia()))
        .extracting(Blocks::paragraphText)
        .containsExactly("渡轮停航三天后恢复。");
  }
}
