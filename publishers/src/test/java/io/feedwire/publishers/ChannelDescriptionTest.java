package io.feedwire.publishers;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Publisher;
import io.feedwire.publishers.text.Blocks;
import io.feedwire.publishers.text.Marginalia;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelDescriptionTest {

  private static final String PROSE = "渡輪停航三天，河上的人都在等。";

  private static final String RULE = "－".repeat(20);

  private final Generic rules = new Generic(new Publisher("youtube.com", "河上談"));

  private final Marginalia notes = new Marginalia();

  @Test
  void whereAChannelIsPaidAndFollowedIsNoText() {
    assertThat(
            text(
                "贊助河上談的頻道：綠色金流：https://pay.example/1Paypal：https://paypal.me/river加入頻道會員，連結如下：https://www.youtube.com/join"
                    + PROSE
                    + "感謝大家訂閱！合作請Email至：river@mail.com#渡輪 #河流"))
        .isEqualTo(PROSE);
    assertThat(notes.keywords()).isEmpty();
  }

  @Test
  void whatIsSoldBetweenRowsOfDashesIsNoText() {
    assertThat(text(PROSE + RULE + "老船長精選茶葉。掃二維碼添加微信諮詢：river30" + RULE + "1，橋斷了。"))
        .isEqualTo(PROSE + RULE + "1，橋斷了。");
  }

  @Test
  void hashtagsBehindADescriptionAreNoText() {
    String tags = "#河 #渡轮 ".repeat(40) + "#船";
    List<Block> blocks = List.of(new Block.Paragraph(List.of(Inline.of("渡轮停航三天后恢复。 " + tags))));
    assertThat(ChannelDescription.refine(blocks, new Marginalia()))
        .extracting(Blocks::paragraphText)
        .containsExactly("渡轮停航三天后恢复。");
  }

  @Test
  void hashtagsAloneAreNoText() {
    assertThat(text("#渡輪 #河流")).isEmpty();
    assertThat(notes.keywords()).isEmpty();
  }

  @Test
  void sentencesStayThatTheArchiveJoinedWithALabel() {
    String joined = "去渡口等船，明天再去新頻道：https://www.youtube.com/channel/1";
    assertThat(text(joined)).isEqualTo(joined);
    String title = "「解圍」主持：李河題目：《渡輪停航》Facebook: https://facebook.com/river";
    assertThat(text(title)).isEqualTo(title);
    String heads = "補課：李河被射上百槍，慘狀歷歷在目" + RULE + PROSE;
    assertThat(text(heads)).isEqualTo(heads);
  }

  @Test
  void otherSitesAreLeftAlone() {
    String asking = "感謝大家訂閱！";
    var river = new Generic(new Publisher("river.example", "河上談"));
    assertThat(river.refine(List.of(paragraph(asking)), notes)).hasSize(1);
  }

  private String text(String description) {
    List<Block> blocks = rules.refine(List.of(paragraph(description)), notes);
    return blocks.isEmpty() ? "" : Blocks.paragraphText(blocks.getFirst());
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(List.of(Inline.of(text)));
  }
}
