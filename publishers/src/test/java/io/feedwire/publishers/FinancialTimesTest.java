package io.feedwire.publishers;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.publishers.text.Marginalia;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinancialTimesTest {

  private final FinancialTimes rules = new FinancialTimes();
  private final Marginalia notes = new Marginalia();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "李河：渡轮停航后，谁来摆渡？;李河",
        "李河、Anna Fisher：渡轮停航后，谁来摆渡？;李河|Anna Fisher",
        "河口、渡口与三座桥的政府首脑：渡轮应该停航。;",
        "渡轮停航后，谁来摆渡？;"
      })
  void aStandfirstOpensWithItsAuthors(String standfirst, String names) {
    rules.prune(Jsoup.parse("<div class=story-lead>" + standfirst + "</div>").body(), notes);
    assertThat(String.join("|", notes.bylines())).isEqualTo(names == null ? "" : names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "（注：作者是河口大学教授。本文仅代表作者观点。责编邮箱：li.he@ftchinese.com）;作者是河口大学教授。",
        "（本文作者是河口大学教授，仅代表个人观点。责编邮箱 li.he@ftchinese.com）;本文作者是河口大学教授。",
        "（作者系河口大学教授，本文仅代表作者观点，责任编辑邮箱：li.he@ftchinese.com）;作者系河口大学教授。",
        "注：王岸，河口大学教授，张码，渡口学院院长。本文仅代表作者个人观点。;王岸，河口大学教授，张码，渡口学院院长。",
        "注：本文仅代表作者个人观点。王岸，河口大学教授。张码提供了数据，在此致谢。;王岸，河口大学教授。张码提供了数据，在此致谢。",
        "（注：作者王岸为河口大学教授。本文仅代表作者个人观点。责编邮箱li.he@ftchinese.com）;作者王岸为河口大学教授。",
        "（本文仅代表作者本人观点。作者曾任职数家媒体，2017年创立“渡口网”。）;作者曾任职数家媒体，2017年创立“渡口网”。",
        "（本文仅代表作者本人观点。未经许可，不得转载。责编邮箱：li.he@ftchinese.com）;",
        "(作者邮箱：li.he@ftchinese.com);",
      })
  void ofANoteOnlyWhoTheAuthorsAreStays(String note, String authors) {
    List<Block> kept = authors == null ? List.of() : List.of(paragraph(authors));
    assertThat(rules.refine(List.of(paragraph(note)), notes)).isEqualTo(kept);
    assertThat(notes.bylines()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "（作者系渡口研究员。本文仅代表作者观点。责编：李河 责编邮箱：li.he@ftchinese.com）;作者系渡口研究员。;责编：李河",
        "注：本文仅代表作者个人观点。本文编辑李河 li.he@ftchinese.com;;责编：李河",
        "（翻译：王岸。责任编辑：li.he@ftchinese.com）;;翻译：王岸",
      })
  void whoElseANoteNamesIsAByline(String note, String authors, String byline) {
    List<Block> kept = authors == null ? List.of() : List.of(paragraph(authors));
    assertThat(rules.refine(List.of(paragraph(note)), notes)).isEqualTo(kept);
    assertThat(notes.bylines()).containsExactly(byline);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "渡口说，他的观点仅代表他自己。没有人写信给编辑。",
        "注：渡口6月的数据是编辑预测的",
        "船已经迟到，不应该再缺席。（本文仅代表作者看法。更多可见公众号《渡口》）"
      })
  void proseIsNoNote(String line) {
    assertThat(rules.refine(List.of(paragraph(line)), notes)).containsExactly(paragraph(line));
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(List.of(Inline.of(text)));
  }
}
