package io.feedwire.publishers;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.publishers.text.Marginalia;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtiTest {

  private final Marginalia notes = new Marginalia();

  @ParameterizedTest
  @CsvSource({
    "[國際] 渡輪停航, 渡輪停航, 國際",
    "渡口廣場 -200730-16, 渡口廣場, ''",
    "渡輪停航 2020-21, 渡輪停航 2020-21, ''",
    "[國際], [國際], ''"
  })
  void aTitleHasItsSectionBefore(String title, String headline, String section) {
    assertThat(new Rti().headline(title, notes)).isEqualTo(headline);
    assertThat(String.join("", notes.sections())).isEqualTo(section);
  }

  @Test
  void aPicturesCaptionIsItsAlternative() {
    Element body = Jsoup.parse("<img src=a.jpg alt=渡輪(路透社) title=渡輪(路透社)><img alt=船>").body();
    new Rti().prune(body, notes);
    assertThat(body.select("figure > figcaption").eachText()).containsExactly("渡輪(路透社)");
  }
}
