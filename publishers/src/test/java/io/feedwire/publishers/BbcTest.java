package io.feedwire.publishers;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.publishers.text.Marginalia;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BbcTest {

  @ParameterizedTest
  @CsvSource({
    "href='#jump-linkhttps://x.example/1', https://x.example/1",
    "id='jump-linkhttps://x.example/1' href='/x', https://x.example/1",
    "id='jump-linkhttps://x.example/1' href='', https://x.example/1",
    "id='jump-linkhttps://x.example/1', https://x.example/1",
    "id='jump-link', ''",
  })
  void aPostHasItsAddressInTheJumpAroundIt(String attributes, String address) {
    Element body = Jsoup.parse("<div class=embed><a " + attributes + ">j</a></div>").body();
    new Bbc().prune(body, new Marginalia());
    assertThat(body.select("iframe").eachAttr("src")).containsExactly(address);
  }

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
