package io.feedwire.publishers;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.publishers.text.Marginalia;
import java.util.List;
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

  @Test
  void theOwnerOfAPictureStandsBehindWordsThatNobodySees() {
    Element body =
        Jsoup.parse(
                "<figure><img src=/a.jpg><p><span class=visually-hidden>图像来源，</span>渡口图片社</p>"
                    + "<p><span class=visually-hidden>外部链接，</span>渡口</p></figure>")
            .body();
    new Bbc().prune(body, new Marginalia());
    assertThat(body.select(".image-credit").eachText()).containsExactly("渡口图片社");
  }

  @ParameterizedTest
  @CsvSource({
    "李河, BBC中文驻河口记者  发自渡口, 李河",
    "安娜·费舍尔（Anna Fisher）, BBC News, 安娜·费舍尔（Anna Fisher）",
    "Anna Fisher, 'River correspondent, BBC News', Anna Fisher",
    "渡轮撞上河口一座桥, 五名记者在船上落水, ",
    "渡轮明天再开, 渡口作者获得自由, ",
    "船东赢得官司, BBC主席宣布辞职, ",
  })
  void aListOfANameAndAPostIsAByline(String first, String second, String byline) {
    var notes = new Marginalia();
    List<Block> blocks = List.of(new Block.ListBlock(false, List.of(item(first), item(second))));
    assertThat(new Bbc().refine(blocks, notes)).hasSize(byline == null ? 1 : 0);
    assertThat(notes.bylines())
        .containsExactlyElementsOf(byline == null ? List.of() : List.of(byline));
  }

  private static Block.ListBlock.Item item(String text) {
    return new Block.ListBlock.Item(List.of(new Block.Paragraph(List.of(Inline.of(text)))));
  }
}
