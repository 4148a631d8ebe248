package io.feedwire.publishers;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningLineTest {

  private final Marginalia notes = new Marginalia();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "（法新社华盛顿15日电） 船停了。;法新社;",
        "（法新社巴黎15日综合外电报导） 船停了。;法新社;",
        "（法新社洛杉矶记者15日电） 船停了。;法新社;",
        "（中央社記者張謙香港13日電）船停了。;中央社;張謙",
        "（中央社記者張茗喧、吳欣紜、李河台北13日電）船停了。;中央社;張茗喧|吳欣紜|李河",
        "【大纪元2020年9月3日讯】（大纪元记者李河、王岸采访报导）船停了。;;李河|王岸",
        "（香港大纪元记者李河采访报导）船停了。;;李河",
        "（英文大纪元资深记者Emil Akin采访报导／王岸编译）船停了。;;Emil Akin|编译：王岸",
        "渡轮今天停航，明天再開。#央廣記者江昭倫的採訪報導#船員說;;江昭倫",
        "渡轮（记者在码头报道）停了。;;",
        "（据路透社15日的消息）渡轮停了。;;",
        "（法新社的照片）渡轮停了。;;"
      })
  void agencyAndReportersBecomeFields(String text, String credit, String bylines) {
    Block paragraph = new Block.Paragraph(List.of(Inline.of(text)));
    assertThat(EditorialLines.take(List.of(paragraph, paragraph), notes))
        .as("place and day are the report's")
        .hasSize(2)
        .first()
        .isEqualTo(paragraph);
    assertThat(String.join("|", notes.credits())).isEqualTo(credit == null ? "" : credit);
    assertThat(String.join("|", notes.bylines())).isEqualTo(bylines == null ? "" : bylines);
  }

  @Test
  void furtherDownItIsText() {
    Block prose = new Block.Paragraph(List.of(Inline.of("船停了。")));
    Block line = new Block.Paragraph(List.of(Inline.of("（法新社巴黎15日电）")));
    EditorialLines.take(List.of(prose, prose, prose, line, prose), notes);
    assertThat(notes.credits()).isEmpty();
  }
}
