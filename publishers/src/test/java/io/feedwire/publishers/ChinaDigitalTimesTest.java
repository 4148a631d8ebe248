package io.feedwire.publishers;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.publishers.text.Marginalia;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChinaDigitalTimesTest {

  private final ChinaDigitalTimes rules = new ChinaDigitalTimes();
  private final Marginalia notes = new Marginalia();

  @ParameterizedTest
  @CsvSource({
    "渡口周刊 | 船停在河口, 渡口周刊",
    "李河｜船停在河口, 李河",
    "【404文库】渡口网 | 船停在河口, 渡口网",
    "River21 | 船停在河口 | 渡口手札, River21",
    "CDT导览 | 船停在河口, ''",
    "船停在河口：谁的责任？ | 渡口手札, ''"
  })
  void whoWroteATextStandsBeforeItsTitleAndIsCredited(String title, String credit) {
    assertThat(rules.headline(title, notes)).isEqualTo(title);
    assertThat(String.join("", notes.credits())).isEqualTo(credit);
  }

  @Test
  void whoPutItUpIsNoAuthor() {
    notes.byline("李河");
    assertThat(new Publishers(List.of()).bylines(rules, notes, List.of("一条鱼", "Anna Fisher")))
        .containsExactly("李河", "Anna Fisher");
  }
}
