package io.feedwire.publishers;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.publishers.text.Marginalia;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void ofANoteOnlyWhoTheAuthorIsStays() {
    Block note = paragraph("（注：作者是河口大学教授。本文仅代表作者观点。责编邮箱：li.he@ftchinese.com）");
    assertThat(rules.refine(List.of(note), notes)).containsExactly(paragraph("作者是河口大学教授。"));
    assertThat(notes.bylines()).isEmpty();
  }

  @Test
  void theEditorOfANoteIsNamed() {
    Block note = paragraph("（作者系渡口研究员。本文仅代表作者观点。责编：李河 责编邮箱：li.he@ftchinese.com）");
    assertThat(rules.refine(List.of(note), notes)).containsExactly(paragraph("作者系渡口研究员。"));
    assertThat(notes.bylines()).containsExactly("责编：李河");
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(List.of(Inline.of(text)));
  }
}
