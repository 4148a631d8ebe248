package io.feedwire.parser;

import static io.feedwire.parser.HarbourPost.FULL;
import static io.feedwire.parser.HarbourPost.cdata;
import static io.feedwire.parser.HarbourPost.item;
import static io.feedwire.parser.HarbourPost.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the software of many sites puts into the words of an article, and the items beside them.
class SiteSoftwareTest {

  @Test
  void the_story_that_a_post_is_about_is_a_reference() {
    Article article =
        item(
            "<description>"
                + cdata(
                    "submitted by <a href='https://www.reddit.com/user/w'>/u/w</a> <br> <span><a"
                        + " href='https://harbour.example/storm'>[link]</a></span> <span><a"
                        + " href='https://www.reddit.com/r/x/comments/1'>[comments]</a></span>")
                + "</description>");
    assertThat(article.text()).isEmpty();
    assertThat(article.references())
        .extracting(Reference::rel, Reference::href)
        .containsExactly(tuple("related", "https://harbour.example/storm"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "within 10<sup>3</sup> years | within 10³ years",
        "of 10<sup>-5</sup> m<sup>2</sup> | of 10⁻⁵ m²",
        "the 19<sup>th</sup> boat | the 19th boat",
        "a primer.<sup><a href='#fn:1'>1</a></sup> Then | a primer.¹ Then",
        "a letter<a class='x' href='https://h.example/p#footnote-1-77'>1</a>. | a letter¹.",
        "a letter<a href='#_ftn2'>[2]</a>. | a letter[2].",
        "in <a href='/r#footnotes'>2024</a> and <a href='/a#/sfn/list'>12</a> | in 2024 and 12",
        "see <a href='#s2'>2</a> and <a href='/p#c1'>1</a> | see 2 and 1",
        "a lock [<a href='#fn1'>1</a>]. | a lock [1].",
        "if <img src='/e.svg' eeimg='1' alt='n=m'> holds | if n=m holds",
        "calm <img class='smilies' src='/s.gif' alt=':)'> water | calm :) water",
        "for all $n&lt;m$ it sails | for all $n<m$ it sails",
        "for all $n<m$ it sails | for all $n<m$ it sails",
      })
  void what_stands_in_a_line_is_read_as_it_is_meant(String html, String text) {
    Article article = item("<description>" + cdata("<p>" + html + "</p>") + "</description>");
    assertThat(article.text()).isEqualTo(text);
  }

  @Test
  void parts_of_a_newsletter_that_show_nothing_are_none() {
    String parts =
        "<div class='image-gallery-embed' data-attrs='{\"gallery\":{\"images\":[{\"src\":"
            + "\"https://h.example/1.jpg\"}],\"alt\":null,\"caption\":null}}'></div>"
            + "<div class='latex-rendered' data-attrs='{\"persistentExpression\":null}'></div>"
            + "<p>By <span class='mention-wrap' data-attrs='{\"name\":null}'></span>us.</p>";
    Article article = item("<description>" + cdata(parts + FULL) + "</description>");
    assertThat(article.text()).startsWith("By us.").doesNotContain("null");
    assertThat(article.images()).extracting(Image::alt).containsOnlyNulls();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"?source=rss----1a2b---4", "?at_medium=RSS&at_campaign=rss", "?CMP=share_btn_url"})
  void what_says_where_a_reader_comes_from_is_no_part_of_the_address(String query) {
    String other = "<guid>https://harbour.example/ferry%s</guid>".formatted(query);
    Article plain = item("");
    Article followed =
        assertThat(
                WiredParser.parse(
                    "<rss><channel><item><title>T</title>%s</item></channel></rss>"
                        .formatted(other.replace("&", "&amp;"))))
            .asInstanceOf(type(ParseResult.Parsed.class))
            .actual()
            .articles()
            .getFirst();
    assertThat(followed.id()).isEqualTo(plain.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='field field-name-field-tags'><div class='field-label'>Tags:</div><div"
            + " class='field-items'><div class='field-item'><a href='/t/1'>ferry</a></div><div"
            + " class='field-item'><a href='/t/2'>river</a></div></div></div>",
        "<p>Tags: ferry, river</p>",
      })
  void keywords_below_the_text_are_declared(String html) {
    Article article = post(html);
    assertThat(article.text()).endsWith("queue of lorries.");
    assertThat(article.declaredKeywords()).containsExactly("ferry", "river");
  }

  @Test
  void a_document_that_is_attached_is_a_reference() {
    assertThat(
            item("<enclosure url='https://a.example/r.pdf' type='application/pdf' length='9'/>"
                    + "<enclosure url='https://a.example/r.mp3' type='audio/mpeg' length='9'/>")
                .references())
        .extracting(Reference::rel, Reference::href)
        .containsExactly(tuple("enclosure", "https://a.example/r.pdf"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // Tasks, a choice, a hidden field: what stands beside them is text.
        "<ul><li><label><input type='checkbox' disabled> Paint the hull</label></li></ul> | Paint the hull",
        "<ul><li><input type=checkbox checked>Oil the winch<li><input type=checkbox>Test</ul> | Oil the winch",
        "<p><input type='hidden' name='x'>The price is twelve euros.</p> | The price is twelve euros.",
        // Formulas: pictures of TeX, both forms of KaTeX.
        "<p>Let <img class='latex' src='https://s0.wp.com/latex.php?latex=n' alt='{n}'> be odd.</p> | Let {n} be odd.",
        "<p>So <span class='katex'><span class='katex-mathml'><math><mi>E</mi></math></span><span class='katex-html' aria-hidden='true'>E</span></span> it is.</p> | So E it is.",
        // Listings with numbered lines.
        "<pre><code><span class='ln'>1</span>a = 1&#10;<span class='ln'>2</span>b = 2</code></pre> | a = 1 b = 2",
        // The way back from a note.
        "<ol><li>Pie is seasonal. <a href='#n1-link' aria-label='Jump to 1'>↩︎</a></li></ol> | Pie is seasonal.",
        // Substack: a formula, a person.
        "<div class='latex-rendered' data-attrs='{\"persistentExpression\":\"E = mc^2\"}'></div> | E = mc^2",
        "<p>As <span class='mention-wrap' data-attrs='{\"name\":\"Anna Quill\"}'></span> wrote.</p> | As Anna Quill wrote.",
      })
  void words_in_unusual_places_are_text(String html, String expected) {
    Article article = item("<description>" + cdata(FULL + html + FULL) + "</description>");
    assertThat(article.text().lines().map(String::strip)).contains(expected);
  }

  @Test
  void a_card_of_hatena_is_the_page_that_it_shows() {
    String card =
        "<p><iframe src='https://hatenablog-parts.com/embed?url=https%3A%2F%2Fpier.example%2F1'"
            + " class='embed-card embed-webcard'></iframe><cite class='hatena-citation'><a"
            + " href='https://pier.example/1'>pier.example</a></cite></p>";
    Article article = item("<description>" + cdata(FULL + card) + "</description>");
    assertThat(article.text()).endsWith("queue of lorries.");
    assertThat(article.body())
        .filteredOn(Block.Embed.class::isInstance)
        .containsExactly(new Block.Embed("pier.example", null, "https://pier.example/1"));
    String alone = "<p>As <cite class='hatena-citation'>the register</cite> says.</p>";
    assertThat(item("<description>" + cdata(FULL + alone) + "</description>").text())
        .endsWith("As the register says.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200e", "\u200f", "\ufeff", "\u200f \u200e"})
  void marks_at_the_ends_of_a_headline_are_none_of_it(String mark) {
    Article article =
        assertThat(
                WiredParser.parse(
                    "<rss><channel><item><title>%1$sجسر%1$s</title><link>https://a.example/1</link></item></channel></rss>"
                        .formatted(mark)))
            .asInstanceOf(type(ParseResult.Parsed.class))
            .actual()
            .articles()
            .getFirst();
    assertThat(article.headline()).isEqualTo("جسر");
  }

  @Test
  void a_newsletters_empty_parts_are_filled() {
    String post =
        "<div class='tweet' data-attrs='{\"url\":\"https://x.com/h/status/1788888888888\","
            + "\"full_text\":\"Berth nine is closed.\"}'><a href='/x'>Avatar</a></div>";
    String gallery =
        "<div class='image-gallery-embed' data-attrs='{\"gallery\":{\"images\":["
            + "{\"src\":\"https://m.example/a.jpg\"},{\"src\":\"https://m.example/b.jpg\"}],"
            + "\"caption\":\"Before and after\"}}'></div>";
    String unknown = "<div class='twitter-embed' data-attrs='{\"url'></div>";
    Article article =
        item("<description>" + cdata(FULL + post + gallery + unknown + FULL) + "</description>");
    assertThat(article.text()).contains("Berth nine is closed.", "Before and after");
    assertThat(article.body()).hasAtLeastOneElementOfType(Block.Embed.class);
    assertThat(article.body()).hasAtLeastOneElementOfType(Block.Gallery.class);
    assertThat(article.images()).hasSize(2);
  }

  @Test
  void a_video_shows_the_picture_behind_an_empty_poster() {
    String video =
        "<video src='https://harbour.example/v.mp4' poster='https://img.example/v1/spacer.png'"
            + " style=\"background: url('https://harbour.example/v_thumb.jpg') 50% 50%\"></video>";
    Article article = item("<description>" + cdata(FULL + video) + "</description>");
    assertThat(article.images())
        .singleElement()
        .extracting(image -> image.renditions().getFirst().href())
        .isEqualTo("https://harbour.example/v_thumb.jpg");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Anna Quill and Jo Field | Anna Quill;Jo Field",
        "https://ferries.example/u/anna | anna",
        "noreply@harbour.example | ''",
        "noreply@blogger.com (Unknown) | ''",
        "noreply@blogger.com (Anna Quill) | Anna Quill",
        "desk@harbour.example (Unknown) | Unknown",
        "Unknown | Unknown",
        "<name>Unknown</name><email>noreply@blogger.com</email> | ''",
        "<name>Anna</name><email>noreply@blogger.com</email> | Anna",
        "<name>Unknown</name><email>desk@harbour.example</email> | Unknown",
        "Quill, Anna | Quill, Anna",
      })
  void authors_are_who_they_are(String creator, String expected) {
    Article article = item("<dc:creator>" + creator + "</dc:creator>");
    assertThat(String.join(";", article.bylines())).isEqualTo(expected);
  }
}
