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

class CnaTest {

  private final Marginalia notes = new Marginalia();

  @Test
  void aBoxOfWhatElseIsNewIsReferences() {
    Element body =
        Jsoup.parse(
                "<div class=myCustom><div class=book-title>今晨最新</div><ul class=book-list><li><a"
                    + " href=https://www.cna.com.tw/a>橋</a></ul></div><div class=myCustom>河</div>")
            .body();
    new Cna().prune(body, notes);
    assertThat(body.text()).isEqualTo("河");
    assertThat(notes.references()).extracting(Reference::label).containsExactly("橋");
  }

  @Test
  void aLinkToTheWholeReportIsAReference() {
    var link = new Inline("看完整報導", List.of(), "https://www.cna.com.tw/b", null);
    Block part = new Block.Paragraph(List.of(Inline.of("渡輪停航。（"), link, Inline.of("）")));
    Block mail = paragraph("上午8點同步發送電子報！快來訂閱「早安渡口」。");
    Block prose = paragraph("他說，（看完整的書）很重要。");
    assertThat(new Cna().refine(List.of(part, mail, prose), notes))
        .containsExactly(paragraph("渡輪停航。"), prose);
    assertThat(notes.references())
        .extracting(Reference::href)
        .containsExactly("https://www.cna.com.tw/b");
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(List.of(Inline.of(text)));
  }
}
