package io.feedwire.publishers.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.publishers.text.Marginalia;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseReporterTest {

  private static final String PROSE = "フェリーは夜十時に港を出たが、いつ町に戻るのか、誰も知らなかった。";

  private final Marginalia notes = new Marginalia();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "（川田花子） | 川田花子",
        "【川田花子】 | 川田花子",
        "(川田 花子) | 川田 花子",
        "（渋谷支局・川田花子） | 川田花子",
        "（記者・川田花子） | 川田花子",
        "【文化部　川田花子】 | 川田花子",
        "（川田花子、橋本舟） | 川田花子,橋本舟",
        "（森川舟） | 森川舟",
        "（中村花子） | 中村花子",
        "（市川 都子、町田舟） | 市川 都子,町田舟",
      })
  void whoSignsIsAByline(String signature, String names) {
    List<Block> line = List.of(paragraph(PROSE), paragraph(signature));
    assertThat(JapaneseReporter.taken(line, notes)).containsExactly(paragraph(PROSE));
    assertThat(notes.bylines()).containsExactly(names.split(","));
    List<Block> behind = List.of(paragraph(PROSE + signature));
    assertThat(JapaneseReporter.taken(behind, notes)).containsExactly(paragraph(PROSE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "（共同）",
        "（渋谷）",
        "（共同通信）",
        "（敬称略）",
        "（写真提供）",
        "（神奈川県）",
        "（第三面）",
        "（編集委員会）",
        "（続く）",
        "（カワタ）",
        "（川田花子さん）",
        "（橋本舟、以上）",
        "（二〇二六年）"
      })
  void whatElseStandsInBracketsIsText(String signature) {
    List<Block> body = List.of(paragraph(PROSE), paragraph(signature));
    assertThat(JapaneseReporter.taken(body, notes)).isEqualTo(body);
    assertThat(notes.bylines()).isEmpty();
  }

  @Test
  void aNameWithinASentenceAndOneInChineseAreText() {
    List<Block> within = List.of(paragraph("港長はそう述べた（川田花子）"));
    assertThat(JapaneseReporter.taken(within, notes)).isEqualTo(within);
    List<Block> chinese = List.of(paragraph("渡轮晚上十点离开港口。"), paragraph("（川田花子）"));
    assertThat(JapaneseReporter.taken(chinese, notes)).isEqualTo(chinese);
    List<Block> alone = List.of(paragraph("（川田花子）"));
    assertThat(JapaneseReporter.taken(alone, notes)).isEqualTo(alone);
    assertThat(notes.bylines()).isEmpty();
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(List.of(Inline.of(text)));
  }
}
