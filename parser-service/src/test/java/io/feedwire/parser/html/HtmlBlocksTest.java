package io.feedwire.parser.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Inline.Mark;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlBlocksTest {

  private final List<String> repairs = new ArrayList<>();
  private final List<FoundImage> found = new ArrayList<>();

  private final ImageSink sink =
      new ImageSink() {
        @Override
        public Optional<String> add(FoundImage image) {
          found.add(image);
          return Optional.of(image.href());
        }

        @Override
        public void addReady(Image image) {}
      };

  private List<Block> blocks(String html) {
    return HtmlBlocks.of(HtmlBlocks.parse(html, "https://example.org/a/b"), sink, repairs);
  }

  private static Block.Paragraph paragraph(String text) {
    return new Block.Paragraph(List.of(Inline.of(text)));
  }

  @Test
  void looseTextBecomesParagraphs() {
    assertThat(blocks("one<p>two</p>three<div>four</div>"))
        .containsExactly(paragraph("one"), paragraph("two"), paragraph("three"), paragraph("four"));
  }

  @Test
  void blanksOfEveryKindFoldToOneAndWhatCannotBeSeenIsDropped() {
    assertThat(blocks("<p>\u3000 a&nbsp;\u2028\n b\u200b\ufeffc\u00ad </p><p>&nbsp;</p>"))
        .containsExactly(paragraph("a bc"));
  }

  @Test
  void aBlankAtTheEndOfALinkStandsOutsideOfIt() {
    assertThat(blocks("<p>see <a href='/x'>this </a> page</p>"))
        .containsExactly(
            new Block.Paragraph(
                List.of(
                    Inline.of("see "),
                    new Inline("this", List.of(), "https://example.org/x", null),
                    Inline.of(" page"))));
  }

  @Test
  void marksNestAndCodeIsOne() {
    assertThat(blocks("<b>a<i>b</i></b><code>c</code>"))
        .containsExactly(
            new Block.Paragraph(
                List.of(
                    new Inline("a", List.of(Mark.STRONG), null, null),
                    new Inline("b", List.of(Mark.STRONG, Mark.EMPHASIS), null, null),
                    new Inline("c", List.of(Mark.CODE), null, null))));
  }

  @Test
  void oneLineBreakStaysAndTwoPartParagraphs() {
    assertThat(blocks("a<br>b<br> <br>c<br>")).containsExactly(paragraph("a\nb"), paragraph("c"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>x</script>",
        "<style>x</style>",
        "<svg><text>x</text></svg>",
        "<img src='https://t.example.org/p.gif' width=1 height=1>",
        "<img src='data:image/gif;base64,R0lGOD'>",
        "<iframe src='javascript:alert(1)'></iframe>",
        "<iframe src='https://ads.doubleclick.net/x'></iframe>",
        "<div style='display: none'>x</div>",
        "<button>x</button><template>x</template>",
      })
  void whatIsNoContentLeavesNothing(String html) {
    assertThat(blocks(html)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "mailto:a@b.c", "#top", "whatsapp://send?x", "http://"})
  void whatIsNoWebAddressLinksNothing(String href) {
    assertThat(blocks("<a href='" + href + "'>x</a>")).containsExactly(paragraph("x"));
  }

  @Test
  void aFigureTakesItsCaptionFromFigcaptionOrFromTheTextBesideTheImage() {
    assertThat(
            blocks(
                "<figure><img src=/1.jpg><figcaption>one</figcaption></figure>"
                    + "<figure><img src=/2.jpg> two </figure><p>a<img src=/3.jpg>b</p>"))
        .containsExactly(
            new Block.Figure("https://example.org/1.jpg", "one", null),
            new Block.Figure("https://example.org/2.jpg", "two", null),
            paragraph("a"),
            new Block.Figure("https://example.org/3.jpg", null, null),
            paragraph("b"));
  }

  @Test
  void figuresInAFigureAreAGallery() {
    assertThat(
            blocks(
                "<figure><figure><img src=/1.jpg><figcaption><b>t</b>d</figcaption></figure>"
                    + "<figure><img src=/2.jpg></figure><figcaption>all</figcaption></figure>"))
        .containsExactly(
            new Block.Gallery(
                null,
                "all",
                null,
                null,
                List.of(
                    new Block.Gallery.Item("https://example.org/1.jpg", "t", "d"),
                    new Block.Gallery.Item("https://example.org/2.jpg", null, null))));
  }

  @Test
  void anImageLoadedLateIsReadFromWhereThePageKeepsIt() {
    blocks(
        "<img src='data:image/gif;base64,R0' data-src='/late.jpg'"
            + " srcset='/late-320.jpg 320w, /late-640.jpg 640w'>");
    assertThat(found)
        .singleElement()
        .satisfies(
            image -> {
              assertThat(image.href()).isEqualTo("https://example.org/late.jpg");
              assertThat(image.others())
                  .extracting(Image.Rendition::width)
                  .containsExactly(320, 640);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.youtube.com/embed/U_ULTsDU4aM?wmode=transparent",
        "//www.youtube-nocookie.com/embed/U_ULTsDU4aM",
        "http://www.youtube.com/v/U_ULTsDU4aM&hl=en",
        "https://youtu.be/U_ULTsDU4aM",
      })
  void aVideoOfYoutubeIsKnownByItsId(String src) {
    assertThat(blocks("<iframe src='" + src + "'></iframe>"))
        .containsExactly(
            new Block.Embed(
                "youtube", "U_ULTsDU4aM", "https://www.youtube.com/watch?v=U_ULTsDU4aM"));
  }

  @Test
  void listsNestAndQuotesHoldBlocks() {
    assertThat(blocks("<blockquote>q<ul><li>a<ol><li>b</ol></ul></blockquote>"))
        .containsExactly(
            new Block.Quote(
                List.of(
                    paragraph("q"),
                    new Block.ListBlock(
                        false,
                        List.of(
                            new Block.ListBlock.Item(
                                List.of(
                                    paragraph("a"),
                                    new Block.ListBlock(
                                        true,
                                        List.of(
                                            new Block.ListBlock.Item(
                                                List.of(paragraph("b"))))))))))));
  }

  @Test
  void aTableOfTextIsATableAndOneThatLaysOutAPageIsNot() {
    assertThat(blocks("<table><tr><th>a<td>b</table>"))
        .containsExactly(
            new Block.Table(
                null,
                List.of(
                    new Block.Table.Row(
                        List.of(
                            new Block.Table.Cell(true, List.of(Inline.of("a"))),
                            new Block.Table.Cell(false, List.of(Inline.of("b"))))))));
    assertThat(blocks("<table><tr><td><p>a</p><p>b</p></table>"))
        .containsExactly(paragraph("a"), paragraph("b"));
  }

  @Test
  void damagedMarkupStillGivesItsText() {
    assertThat(blocks("<divclass=\"x\"data-y=\"z\">a<o:p></o:p><p>b</small></p>"))
        .containsExactly(paragraph("a"), paragraph("b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<ul><li>",
        "<blockquote>",
        "<b>",
        "<table><tr><td>",
        "<figure>",
        "<figure><img src=/1.jpg>"
      })
  void nestingWithoutEndIsCutAndNoted(String open) {
    String html = open.repeat(100_000) + "deep";
    List<Block> blocks = assertTimeout(Duration.ofSeconds(5), () -> blocks(html));
    assertThat(blocks).isNotNull();
  }

  @Test
  void textBelowTheDepthCapIsKept() {
    assertThat(blocks("<div>".repeat(1_000) + "deep")).containsExactly(paragraph("deep"));
    assertThat(repairs).singleElement().asString().contains("nested deeper");
  }

  @Test
  void blocksAndTextOverTheirCapsAreLeftOutAndNoted() {
    assertThat(blocks("<p>a</p>".repeat(HtmlBlocks.MAX_BLOCKS + 1))).hasSize(HtmlBlocks.MAX_BLOCKS);
    assertThat(Inline.text(((Block.Paragraph) blocks("x".repeat(2_000_000)).getFirst()).content()))
        .hasSize(HtmlBlocks.MAX_TEXT);
    assertThat(repairs).hasSize(2);
  }

  @Test
  void halvesOfSurrogatePairsAreDropped() {
    assertThat(blocks("a\ud83db\ude00c\ud83d\ude00")).containsExactly(paragraph("abc\ud83d\ude00"));
  }
}
