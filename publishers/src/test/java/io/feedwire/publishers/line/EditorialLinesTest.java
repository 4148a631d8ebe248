package io.feedwire.publishers.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Reference;
import io.feedwire.publishers.caption.CaptionCredit;
import io.feedwire.publishers.text.Marginalia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditorialLinesTest {

  private static final Block PROSE = paragraph("船在晚上十点离开。");

  static Stream<String> lines() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/lines/closing.tsv")).stream()
        .filter(line -> !line.startsWith("# "));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aLineAtTheEndBecomesWhatTheTableSays(String row) {
    String[] cells = row.split("\t");
    var notes = new Marginalia();
    List<Block> kept = EditorialLines.take(List.of(PROSE, paragraph(cells[0])), notes);
    assertThat(kept.size() == 2 ? "text" : found(cells[0], notes)).isEqualTo(cells[1]);
  }

  private static String found(String line, Marginalia notes) {
    List<String> fields = new ArrayList<>();
    if (!notes.bylines().isEmpty()) {
      fields.add("bylines=" + String.join("|", notes.bylines()));
    }
    if (!notes.credits().isEmpty()) {
      fields.add("credits=" + String.join("|", notes.credits()));
    }
    if (!notes.keywords().isEmpty()) {
      fields.add("keywords=" + String.join("|", notes.keywords()));
    }
    notes
        .copyright()
        .ifPresent(copyright -> fields.add(copyright.equals(line) ? "copyright" : "?"));
    return fields.isEmpty() ? "none" : String.join(";", fields);
  }

  @Test
  void theDataOfABookAreText() {
    var notes = new Marginalia();
    List<Block> review =
        List.of(PROSE, paragraph("《渡口的历史》"), paragraph("作者：王岸"), paragraph("译者：张码 出版社 渡口出版社"));
    assertThat(EditorialLines.take(review, notes)).isEqualTo(review);
    assertThat(notes.bylines()).isEmpty();
  }

  @Test
  void theWriterBelowATitleIsAByline() {
    var notes = new Marginalia();
    Block title = paragraph("《渡口的历史》");
    assertThat(EditorialLines.take(List.of(PROSE, title, paragraph("作者：王岸")), notes))
        .containsExactly(PROSE, title);
    assertThat(notes.bylines()).containsExactly("王岸");
  }

  @Test
  void aFooterInTheLastItemOrQuoteIsNone() {
    Block footer = paragraph("记者：李河 责编：张码");
    var notes = new Marginalia();
    var item = new Block.ListBlock.Item(List.of(PROSE));
    var list = new Block.ListBlock(false, List.of(item, new Block.ListBlock.Item(List.of(footer))));
    assertThat(EditorialLines.take(List.of(PROSE, list), notes))
        .containsExactly(PROSE, new Block.ListBlock(false, List.of(item)));
    assertThat(
            EditorialLines.take(
                List.of(PROSE, new Block.Quote(List.of(PROSE, footer))), new Marginalia()))
        .containsExactly(PROSE, new Block.Quote(List.of(PROSE)));
    assertThat(notes.bylines()).containsExactly("李河", "责编：张码");
  }

  @Test
  void whoAsksInAnInterviewHasNotWrittenIt() {
    var notes = new Marginalia();
    List<Block> blocks =
        List.of(paragraph("记者：船还来吗"), PROSE, paragraph("记者：谢谢"), paragraph("记者：李河 责编：张码"));
    assertThat(EditorialLines.take(blocks, notes)).isEqualTo(blocks.subList(0, 3));
    assertThat(notes.bylines()).containsExactly("李河", "责编：张码");
  }

  @Test
  void aLongTurnIsOneWhateverPartsItNames() {
    Block turn = paragraph("记者：" + "船停了很久，".repeat(40) + " 责编：张码");
    var notes = new Marginalia();
    List<Block> blocks = List.of(turn, PROSE, turn, paragraph("记者：船停了"));
    assertThat(EditorialLines.take(blocks, notes)).isEqualTo(blocks);
    assertThat(notes.bylines()).isEmpty();
  }

  @Test
  void buttonsOfThePageStandBehindAllText() {
    Block comments = new Block.Heading(3, List.of(Inline.of("评论")));
    List<Block> kept =
        EditorialLines.take(
            List.of(
                PROSE,
                comments,
                PROSE,
                paragraph("船来了。\n点赞\n微信扫一扫\n关注该公众号"),
                paragraph("▼"),
                comments),
            new Marginalia());
    assertThat(kept).containsExactly(PROSE, comments, PROSE, paragraph("船来了。"));
    assertThat(EditorialLines.take(List.of(paragraph("点赞")), new Marginalia())).hasSize(1);
  }

  @Test
  void inTheMiddleOfAnArticleTheSameWordsAreText() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      blocks.add(i == 10 ? paragraph("作者：李河") : PROSE);
    }
    assertThat(EditorialLines.take(blocks, new Marginalia())).hasSize(20);
  }

  @Test
  void onlyTheLinesOfAParagraphGoThatAreNoText() {
    var notes = new Marginalia();
    List<Block> kept = EditorialLines.take(List.of(paragraph("船夫还在。\n翻译：王岸\n明天再来。")), notes);
    assertThat(kept).containsExactly(paragraph("船夫还在。\n明天再来。"));
    assertThat(notes.bylines()).containsExactly("翻译：王岸");
  }

  @Test
  void aNoteBehindTheLastSentenceIsCutWithItsLinksKept() {
    var notes = new Marginalia();
    var linked = new Block.Paragraph(List.of(link("船"), Inline.of("停了。（編輯：沈河）1090820")));
    assertThat(EditorialLines.take(List.of(linked), notes))
        .containsExactly(new Block.Paragraph(List.of(link("船"), Inline.of("停了。"))));
    assertThat(notes.bylines()).containsExactly("編輯：沈河");
  }

  @Test
  void aDisclaimerBehindTheLastSentenceIsCut() {
    assertThat(
            EditorialLines.take(
                List.of(PROSE, paragraph("船停了。（本文仅代表作者看法。更多可见《渡口》（ID：ferry））")), new Marginalia()))
        .containsExactly(PROSE, paragraph("船停了。"));
  }

  @Test
  void aPartAndItsNameMayBeTwoBlocks() {
    var notes = new Marginalia();
    assertThat(EditorialLines.take(List.of(paragraph("文/"), paragraph("李河"), PROSE), notes))
        .containsExactly(PROSE);
    assertThat(notes.bylines()).containsExactly("李河");
    assertThat(EditorialLines.take(List.of(paragraph("文/"), PROSE), notes)).hasSize(2);
  }

  @Test
  void aSourceIsOneInTheMiddleOfAnArticleToo() {
    var notes = new Marginalia();
    List<Block> blocks = new ArrayList<>(Collections.nCopies(20, PROSE));
    blocks.set(10, paragraph("资料来源：渡口网"));
    assertThat(EditorialLines.take(blocks, notes)).hasSize(19);
    assertThat(notes.credits()).containsExactly("渡口网");
  }

  @Test
  void aBoxAtTheEndThatSellsSomethingIsNoQuote() {
    var box = new Block.Quote(List.of(paragraph("请点击购买渡口的小说：河")));
    var quote = new Block.Quote(List.of(PROSE));
    assertThat(EditorialLines.take(List.of(PROSE, quote, box), new Marginalia()))
        .containsExactly(PROSE, quote);
  }

  @Test
  void tagsOfAPostThatIsQuotedStayInIt() {
    var post = new Block.Quote(List.of(paragraph("船停了。"), paragraph("#渡口 #河")));
    var notes = new Marginalia();
    assertThat(EditorialLines.take(List.of(PROSE, post), notes)).containsExactly(PROSE, post);
    assertThat(notes.keywords()).isEmpty();
  }

  @Test
  void severalSentencesMayNameWhoHelped() {
    var notes = new Marginalia();
    Block line = paragraph("Anna Fisher自北京报道。Li He对本文有报道贡献。王岸自河口对本文有研究贡献。");
    assertThat(EditorialLines.take(List.of(PROSE, line), notes)).containsExactly(PROSE);
    assertThat(notes.bylines()).containsExactly("Anna Fisher", "报道贡献：Li He", "研究贡献：王岸");
  }

  @Test
  void aHeadingThatIntroducesNothingGoes() {
    var heading = new Block.Heading(2, List.of(Inline.of("本周其他故事：")));
    assertThat(EditorialLines.take(List.of(PROSE, heading), new Marginalia()))
        .containsExactly(PROSE);
    assertThat(EditorialLines.take(List.of(PROSE, heading, PROSE), new Marginalia())).hasSize(3);
  }

  @Test
  void linksBelowALabelAreReferences() {
    var notes = new Marginalia();
    Block list =
        new Block.ListBlock(
            false,
            List.of(new Block.ListBlock.Item(List.of(new Block.Paragraph(List.of(link("桥")))))));
    List<Block> kept = EditorialLines.take(List.of(PROSE, paragraph("延伸閱讀"), list, PROSE), notes);
    assertThat(kept).containsExactly(PROSE, PROSE);
    assertThat(notes.references()).extracting(Reference::label).containsExactly("桥");
  }

  @Test
  void thePartBeforeIsAReference() {
    var notes = new Marginalia();
    Block before = new Block.Paragraph(List.of(Inline.of("接上期："), link("末班船（二）")));
    assertThat(EditorialLines.take(List.of(before, PROSE), notes)).containsExactly(PROSE);
    assertThat(notes.references()).extracting(Reference::label).containsExactly("末班船（二）");
  }

  @Test
  void anAddressOfMailBelowTheLastSentenceIsNoText() {
    Block mail = paragraph("lee@river.example");
    Block owner = paragraph("ⓒ 강변신문");
    assertThat(EditorialLines.take(List.of(PROSE, mail, owner), new Marginalia()))
        .containsExactly(PROSE);
    assertThat(
            EditorialLines.take(List.of(paragraph("배가 멈췄다.\nlee@river.example")), new Marginalia()))
        .containsExactly(paragraph("배가 멈췄다."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Whoever saw the boat may write to this address.",
        "문의는 아래로 하면 된다.",
        "有线索的读者请发邮件。",
        "The captain has an address of his own:",
        "captain@river.example",
      })
  void anAddressThatATextAsksToWriteToIsText(String before) {
    List<Block> blocks = List.of(PROSE, paragraph(before), paragraph("lee@river.example"));
    assertThat(EditorialLines.take(blocks, new Marginalia())).isEqualTo(blocks);
  }

  @Test
  void anAddressOfMailThatIsAllThereIsOrHasAHeadingIsText() {
    Block mail = paragraph("lee@river.example");
    var heading = new Block.Heading(2, List.of(Inline.of("강변신문.")));
    assertThat(EditorialLines.take(List.of(mail), new Marginalia())).containsExactly(mail);
    assertThat(EditorialLines.take(List.of(PROSE, heading, mail), new Marginalia())).hasSize(3);
  }

  @Test
  void theOwnerBelowAFigureIsItsCredit() {
    var notes = new Marginalia();
    var figure = new Block.Figure("url:1", "船", null);
    assertThat(EditorialLines.take(List.of(figure, paragraph("图片来源：River Pictures")), notes))
        .containsExactly(new Block.Figure("url:1", "船", "River Pictures"));
    assertThat(notes.copyright()).isEmpty();
  }

  @Test
  void captionsPartFromTheirOwners() {
    assertCaption("末班船 ©Getty Images", "末班船", "Getty Images");
    assertCaption("©AFP", null, "AFP");
    assertCaption("图像来源，EPA", null, "EPA");
    assertCaption("图片版权Xinhua/Li He", null, "Xinhua/Li He");
    assertCaption("Image caption 船长", "船长", null);
    assertCaption("资料图片：停航的船。REUTERS/Anna Fisher", "资料图片：停航的船。", "REUTERS/Anna Fisher");
    assertCaption("A pier. Photo: River Pictures", "A pier.", "River Pictures");
    assertCaption("照片里的船（路透社）", "照片里的船", "路透社");
    assertCaption("末班船（记者李明摄） ©Photo: River Pictures", "末班船", "李明/River Pictures");
    assertCaption("末班船（左）来源：李河微博", "末班船（左）", "李河微博");
    assertCaption("末班船。（志愿者提供/记者李河）", "末班船。", "志愿者/李河");
    assertCaption("末班船（路透社2020年7月1日）", "末班船（路透社2020年7月1日）", "路透社");
    assertCaption("末班船。中央社記者李河舟攝　109年8月1日", "末班船。", "中央社/李河舟");
    assertCaption("末班船。（示意圖／圖取自Pixabay圖庫）", "末班船。", "Pixabay圖庫");
    assertCaption("停航的船（图片：2019年）", "停航的船（图片：2019年）", null);
    assertCaption("停航的船（资料图片）", "停航的船（资料图片）", null);
  }

  private static void assertCaption(
      String caption, @Nullable String text, @Nullable String credit) {
    assertThat(CaptionCredit.of(caption)).isEqualTo(new CaptionCredit(text, credit));
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(List.of(Inline.of(text)));
  }

  private static Inline link(String text) {
    return new Inline(text, List.of(), "https://example.org/a", null);
  }
}
