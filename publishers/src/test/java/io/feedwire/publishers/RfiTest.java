package io.feedwire.publishers;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Reference;
import io.feedwire.publishers.text.Marginalia;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class RfiTest {

  private final Marginalia notes = new Marginalia();

  @Test
  void theNameOfAListThatAnArchiveCouldNotWriteIsNoText() {
    Element body =
        Jsoup.parse("<div>30/06/2020 - 16:05</div>Array<div><p>Array of boats</p></div>").body();
    new Rfi().prune(body, notes);
    assertThat(body.text()).isEqualTo("Array of boats");
    assertThat(notes.published()).isPresent();
  }

  @Test
  void aHeadingThatLeadsToAnotherArticleIsAReference() {
    var link = new Inline("其它繁體 / 河上的橋", List.of(), "https://www.rfi.fr/tw/a/20200630-b", null);
    Block prose = new Block.Paragraph(List.of(Inline.of("船停了。")));
    assertThat(new Rfi().refine(List.of(prose, new Block.Heading(2, List.of(link))), notes))
        .containsExactly(prose);
    assertThat(notes.references())
        .extracting(Reference::href)
        .containsExactly("https://www.rfi.fr/tw/a/20200630-b");
  }

  @Test
  void whoSaidSoBehindAHeadlineOfRfiIsNoColumn() {
    for (String headline : List.of("渡口面临停航 - 世界船组织", "渡轮明天再开 - 河口国际", "桥会修好 - 安娜费舍尔")) {
      assertThat(new Rfi().headline(headline, notes)).isEqualTo(headline);
    }
    assertThat(notes.sections()).isEmpty();
  }
}
