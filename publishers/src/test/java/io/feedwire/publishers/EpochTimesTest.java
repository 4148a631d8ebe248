package io.feedwire.publishers;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.publishers.text.Blocks;
import io.feedwire.publishers.text.Marginalia;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpochTimesTest {

  @ParameterizedTest
  @CsvSource({"渡轮 ## , 渡轮", "渡轮＃◇, 渡轮", "渡 # 轮, 渡 # 轮", "##, ##", "第#, 第"})
  void aReportEndsWithAMark(String text, String kept) {
    List<Block> blocks = List.of(new Block.Paragraph(List.of(Inline.of(text))));
    assertThat(new EpochTimes().refine(blocks, new Marginalia()))
        .extracting(Blocks::paragraphText)
        .containsExactly(kept);
  }
}
