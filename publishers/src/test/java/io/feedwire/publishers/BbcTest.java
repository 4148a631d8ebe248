package io.feedwire.publishers;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class BbcTest {

  @Test
  void aPostThatAScriptWouldShowIsAFrame() {
    Element body =
        Jsoup.parse(
                "<div data-e2e='twitter-embed-https://twitter.com/river/status/1234567'><div"
                    + " class=lazyload-wrapper></div></div>")
            .body();
    new Bbc().prune(body, new Marginalia());
    assertThat(body.select("iframe").eachAttr("src"))
        .containsExactly("https://twitter.com/river/status/1234567");
  }
}
