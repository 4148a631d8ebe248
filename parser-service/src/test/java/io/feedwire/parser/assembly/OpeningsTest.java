package io.feedwire.parser.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningsTest {

  private static final Block PROSE =
      new Block.Paragraph(List.of(Inline.of("The ferry stops for three days.")));

  @ParameterizedTest
  @ValueSource(strings = {"", "\u200b", "  ", "J. Roe"})
  void a_headline_stands_before_a_time_whoever_wrote(String byline) {
    Block first = new Block.Paragraph(List.of(Inline.of("No ferry | J. Roe | 2024-05-01 10:20")));
    assertThat(Openings.without(List.of(first, PROSE), "No ferry", List.of(byline, "J. Roe")))
        .containsExactly(PROSE);
  }
}
