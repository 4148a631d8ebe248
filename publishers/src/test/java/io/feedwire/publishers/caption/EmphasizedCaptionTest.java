package io.feedwire.publishers.caption;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmphasizedCaptionTest {

  private static final Block TEXT = paragraph("渡轮在码头停了三天，船长说河水太浅。");

  @Test
  void mostPicturesOfAnArticleHaveOne() {
    assertThat(EmphasizedCaption.isSet(article("停在码头的渡轮", "等候的居民", ""))).isTrue();
    assertThat(EmphasizedCaption.isSet(article("停在码头的渡轮", ""))).isFalse();
    assertThat(EmphasizedCaption.isSet(article("渡轮", "居民", "", "", ""))).isFalse();
  }

  @Test
  void itIsThatOfThePictureAboveIt() {
    List<Block> kept = new ArrayList<>(List.of(TEXT, figure(1)));
    assertThat(EmphasizedCaption.take(italic("停在码头的渡轮 李河摄"), kept)).isTrue();
    assertThat(kept).containsExactly(TEXT, new Block.Figure("image1", "停在码头的渡轮", "李河"));
    assertThat(EmphasizedCaption.take(italic("等候的居民"), kept)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"（图1）", "渡轮停航以后：", "本文作者是船长", "停在码头的渡轮\n等候的居民", " "})
  void numbersHeadsAndNotesAreNone(String text) {
    List<Block> kept = new ArrayList<>(List.of(figure(1)));
    assertThat(EmphasizedCaption.take(italic(text), kept)).isFalse();
    assertThat(EmphasizedCaption.take(paragraph("停在码头的渡轮"), kept)).isFalse();
    assertThat(kept).containsExactly(figure(1));
  }

  /// An article of as many pictures, each with its caption in italics or none.
  private static List<Block> article(String... captions) {
    List<Block> blocks = new ArrayList<>();
    for (String caption : captions) {
      blocks.add(TEXT);
      blocks.add(figure(blocks.size()));
      if (!caption.isEmpty()) {
        blocks.add(italic(caption));
      }
    }
    blocks.add(TEXT);
    return blocks;
  }

  private static Block.Figure figure(int number) {
    return new Block.Figure("image" + number, null, null);
  }

  private static Block.Paragraph italic(String text) {
    return new Block.Paragraph(
        List.of(new Inline(text, List.of(Inline.Mark.EMPHASIS), null, null)));
  }

  private static Block.Paragraph paragraph(String text) {
    return new Block.Paragraph(List.of(new Inline(text, List.of(), null, null)));
  }
}
