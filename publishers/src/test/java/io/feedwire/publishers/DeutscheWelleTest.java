package io.feedwire.publishers;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.image.KnownImage;
import io.feedwire.publishers.text.Marginalia;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeutscheWelleTest {

  @Test
  void theBroadcastersLabelIsNoTextOfTheReport() {
    var link = new Inline("渡轮", List.of(), "https://example.org/a", null);
    Block opening = new Block.Paragraph(List.of(Inline.of("(德国之声中文网) "), link));
    Block plain = new Block.Paragraph(List.of(Inline.of("（德國之聲中文網）船停了。")));
    Block other = new Block.Paragraph(List.of(Inline.of("（德国之声资料图）船停了。")));
    assertThat(new DeutscheWelle().refine(List.of(opening, plain, other), new Marginalia()))
        .containsExactly(
            new Block.Paragraph(List.of(link)),
            new Block.Paragraph(List.of(Inline.of("船停了。"))),
            other);
  }

  @Test
  void anOldAddressOfAnImageHasItsNumberToo() {
    assertThat(
            WebAddress.parse("http://www.dw.com/image/0,,17100001_4,00.jpg")
                .flatMap(new DeutscheWelle()::image)
                .map(KnownImage::id))
        .contains("dw:17100001");
  }
}
