package io.feedwire.publishers.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Reference;
import io.feedwire.publishers.text.Marginalia;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PageFurnitureTest {

  private final Marginalia notes = new Marginalia();

  private String text(String html) {
    Element body = Jsoup.parse(html, "https://example.org/a").body();
    PageFurniture.take(body, notes);
    return body.text();
  }

  @Test
  void theTextBelowAPictureIsItsCaptionWhateverElementItIs() {
    Element body =
        Jsoup.parse(
                "<img src=a.jpg><span class=imageCaption>船</span><div class=picinfo>桥</div><p>河</p>")
            .body();
    PageFurniture.take(body, notes);
    assertThat(body.select("figcaption").eachText()).containsExactly("船", "桥");
  }

  @Test
  void blocksOfLinksThatShareGoWithTheirLabel() {
    assertThat(
            text(
                "<p>Text</p><div><span>分享 :</span> <a"
                    + " href='https://www.facebook.com/sharer/sharer.php?u=x'>Facebook</a> | <a"
                    + " href='whatsapp://send?text=x'>WhatsApp</a></div>"))
        .isEqualTo("Text");
    assertThat(text("<p>Text</p><h4>Share this</h4><ul><li><a href='/a?share=x'>X</a></ul>"))
        .isEqualTo("Text");
  }

  @Test
  void aLinkThatSharesWithinASentenceGoesAlone() {
    assertThat(text("<p>Text <a href='https://x.com/intent/tweet?text=x'>tweet</a> goes on.</p>"))
        .isEqualTo("Text goes on.");
  }

  @Test
  void addressesOfMailThatAScriptShowsAreText() {
    String digits = "5c3a392e2e251c2e352a392e7239243d312c3039";
    String span = "<span class=__cf_email__ data-cfemail=" + digits + ">[email protected]</span>";
    String page = "/cdn-cgi/l/email-protection";
    String shown = "Write to ferry@river.example soon.";
    assertThat(text("<p>Write to " + span + " soon.</p>")).isEqualTo(shown);
    assertThat(text("<p>Write to <a href='" + page + "#1f'>" + span + "</a> soon.</p>"))
        .isEqualTo(shown);
    String link = span.replace("span", "a href=" + page).replace("</a href=" + page, "</a");
    assertThat(text("<p>Write to " + link + " soon.</p>")).isEqualTo(shown);
    assertThat(text("<p><a href='" + page + "#1f'>Write to us</a> soon.</p>"))
        .isEqualTo("Write to us soon.");
    for (String other :
        List.of("", "5", "zz", "5c5c", digits + "0", "00".repeat(400), "00ff40fe")) {
      assertThat(text("<p>" + span.replace(digits, "'" + other + "'") + "</p>"))
          .as(other)
          .isEqualTo("[email protected]");
    }
    Element body = Jsoup.parse("<p>" + link + "</p>", "https://example.org/a").body();
    PageFurniture.take(body, notes);
    assertThat(body.select("a")).isEmpty();
  }

  @Test
  void linksToNetworksAreNoSharing() {
    assertThat(text("<p>See <a href='https://x.com/river/status/1234567'>the post</a></p>"))
        .isEqualTo("See the post");
  }

  @Test
  void tagLinksAreKeywordsAndTheirBlockGoes() {
    assertThat(
            text(
                "<p>A <a rel='tag' href='/tag/ferry'>ferry</a> left.</p><p>Tags: <a rel='nofollow"
                    + " tag' href='/tag/river'>river</a>, <a rel=tag"
                    + " href='/tag/boat'>boat</a></p>"))
        .isEqualTo("A ferry left.");
    assertThat(notes.keywords()).containsExactly("ferry", "river", "boat");
  }

  @Test
  void furtherReadingIsReferencedAndNoText() {
    assertThat(
            text(
                "<p>Text</p><div class='more'><div>延伸閱讀</div><a href='/b'>桥</a><a"
                    + " href='/c'>河</a></div>"))
        .isEqualTo("Text");
    assertThat(notes.references())
        .extracting(Reference::href)
        .containsExactly("https://example.org/b", "https://example.org/c");
  }

  @Test
  void aLabelAboveProseIsText() {
    assertThat(text("<div><h3>相关</h3><p>河与<a href='/b'>桥</a>的故事很长。</p></div>"))
        .isEqualTo("相关 河与桥的故事很长。");
  }

  @Test
  void formsAndWordsForScreenReadersGo() {
    assertThat(
            text(
                "<p>Text</p><div class=s><b>Our newsletter</b><div><input type=text> <i>Wrong"
                    + " address</i></div></div><p><span class='visually-hidden'>Skip</span>On</p>"))
        .isEqualTo("Text On");
  }

  @Test
  void whoSubmittedAPostAndTheNamesOfItsFilesAreNoText() {
    assertThat(
            text(
                "<div class='submitted'><a href='/u/1'>Li He</a> on Monday</div><h2"
                    + " class='element-invisible'>pier.jpg</h2><p>A long text</p>"))
        .isEqualTo("A long text");
  }

  @Test
  void aPaywallCopiedIntoAPageIsNoText() {
    assertThat(
            text(
                "<p>A long text</p><h1 class='BarrierFailsafe__header___1a'>Wall</h1><div"
                    + " class='BarrierFailsafe__body___2b'>Pay</div>"))
        .isEqualTo("A long text");
  }

  @Test
  void aPostIsWhatItsThemeMarksAsOne() {
    assertThat(
            text(
                "<article class='hentry'><h1>Title</h1><div class='entry-content'><p>Text</p></div>"
                    + "<footer><a rel=tag href='/t'>t</a> Published</footer></article>"))
        .isEqualTo("Text");
    assertThat(notes.keywords()).containsExactly("t");
  }

  @Test
  void aPageThatIsMostlyCommentsIsAConversation() {
    assertThat(text("<p>Question</p><div class='comment-wrapper'><p>A long answer</p></div>"))
        .isEqualTo("Question A long answer");
    assertThat(text("<p>A long text</p><div class='comment-wrapper'><p>First!</p></div>"))
        .isEqualTo("A long text");
  }

  @Test
  void emojiAreLetters() {
    assertThat(text("<p>Hi<img class='wp-smiley' alt='🙂' src='https://s.w.org/x.png'></p>"))
        .isEqualTo("Hi🙂");
  }

  @Test
  void theNumberOfANoteStaysWhereAColonIsBehindIt() {
    assertThat(
            text(
                "<p>The ferry left.</p><p><a class=footnote-number href='#fn-1-ref'>*1</a><span"
                    + " class=footnote-delimiter>:</span><span>At ten</span></p>"))
        .isEqualTo("The ferry left. *1:At ten");
    assertThat(
            text(
                "<p>The ferry left.</p><div><a class=footnote-number href='#a'>1</a><div>At"
                    + " ten</div></div>"))
        .isEqualTo("The ferry left. At ten");
  }

  @Test
  void wordsInABoxOfKeywordsAreKeywords() {
    assertThat(text("<p>The ferry left.</p><div class=K2FeedTags><ul><li>ferry<li>river<ul></div>"))
        .isEqualTo("The ferry left.");
    assertThat(notes.keywords()).containsExactly("ferry", "river");
  }

  @Test
  void theLinkThatSelectsAListingGoesWithItsLabel() {
    assertThat(
            text(
                "<p>The ferry left.</p><div class=codebox><p>Code: <a href='#'"
                    + " onclick='selectCode(this); return false;'>Select all</a></p><pre>leave()</pre>"
                    + "</div>"))
        .isEqualTo("The ferry left. leave()");
    assertThat(text("<p>Code: <a href='#'>Select all</a></p><pre>leave()</pre>"))
        .isEqualTo("Code: Select all leave()");
  }

  @Test
  void whomAPostQuotesStandsInTheQuote() {
    Element body =
        Jsoup.parse(
                "<aside class='quote no-group'><div class=title><div class=quote-controls></div><img"
                    + " class=avatar src=a.png> ann:</div><blockquote><p>It left.</p></blockquote>"
                    + "</aside><p>So it did.</p>")
            .body();
    PageFurniture.take(body, notes);
    assertThat(body.select("img")).isEmpty();
    assertThat(body.select("blockquote").text()).isEqualTo("ann: It left.");
  }
}
