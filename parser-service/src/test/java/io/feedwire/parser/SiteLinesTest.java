package io.feedwire.parser;

import static io.feedwire.parser.HarbourPost.FULL;
import static io.feedwire.parser.HarbourPost.cdata;
import static io.feedwire.parser.HarbourPost.item;
import static io.feedwire.parser.HarbourPost.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which of the texts of an item is its body, and the lines that blogs, forums and searches set
/// beside it.
class SiteLinesTest {

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
        "Rivers &amp; Ferries, Published online: 02 March 2026; <a"
            + " href='https://doi.example/10.1234/s1'>doi:10.1234/s1-026-1</a>",
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
        "The survey, published online: 02 March 2026; doi:10.1234/s1-026-1",
        "Rivers, Published online: 02 March 2026; doi:10.1234/s1 says so",
        "Rivers, Published online: soon",
        "<a href='https://harbour.example/ferry'>→</a>",
      })
  void lines_that_lead_elsewhere_are_text(String line) {
    Article article =
        item("<description>" + cdata(FULL + "<p>" + line + "</p>") + "</description>");
    assertThat(article.text()).doesNotEndWith("long queue of lorries.");
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "船停了　\\n　　明天再开|船停了\\n明天再开",
        "船停了。　\\n明天再开|船停了。\\n明天再开",
        "船停了 　 \\n　　明天再开|船停了\\n明天再开",
        "船停了　\\n明天再开|船停了明天再开",
        "船停了\\n　明天再开|船停了明天再开",
        "船停了　　明天再开|船停了 明天再开",
      })
  void wide_blanks_around_the_end_of_a_line_part_paragraphs_of_plain_text(
      String written, String text) {
    assertThat(item("<description>" + written.replace("\\n", "\n") + "</description>").text())
        .isEqualTo(text.replace("\\n", "\n"));
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
}
