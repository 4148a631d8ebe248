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

/// What the software of many sites puts into feeds beside the words of an article.
class SiteSoftwareTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A featured picture in all its sizes, and an excerpt.
        "<img src='https://harbour.example/wp-content/uploads/2024/03/a.jpg'"
            + " srcset='https://harbour.example/wp-content/uploads/2024/03/a-300x200.jpg 300w,"
            + " https://harbour.example/wp-content/uploads/2024/03/a-768x512.jpg 768w,"
            + " https://harbour.example/wp-content/uploads/2024/03/a-1024x683.jpg 1024w'"
            + " sizes='(max-width: 1024px) 100vw, 1024px'>The ferry sailed at dawn for […]",
        // An excerpt that is longer than the whole, by what stands behind it.
        "<p>The ferry sailed at dawn for the first time in a month. Its captain spoke of […]</p>"
            + "<p>The post <a href='https://harbour.example/ferry'>The ferry sails</a> appeared"
            + " first on <a href='https://harbour.example'>The Harbour Post</a>.</p>",
      })
  void an_excerpt_is_not_the_body_beside_the_whole_text(String excerpt) {
    Article article =
        item(
            "<description>"
                + cdata(excerpt)
                + "</description><content:encoded>"
                + cdata(FULL)
                + "</content:encoded>");
    assertThat(article.text()).startsWith("The ferry sailed").endsWith("long queue of lorries.");
  }

  @Test
  void the_whole_text_may_be_the_description() {
    Article article =
        item(
            "<description>"
                + cdata(FULL + FULL.replace("ferry", "tug"))
                + "</description><content:encoded>The ferry sailed at dawn.</content:encoded>");
    assertThat(article.text()).contains("The tug sailed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The post <a href='https://harbour.example/ferry'>The ferry sails</a> appeared first on <a"
            + " href='https://harbour.example'>The Harbour Post</a>.",
        "Der Beitrag <a href='https://harbour.example/ferry'>The ferry sails</a> erschien zuerst"
            + " auf <a href='https://harbour.example'>The Harbour Post</a>.",
        "L’article <a href='https://harbour.example/ferry'>The ferry sails</a> est apparu en"
            + " premier sur <a href='https://harbour.example'>The Harbour Post</a>.",
        "La entrada <a href='https://harbour.example/ferry'>The ferry sails</a> se publicó primero"
            + " en <a href='https://harbour.example'>The Harbour Post</a>.",
        "L'articolo <a href='https://harbour.example/ferry'>The ferry sails</a> proviene da <a"
            + " href='https://harbour.example'>The Harbour Post</a>.",
        "Запись <a href='https://harbour.example/ferry'>The ferry sails</a> впервые появилась <a"
            + " href='https://harbour.example'>The Harbour Post</a>.",
        "Der Beitrag <a href='https://harbour.example/ferry'>THE FERRY SAILS | Post</a> steht zuerst"
            + " auf <a href='https://harbour.example'>The Harbour Post</a>.",
        "Het bericht <a href='https://harbour.example/ferry'>The ferry sails</a> verscheen eerst"
            + " op <a href='https://harbour.example'>The Harbour Post</a>.",
        "<a href='https://harbour.example/ferry'>The ferry sails</a> was originally published in"
            + " <a href='https://medium.com/harbour'>Harbour</a> on Medium, where people are"
            + " continuing the conversation by highlighting and responding to this story.",
        "Сообщение <a href='https://harbour.example/ferry'>The ferry sails</a> появились сначала на"
            + " <a href='https://harbour.example'>The Harbour Post</a>.",
        "<a href='https://harbour.example/ferry'>The ferry sails</a> sitesi ilk kez <a"
            + " href='https://harbour.example/'>The Harbour Post</a> içinde.",
        "Thanks for reading Harbour Letters! Subscribe for free to receive new posts and support my"
            + " work.",
        "<a href='https://harbour.example/ferry#respond'>Leave a comment</a>",
        "Points: 120<br># Comments: 44",
        "<a href='https://harbour.example/ferry'>★</a>",
        "《 河上日报 》（ 2025年06月20日 04 版）",
        "READ ALSO: <a href='https://harbour.example/tug'>The tug rests</a>",
        "Lesen Sie auch: <a href='https://harbour.example/tug'>The tug rests</a>",
        "À lire aussi : <a href='https://harbour.example/tug'>The tug rests</a>",
        "Читайте также: <a href='https://harbour.example/tug'>The tug rests</a>",
        "Also read | <a href='https://harbour.example/tug'>The tug rests</a>",
        "Baca juga: <a href='https://harbour.example/tug'>The tug rests</a>",
        "あわせて読みたい：<a href='https://harbour.example/tug'>The tug rests</a>",
        "Advertisement - Continue Reading Below",
        "<a href='https://harbour.example/ferry'>Weiterlesen</a>",
        "<a href='https://harbour.example/ferry'>Read full article</a> | <a"
            + " href='https://harbour.example/ferry#comments'>Comments</a>",
        "<a href='https://wa.example/c'>Click here to join our WhatsApp channel</a>",
      })
  void lines_that_the_software_adds_are_no_text(String line) {
    Article article =
        item("<description>" + cdata(FULL + "<p>" + line + "</p>") + "</description>");
    assertThat(article.text()).endsWith("long queue of lorries.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The full data are in <a href='https://other.example/ferry'>The register of 1912</a> kept"
            + " by the <a href='https://other.example/'>River Archive</a>, which opens in May.",
        "The book <a href='https://press.example/ferry'>The ferry sails on</a> is published in May by"
            + " <a href='https://press.example/'>Harbour Press</a>.",
        "<a href='https://harbour.example/ferry.mp3'>🎧</a>",
        "<a href='https://harbour.example/ferry'>→</a>",
      })
  void lines_that_lead_elsewhere_are_text(String line) {
    Article article =
        item("<description>" + cdata(FULL + "<p>" + line + "</p>") + "</description>");
    assertThat(article.text()).doesNotEndWith("long queue of lorries.");
  }

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
  @CsvSource(
      delimiter = '|',
      value = {
        "<description>An excerpt.</description><yandex:full-text"
            + " xmlns:yandex='http://news.yandex.ru'>The ferry sailed.</yandex:full-text> |"
            + " The ferry sailed.",
        "<turbo:content xmlns:turbo='http://turbo.yandex.ru'>The ferry sailed.</turbo:content> |"
            + " The ferry sailed.",
        "<dc:description xmlns:dc='http://purl.org/dc/elements/1.1/'>The ferry"
            + " sailed.</dc:description> | The ferry sailed.",
      })
  void a_text_is_read_from_whatever_element_has_it(String elements, String text) {
    assertThat(item(elements).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>It was calm.</p><p>The post <a href='/f'>The ferry sails</a> appeared first on <a"
            + " href='/'>Harbour</a>.</p>",
        "<p>It was calm. <a href='/f'>Read more</a></p>",
        "<p>It was calm.</p><p><a href='/f'>Weiterlesen</a></p>",
      })
  void a_summary_has_no_lines_of_the_software(String summary) {
    Article article =
        item(
            "<description>"
                + cdata(summary)
                + "</description><content:encoded>"
                + cdata(FULL)
                + "</content:encoded>");
    assertThat(article.summary()).isEqualTo("It was calm.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It was calm.\nContinue reading below\n",
        "\nAdvertisement\nIt was\ncalm.",
        "It was &#99;alm.\r\n\r\nSponsored content",
      })
  void a_summary_of_plain_lines_has_none_of_the_software_either(String summary) {
    Article article =
        item(
            "<description>"
                + cdata(summary)
                + "</description><content:encoded>"
                + cdata(FULL)
                + "</content:encoded>");
    assertThat(article.summary()).isEqualTo("It was calm.");
  }

  @Test
  void lines_of_a_summary_are_one_text_with_the_signs_that_are_meant() {
    Article article =
        item(
            "<description>"
                + cdata("Set\na &lt;b&gt; on\n\n2 &amp; 3.")
                + "</description><content:encoded>"
                + cdata(FULL)
                + "</content:encoded>");
    assertThat(article.summary()).isEqualTo("Set a <b> on 2 & 3.");
  }

  @Test
  void blank_lines_part_paragraphs_of_plain_text() {
    assertThat(item("<description>Winds.\n \n* WHERE...The\nharbour.</description>").text())
        .isEqualTo("Winds.\n* WHERE...The harbour.");
  }

  @Test
  void a_summary_that_says_what_the_text_does_is_none() {
    Article article =
        item(
            "<description>It was calm.</description><content:encoded>"
                + cdata("<p>It was <em>calm</em>.</p>")
                + "</content:encoded>");
    assertThat(article.text()).isEqualTo("It was calm.");
    assertThat(article.summary()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<span>The ferry sails</span> <span><span>J. Roe</span></span> <span><time>Fri,"
            + " 02/23/2024 - 14:03</time></span> | true",
        "<p>The ferry sails</p> | true",
        "<p>The ferry sails[1]</p> | false",
        "<p>The ferry sails at dawn.</p> | false",
      })
  void a_headline_above_the_text_is_none_of_it(String opening, boolean isHeadline) {
    Article article =
        item("<author>J. Roe</author><description>" + cdata(opening + FULL) + "</description>");
    assertThat(article.text().startsWith("The ferry sailed")).isEqualTo(isHeadline);
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<table><tr><td class='gutter'><pre>1\n2</pre></td><td class='code'><pre>a\nb</pre></td>"
            + "</tr></table>",
        "<div class='kg-card kg-audio-card'><pre>a\nb</pre><div class='kg-audio-player'><span>0:00"
            + "</span>/<span>98.5</span></div></div>",
        "<pre>a\nb</pre><p>submitted by <a href='https://www.reddit.com/user/w'>/u/w</a> <br>"
            + " <span><a href='https://i.example/g.jpg'>[link]</a></span> <span><a"
            + " href='https://www.reddit.com/r/x/comments/1'>[comments]</a></span></p>",
        "<pre>a\nb</pre><p><a href='https://forum.example/t/1'>3 posts - 2 participants</a></p>"
            + "<p><a href='https://forum.example/t/1'>Read full topic</a></p>",
      })
  void what_software_puts_beside_a_text_is_none_of_it(String html) {
    Article article = post(html);
    assertThat(article.text()).endsWith("queue of lorries.\na b");
  }

  private static Article ofSearch(String html) {
    return item(
        "<source url='https://tug.example'>The Tug</source><description>"
            + cdata(html)
            + "</description>");
  }

  @Test
  void a_headline_that_leads_to_the_item_itself_and_who_publishes_it_are_no_text() {
    Article article =
        ofSearch(
            "<a href='https://harbour.example/ferry?utm_source=x' target='_blank'>The ferry"
                + " sails</a>&nbsp;&nbsp;<font color='#6f6f6f'>The Tug</font>");
    assertThat(article.headline()).isEqualTo("The ferry sails");
    assertThat(article.body()).isEmpty();
    assertThat(article.text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a href='https://harbour.example/tug'>The ferry sails</a> The Tug | The ferry sails The"
            + " Tug",
        "<a href='https://harbour.example/ferry'>The tug sails</a> The Tug | The tug sails The"
            + " Tug",
        "<a href='https://harbour.example/ferry'>The ferry sails</a> at dawn | The ferry sails at"
            + " dawn",
        "The Tug <a href='https://harbour.example/ferry'>The ferry sails</a> | The Tug The ferry"
            + " sails",
      })
  void a_link_that_says_or_leads_elsewhere_is_text(String html, String text) {
    assertThat(ofSearch(html).text()).isEqualTo(text);
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
        "Quill, Anna | Quill, Anna",
      })
  void authors_are_who_they_are(String creator, String expected) {
    Article article = item("<dc:creator>" + creator + "</dc:creator>");
    assertThat(String.join(";", article.bylines())).isEqualTo(expected);
  }
}
