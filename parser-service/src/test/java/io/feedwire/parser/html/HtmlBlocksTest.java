package io.feedwire.parser.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Inline.Mark;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlBlocksTest {

  private final FoundImages images = new FoundImages();
  private final List<String> repairs = images.repairs();

  private List<Block> blocks(String html) {
    return images.blocks(html);
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "渡轮\\n开了 | 渡轮开了",
        "渡轮，\\n  <span>开了</span>\\n。 | 渡轮，开了。",
        "渡轮 开了 | 渡轮 开了",
        "渡轮\\nFerry\\n开了 | 渡轮 Ferry 开了",
        "나룻배\\n떠났다 | 나룻배 떠났다",
      })
  void theEndOfALineAmidChineseIsNoBlank(String html, String text) {
    assertThat(blocks("<p>" + html.replace("\\n", "\n") + "</p>")).containsExactly(paragraph(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<div><cite>Ann wrote:</cite>Which kettle?</div> | Ann wrote: | Which kettle?",
        "<cite>Ann wrote:</cite> Which kettle? | Ann wrote: | Which kettle?",
        "<cite><a href=/u>Ann</a> <i>May 6</i></cite>Which <b>kettle</b>? | Ann May 6 | Which kettle?",
        "Which kettle<cite>Ann</cite> | Which kettle | Ann",
        "Which kettle? <cite>Ann</cite> | Which kettle? | Ann",
        "“Which kettle?”<!-- a --><cite>Ann</cite> | “Which kettle?” | Ann",
        "“It is a kettle”<cite>Ann</cite> | “It is a kettle” | Ann",
        "„Ein Kessel“<cite>Ann</cite> | „Ein Kessel“ | Ann",
      })
  void whoSaidAQuoteStandsForItself(String html, String one, String two) {
    for (String box : List.of("blockquote", "aside")) {
      List<Block> found = blocks("<" + box + ">" + html + "</" + box + ">");
      List<Block> lines = found.getFirst() instanceof Block.Quote quote ? quote.content() : found;
      assertThat(lines).extracting(HtmlBlocksTest::text).containsExactly(one, two);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<cite>The Ferry</cite> is a book about a river.",
        "<cite>The Ferry</cite>, a book about a river.",
        "I have read <cite>The Ferry</cite>",
        "I have read <cite>The Ferry</cite> twice.",
        "I have read “<cite>The Ferry</cite>”",
        "Ich las „<cite>Die Fähre</cite>“",
        "“Boats” is in <cite>The Ferry</cite>",
        "我读过<cite>渡口</cite>",
        "<cite>渡口</cite>是一本书。",
      })
  void theTitleOfAWorkIsAWordOfItsSentence(String html) {
    assertThat(blocks("<blockquote>" + html + "</blockquote>"))
        .singleElement()
        .extracting(quote -> ((Block.Quote) quote).content().size())
        .isEqualTo(1);
  }

  private static String text(Block block) {
    return Inline.text(((Block.Paragraph) block).content());
  }

  @Test
  void markupThatTheTreeBuilderFailsOnIsReadAllTheSame() {
    assertThat(blocks("<p>one</p>" + "<template><select><svg><math>".repeat(300) + "<p>two</p>"))
        .contains(paragraph("one"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "渡轮\\n<strong>\\n开了\\n</strong>\\n。 | 渡轮开了。",
        "<em>渡轮</em>\\n开了 | 渡轮开了",
        "渡轮 <em>开了</em> | 渡轮 开了",
        "<em>Ferry</em>\\n开了 | Ferry 开了",
      })
  void norIsItBesideWhatIsStressed(String html, String text) {
    assertThat(blocks("<p>" + html.replace("\\n", "\n") + "</p>"))
        .singleElement()
        .asInstanceOf(type(Block.Paragraph.class))
        .extracting(paragraph -> Inline.text(paragraph.content()))
        .isEqualTo(text);
  }

  @Test
  void theEndOfALinePartsALinkFromItsNeighbour() {
    assertThat(blocks("<p><a href='/x'>渡轮</a>\n<a href='/y'>港口</a></p>"))
        .singleElement()
        .asInstanceOf(type(Block.Paragraph.class))
        .extracting(paragraph -> Inline.text(paragraph.content()))
        .isEqualTo("渡轮 港口");
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
  void itemsInARowWithoutTheirListAreOne() {
    assertThat(blocks("<p>a</p><li>b</li> <li>c</li><p>d</p><li>e</li>"))
        .containsExactly(
            paragraph("a"),
            new Block.ListBlock(
                false,
                List.of(
                    new Block.ListBlock.Item(List.of(paragraph("b"))),
                    new Block.ListBlock.Item(List.of(paragraph("c"))))),
            paragraph("d"),
            paragraph("e"));
  }

  @Test
  void oneLineBreakStaysAndTwoPartParagraphs() {
    assertThat(blocks("a<br>b<br> <br>c<br>")).containsExactly(paragraph("a\nb"), paragraph("c"));
  }

  @Test
  void aFormulaIsReadAndItsSourceIsNot() {
    String formula =
        "<math><semantics><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><annotation"
            + " encoding='application/x-tex'>a+b</annotation></semantics></math>";
    assertThat(blocks("Of " + formula)).containsExactly(paragraph("Of a+b"));
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
        "<iframe srcdoc='<b>x'><p>x</p></iframe><object data='javascript:x'></object>",
        "<noscript>x</noscript><noembed>x</noembed><frameset><frame src=x></frameset>",
        "<span hidden>x</span><b style='visibility:hidden'>x</b><i class=sr-only>x</i>",
        "<img src=//pixel.wp.com/b.gif?x><img src=/1.jpg style='width:1px;height:1px'>",
        "<img src=https://medium.com/_/stat?event=x><img"
            + " src=https://feeds.feedburner.com/~r/x/~4/y>",
        "<p>\u200b\ufeff&nbsp;</p><p>&zwnj;</p><h2><br></h2><ul><li></ul><blockquote></blockquote>",
        "<table><tr><td></table><pre>\n </pre><figure><figcaption></figcaption></figure>",
        "<video></video><audio src='data:audio/mp3;base64,x'></audio><figure><img"
            + " src=x:y></figure>",
      })
  void whatIsNoContentLeavesNothing(String html) {
    assertThat(blocks(html)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " java\tscript:alert(1)",
        "&#106;avascript&colon;alert(1)",
        "JAVASCRIPT://example.org/%0aalert(1)",
        "\u0001javascript:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/hostname",
        "feed:javascript:x",
        "mailto:a@b.c",
        "#top",
        "whatsapp://send?x",
        "http://"
      })
  void whatIsNoWebAddressLinksNothing(String href) {
    assertThat(blocks("<a href='" + href + "'>x</a>")).containsExactly(paragraph("x"));
  }

  @Test
  void aCaptionBehindAVideoIsItsTitle() {
    assertThat(
            blocks(
                "<figure><video poster=/p.jpg><source src=/1.mp4 type=video/mp4></video>"
                    + "<figcaption>c</figcaption></figure><audio data-src=/1.mp3></audio>"))
        .containsExactly(
            new Block.Video(
                null,
                "c",
                null,
                null,
                "https://example.org/p.jpg",
                List.of(Block.MediaSource.of("https://example.org/1.mp4", "video/mp4"))),
            new Block.Audio(
                null,
                null,
                null,
                List.of(Block.MediaSource.of("https://example.org/1.mp3", null))));
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
  void attributesAndStylesNeverComeOut() {
    assertThat(
            blocks(
                "<p onclick=alert(1) style='background:url(javascript:x)'>a<img src=/1.jpg"
                    + " onerror=alert(2) alt='<script>'><a href=/x onmouseover=y>b</a></p>"))
        .containsExactly(
            paragraph("a"),
            new Block.Figure("https://example.org/1.jpg", null, null),
            new Block.Paragraph(
                List.of(new Inline("b", List.of(), "https://example.org/x", null))));
  }

  @Test
  void textBetweenTheItemsOfAListIsKept() {
    assertThat(blocks("<ul>a<li>b</li><p>c</p></ul>"))
        .containsExactly(
            new Block.ListBlock(
                false,
                List.of(
                    new Block.ListBlock.Item(List.of(paragraph("a"))),
                    new Block.ListBlock.Item(List.of(paragraph("b"))),
                    new Block.ListBlock.Item(List.of(paragraph("c"))))));
  }

  @Test
  void textBelowTheDepthCapIsKept() {
    assertThat(blocks("<div>".repeat(1_000) + "deep")).containsExactly(paragraph("deep"));
    assertThat(repairs)
        .containsExactly("1 elements nested deeper than 128 were read as plain text");
  }

  @Test
  void blocksAndTextOverTheirCapsAreLeftOutAndNoted() {
    assertThat(blocks("<p>a</p>".repeat(HtmlBlocks.MAX_BLOCKS + 1))).hasSize(HtmlBlocks.MAX_BLOCKS);
    assertThat(Inline.text(((Block.Paragraph) blocks("x".repeat(2_000_000)).getFirst()).content()))
        .hasSize(HtmlBlocks.MAX_TEXT);
    assertThat(repairs)
        .containsExactly(
            "1 blocks beyond the first 5000 were left out",
            "951424 characters of text beyond the first 1048576 were left out");
  }

  @Test
  void whatIsLongerThanTheCapIsKeptUpToIt() {
    assertThat(blocks("<table>" + "<tr><td>a<td>b".repeat(4_000) + "</table>"))
        .singleElement()
        .isInstanceOfSatisfying(
            Block.Table.class,
            table -> assertThat(table.rows()).hasSize(HtmlBlocks.MAX_BLOCKS / 2));
    assertThat(blocks("<ul>" + "<li>a".repeat(HtmlBlocks.MAX_BLOCKS + 1) + "</ul>"))
        .singleElement()
        .isInstanceOfSatisfying(
            Block.ListBlock.class, list -> assertThat(list.items()).hasSize(HtmlBlocks.MAX_BLOCKS));
    assertThat(repairs)
        .containsExactly(
            "3000 blocks beyond the first 5000 were left out",
            "1 blocks beyond the first 5000 were left out");
  }

  @Test
  void halvesOfSurrogatePairsAreDropped() {
    assertThat(blocks("a\ud83db\ude00c\ud83d\ude00")).containsExactly(paragraph("abc\ud83d\ude00"));
  }
}
