package io.feedwire.publishers;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Reference;
import io.feedwire.publishers.line.EditorialLines;
import io.feedwire.publishers.text.Marginalia;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lists of a publisher's other articles between the parts of one, and lists of who wrote it.
class LinkListsTest {

  private static final Block PROSE = paragraph(Inline.of("船在晚上十点离开码头，岸上的人一直等到天亮才知道，它今年不会再回来了。"));

  private static final String OTHER = "https://www.bbc.com/zhongwen/simp/world-51234567";

  private final Marginalia notes = new Marginalia();

  @Test
  void aListOfOtherArticlesIsReferencesAndNoText() {
    Block list = list(link(OTHER), link("https://www.bbc.com/zhongwen/simp/world-51234568"));
    assertThat(new Bbc().refine(List.of(PROSE, PROSE, list, PROSE), notes))
        .containsExactly(PROSE, PROSE, PROSE);
    assertThat(notes.references()).extracting(Reference::href).contains(OTHER).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"更多报道：", "更多相关报道：", "新冠病毒更多报道：", "更多新冠疫情报道", "BBC 其他报道："})
  void theLabelGoesWithTheList(String label) {
    Block above = paragraph(Inline.of(label));
    Block list = list(link(OTHER));
    List<Block> body = List.of(PROSE, PROSE, PROSE, above, list);
    assertThat(new Bbc().refine(body, notes)).containsExactly(PROSE, PROSE, PROSE);
    assertThat(EditorialLines.take(List.of(PROSE, above, list), notes)).containsExactly(PROSE);
  }

  @Test
  void aHeadlineLikeALabelIsTextWhereNoLinksAreBelow() {
    List<Block> body = List.of(PROSE, paragraph(Inline.of("渡口要求更多独立报道")), PROSE);
    assertThat(EditorialLines.take(body, notes)).isEqualTo(body);
  }

  @Test
  void aCardWithAPictureIsAReferenceInABoxOrNot() {
    Block label = paragraph(Inline.of("另请参阅"));
    Block picture = new Block.Figure("url:0123456789abcdef", null, null);
    Block card = paragraph(link(OTHER));
    List<Block> boxed = List.of(PROSE, new Block.Quote(List.of(label, picture, card)), PROSE);
    assertThat(EditorialLines.take(boxed, notes)).containsExactly(PROSE, PROSE);
    List<Block> open = List.of(PROSE, label, picture, card, PROSE);
    assertThat(EditorialLines.take(open, notes)).containsExactly(PROSE, PROSE);
    assertThat(notes.references()).extracting(Reference::href).containsOnly(OTHER);
    List<Block> own = List.of(PROSE, new Block.Quote(List.of(label, PROSE)), label, picture, PROSE);
    assertThat(EditorialLines.take(own, notes)).contains(picture).hasSize(4);
  }

  @Test
  void theLinksOfACaptionBelowItsPictureAreKept() {
    Block picture = new Block.Figure("url:0123456789abcdef", null, null);
    Block caption =
        new Block.Paragraph(List.of(Inline.of("▲ 停在码头的"), link(OTHER), Inline.of("（李河摄）")));
    assertThat(EditorialLines.take(List.of(picture, caption, PROSE), notes))
        .hasSize(2)
        .first()
        .isInstanceOfSatisfying(
            Block.Figure.class, figure -> assertThat(figure.credit()).isEqualTo("李河"));
    assertThat(notes.references()).extracting(Reference::href).containsExactly(OTHER);
  }

  @Test
  void aParagraphThatIsALinkToAnotherArticleIsAReference() {
    Block own = paragraph(link("https://www.cna.com.tw/news/aipl/202008145002.aspx"));
    Block topic = paragraph(link("https://www.cna.com.tw/topic/newstopic/3387.aspx"));
    assertThat(new Cna().refine(List.of(topic, PROSE, own, own, PROSE, PROSE), notes))
        .containsExactly(PROSE, PROSE, PROSE);
    assertThat(notes.references()).extracting(Reference::rel).containsOnly("related");
    Block american = paragraph(link("https://www.voachinese.com/a/5495072.html"));
    assertThat(new VoiceOfAmerica().refine(List.of(PROSE, american, PROSE, PROSE), notes))
        .containsExactly(PROSE, PROSE, PROSE);
    Block german = paragraph(link("https://www.dw.com/a-65910231"));
    assertThat(new DeutscheWelle().refine(List.of(PROSE, german, PROSE, PROSE), notes))
        .containsExactly(PROSE, PROSE, PROSE);
    Block british = paragraph(link(OTHER));
    assertThat(new Bbc().refine(List.of(PROSE, british, PROSE, british, PROSE), notes))
        .containsExactly(PROSE, PROSE, PROSE);
  }

  @Test
  void aParagraphThatSaysSomethingOrLeadsElsewhereIsText() {
    Block sentence = paragraph(new Inline("船在晚上十点离开了。", List.of(), OTHER, null));
    Block words = new Block.Paragraph(List.of(Inline.of("去年我们报道过"), link(OTHER)));
    Block elsewhere = paragraph(link("https://example.org/river"));
    Block numbered = new Block.Paragraph(List.of(Inline.of("1. "), link(OTHER)));
    List<Block> body = List.of(PROSE, sentence, words, numbered, elsewhere, PROSE, PROSE);
    assertThat(new Bbc().refine(body, notes)).isEqualTo(body);
    List<Block> few = List.of(PROSE, paragraph(link(OTHER)), PROSE);
    assertThat(new Bbc().refine(few, notes)).isEqualTo(few);
    assertThat(notes.references()).isEmpty();
  }

  @Test
  void aHeadlineInBracketsIsAReference() {
    Inline headline = new Inline("Bridge closed for repairs", List.of(), OTHER, null);
    Block bracketed = new Block.Paragraph(List.of(Inline.of("["), headline, Inline.of("]")));
    Block note = new Block.Paragraph(List.of(Inline.of("["), link(OTHER), Inline.of("]")));
    Block open = new Block.Paragraph(List.of(Inline.of("["), headline, Inline.of("] is read.")));
    assertThat(EditorialLines.take(List.of(PROSE, bracketed, PROSE, note, open), notes))
        .containsExactly(PROSE, PROSE, note, open);
    assertThat(notes.references()).extracting(Reference::label).containsExactly(headline.text());
  }

  @Test
  void theLabelOfALinkToPicturesGoesWithIt() {
    Block pictures = new Block.Paragraph(List.of(Inline.of("【写真】"), link(OTHER)));
    Block alone = paragraph(Inline.of("【写真】渡し船"));
    assertThat(EditorialLines.take(List.of(PROSE, pictures, alone, PROSE, PROSE), notes))
        .containsExactly(PROSE, alone, PROSE, PROSE);
    assertThat(notes.references()).extracting(Reference::href).containsExactly(OTHER);
  }

  @Test
  void aListWithWordsOrOtherAddressesIsText() {
    Block words = list(link(OTHER), Inline.of("第二条没有链接"));
    Block elsewhere = list(link("https://example.org/river"));
    List<Block> body = List.of(PROSE, PROSE, words, PROSE, elsewhere);
    assertThat(new Bbc().refine(body, notes)).isEqualTo(body);
    assertThat(notes.references()).isEmpty();
  }

  @Test
  void anArticleThatIsAListOfOthersStaysOne() {
    List<Block> body = List.of(PROSE, list(link(OTHER)));
    assertThat(new Bbc().refine(body, notes)).isEqualTo(body);
  }

  @Test
  void radioFreeAsiaHasSuchListsToo() {
    Block list = list(link("https://www.rfa.org/mandarin/yataibaodao/ah1-07032020101112.html"));
    assertThat(new RadioFreeAsia().refine(List.of(PROSE, PROSE, list, PROSE), notes))
        .containsExactly(PROSE, PROSE, PROSE);
  }

  @Test
  void theListOfTheAuthorsIsBylines() {
    Block authors = list(Inline.of("李河"), Inline.of("BBC中文记者 发自渡口"));
    assertThat(new Bbc().refine(List.of(authors, PROSE), notes)).containsExactly(PROSE);
    assertThat(notes.bylines()).containsExactly("李河");
  }

  @Test
  void anotherListAtTheBeginningIsText() {
    Block facts = list(Inline.of("渡口有三条船"), Inline.of("河上有两座桥"));
    assertThat(new Bbc().refine(List.of(facts, PROSE), notes)).containsExactly(facts, PROSE);
  }

  private static Block list(Inline... items) {
    return new Block.ListBlock(
        false,
        Arrays.stream(items)
            .map(item -> new Block.ListBlock.Item(List.of(paragraph(item))))
            .toList());
  }

  private static Block paragraph(Inline run) {
    return new Block.Paragraph(List.of(run));
  }

  private static Inline link(String href) {
    return new Inline("另一篇文章", List.of(), href, null);
  }
}
