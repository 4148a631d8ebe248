package io.feedwire.parser;

import static io.feedwire.parser.FeedItems.first;
import static io.feedwire.parser.HarbourPost.cdata;
import static io.feedwire.parser.HarbourPost.item;
import static io.feedwire.parser.HarbourPost.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What portals, catalogues and agencies ask feeds to have beside the words of an article.
class PortalFeedsTest {

  private static final String GONE = "1 items that the feed says are deleted were left out";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<item><title>Gone</title><description>This is gone.</description>"
            + "<media:status state='deleted'/></item>",
        "<item><title>Gone</title><oa:delStatus>1</oa:delStatus></item>",
        "<item turbo='false'><link>https://harbour.example/gone</link></item>",
        "<at:deleted-entry ref='tag:harbour.example,2024:1' when='2024-05-06T10:00:00Z'/>",
        "<t:deleted-entry xmlns:t='http://purl.org/atompub/tombstones/1.0' ref='x'/>",
      })
  void whatAFeedSaysIsDeletedIsNoArticle(String item) {
    List<Article> articles = articles("<item><title>Here</title></item>" + item);
    assertThat(articles).extracting(Article::headline).containsExactly("Here");
    assertThat(articles.getFirst().provenance().repairs()).contains(GONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<item><title>Here</title><media:status state='active'/></item>",
        "<item><title>Here</title><media:status state='blocked'/></item>",
        "<item><title>Here</title><oa:delStatus>0</oa:delStatus></item>",
        "<item><title>Here</title><media:content url='https://harbour.example/a.mp4'>"
            + "<media:status state='deleted'/></media:content></item>",
        "<item turbo='false'><link>https://harbour.example/a</link><title>Here</title></item>",
      })
  void whatIsStillThereIsAnArticle(String item) {
    assertThat(articles(item)).extracting(Article::headline).containsExactly("Here");
    assertThat(articles(item).getFirst().provenance().repairs()).doesNotContain(GONE);
  }

  @Test
  void aFeedOfNothingButDeletedItemsHasNone() {
    assertThat(articles("<item><media:status state='deleted'/></item>")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<yandex:related type='infinity'><link url='https://harbour.example/tug'"
            + " img='https://harbour.example/tug.jpg'>The tug</link></yandex:related>",
        "<snf:relatedLink title='The tug' link='https://harbour.example/tug'"
            + " thumbnail='https://harbour.example/tug.jpg'/>",
        "<oa:reflink><oa:refTitle>The tug</oa:refTitle>"
            + "<oa:refUrl>https://harbour.example/tug</oa:refUrl></oa:reflink>",
      })
  void furtherReadingForAPortalIsReferences(String elements) {
    Article article = item("<description>It sails.</description>" + elements);
    assertThat(article.url()).isEqualTo("https://harbour.example/ferry");
    assertThat(article.text()).isEqualTo("It sails.");
    assertThat(article.references())
        .extracting(Reference::rel, Reference::href, Reference::label)
        .containsExactly(tuple("related", "https://harbour.example/tug", "The tug"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "<category>format-article</category><category>index</category> | none",
        "<category>comment-none</category><category>Harbours</category> | Harbours",
        "<category>index</category> | index",
        "<category>evergreen</category> | evergreen",
        "<category>native-plants</category> | native-plants",
        "<category>2</category><oa:lastPubDate/> | none",
        "<category>2</category> | 2",
        "<category>2 boats</category><oa:lastPubDate/> | 2 boats",
        "<category label='form type' term='10-K'/> | 10-K",
        "<category label='Form types' term='10-K'/> | Form types,10-K",
        "<category label='Summit' term='G20'/> | Summit,G20",
        "<category label='Elections' term='2024'/> | Elections,2024",
      })
  void wordsForAServiceAreNoKeywords(String categories, String keywords) {
    assertThat(item(categories).declaredKeywords())
        .containsExactly(keywords == null ? new String[0] : keywords.split(","));
  }

  @Test
  void aBookHasItsCoverAndLeadsToItsFile() {
    Article book =
        first(
            """
            <feed xmlns='http://www.w3.org/2005/Atom'><entry><title>The Salt Road</title>
            <link rel='http://opds-spec.org/image/thumbnail' type='image/jpeg' href='https://l.example/t.jpg'/>
            <link rel='http://opds-spec.org/image' type='image/jpeg' href='https://l.example/c.jpg'/>
            <link rel='alternate' type='text/html' href='https://l.example/1'/>
            <link rel='http://opds-spec.org/acquisition/open-access' type='application/epub+zip' href='https://l.example/1.epub'/>
            <link rel='http://opds-spec.org/acquisition/buy' type='text/html' href='https://shop.example/1'/>
            <link rel='http://opds-spec.org/acquisition/borrow' type='application/atom+xml' href='https://l.example/b'/>
            </entry></feed>
            """);
    assertThat(book.url()).isEqualTo("https://l.example/1");
    assertThat(book.images())
        .extracting(image -> image.renditions().getFirst().href(), Image::roles)
        .containsExactly(
            tuple("https://l.example/t.jpg", List.of(Image.Role.PREVIEW)),
            tuple("https://l.example/c.jpg", List.of(Image.Role.LEAD)));
    assertThat(book.references())
        .extracting(Reference::rel, Reference::href)
        .containsExactly(tuple("enclosure", "https://l.example/1.epub"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<media:description type='html'>&lt;p&gt;The &lt;b&gt;old&lt;/b&gt; barn&lt;/p&gt; | The old barn",
        "<media:description>&lt;p&gt;The barn&lt;/p&gt; | The barn",
        "<media:description>Barns &lt; sheds | Barns < sheds",
        "<media:description>Barns <![CDATA[<3]]> | Barns <3",
        "<media:description type='plain'>Q&amp;A | Q&A",
      })
  void theCaptionOfAPictureHasNoMarkup(String description, String caption) {
    Article article =
        item(
            "<media:content url='https://harbour.example/b.jpg' medium='image'>"
                + description
                + "</media:description></media:content>");
    assertThat(article.images().getFirst().caption()).isEqualTo(caption);
  }

  @Test
  void anInstantArticleIsItsText() {
    Article article =
        item(
            "<content:encoded>"
                + cdata(
                    """
                    <!doctype html><html><body><article><header><h1>The ferry sails</h1>
                    <h2>At dawn</h2><h3 class="op-kicker">Transport</h3>
                    <address><a>Jane Rower</a> Jane covers boats.</address>
                    <address><a rel="author" href="https://harbour.example/bo">Bo Lark</a></address>
                    <time class="op-published" datetime="2024-11-10T09:44:16Z">10 November</time>
                    <section class="op-ad-template"><figure class="op-ad"><iframe
                    src="https://ads.example/a"></iframe></figure></section></header>
                    <p>The ferry sailed at dawn.</p>
                    <figure class="op-ad"><iframe src="https://ads.example/b"></iframe></figure>
                    <figure class="op-interactive"><iframe
                    src="https://www.youtube.com/embed/xYzXyZxYz01"></iframe></figure>
                    <figure class="op-tracker"><iframe src="https://ads.example/c"></iframe></figure>
                    <footer><small>© The Harbour Post 2024</small>
                    <ul class="op-related-articles" title="Related"><li><a
                    href="https://harbour.example/tug"></a></li></ul></footer>
                    </article></body></html>
                    """)
                + "</content:encoded>");
    assertThat(article.text()).isEqualTo("At dawn\nThe ferry sailed at dawn.");
    assertThat(article.body()).hasSize(3);
    assertThat(article.bylines()).containsExactly("Jane Rower", "Bo Lark");
    assertThat(article.sections()).containsExactly("Transport");
    assertThat(article.copyright()).isEqualTo("© The Harbour Post 2024");
    assertThat(article.references())
        .extracting(Reference::rel, Reference::href)
        .contains(tuple("related", "https://harbour.example/tug"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<address>Pier 3, Harbour City</address>",
        "<div><h3 class='op-kicker'>At sea</h3></div>",
        "<header><h2>At sea</h2><address>Pier 3</address></header>",
      })
  void anAddressAndAHeadingElsewhereAreText(String html) {
    assertThat(post(html).text()).doesNotEndWith("long queue of lorries.");
    assertThat(post(html).bylines()).isEmpty();
  }

  @Test
  void what_a_reader_operates_on_a_page_of_Turbo_is_no_text() {
    Article article =
        item(
            "<turbo:content>"
                + cdata(
                    """
                    <header><h1>The ferry sails</h1><menu><a href="https://harbour.example/">Home</a><a
                    href="https://harbour.example/boats">Boats</a></menu>
                    <div data-block="breadcrumblist"><a href="https://harbour.example/">Home</a></div></header>
                    <p>The ferry sailed at dawn, and its captain spoke of a long queue of lorries.</p>
                    <div data-block="accordion"><div data-block="item" data-title="When does it sail?">
                    <p>At dawn.</p></div></div>
                    <div data-block="share" data-network="telegram">Share</div>
                    <div data-block="feed" data-title="More"><div data-block="feed-item"
                    data-href="https://harbour.example/tug" data-title="The tug"></div></div>
                    <div data-block="comments"><div data-block="comment" data-author="Bo"><header>Bo</header>
                    <div data-block="content"><p>Well done!</p></div></div></div>
                    """)
                + "</turbo:content>");
    assertThat(article.text())
        .isEqualTo(
            "The ferry sailed at dawn, and its captain spoke of a long queue of lorries.\n"
                + "When does it sail?\nAt dawn.");
    assertThat(article.references())
        .extracting(Reference::rel, Reference::href, Reference::label)
        .containsExactly(tuple("related", "https://harbour.example/tug", "The tug"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<menu><li>Soup</li><li>Fish</li></menu>",
        "<div data-block='cards'><div data-block='card'><p>Fish</p></div></div>",
        "<div data-block='item'><p>Fish</p></div>",
      })
  void otherBlocksAndMenusAreText(String html) {
    assertThat(post(html).text()).endsWith("Fish");
  }

  @Test
  void theElementsOfAnAgencyPartWords() {
    Article article =
        first(
            """
            <feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Fares rise</title>
            <link href='https://wire.example/1'/><content type='text/xml'><nitf><body><body.head>
            <hedline><hl1>Fares rise</hl1><hl2>Eight percent more</hl2></hedline><byline>By JANE
            ROWER</byline><distributor>Harbor Wire</distributor><dateline><location>HARBOR
            CITY</location></dateline></body.head><body.content><block><p>Fares will rise.</p><media
            media-type='Photo'><media-reference source='https://wire.example/x.jpg'/><media-caption>A
            ferry.</media-caption><media-producer>Tom Quay</media-producer></media><hl2>What it
            costs</hl2><p>A lot.</p></block></body.content><body.end><tagline>Ask the
            desk.</tagline></body.end></body></nitf></content></entry></feed>
            """);
    assertThat(article.text())
        .isEqualTo(
            "Eight percent more\nHARBOR CITY\nFares will rise.\nWhat it costs\nA lot.\nAsk the desk.");
    assertThat(article.bylines()).containsExactly("JANE ROWER");
    assertThat(article.credits()).containsExactly("Harbor Wire");
    assertThat(article.images())
        .extracting(Image::caption, Image::credit)
        .containsExactly(tuple("A ferry.", "Tom Quay"));
  }

  @Test
  void anElementOfThatNameElsewhereIsText() {
    assertThat(post("<p>Its <byline>By Bo</byline> line</p>").text()).endsWith("Its By Bo line");
  }

  private static List<Article> articles(String items) {
    String feed =
        "<rss version='2.0'><channel><title>The Harbour Post</title>%s</channel></rss>"
            .formatted(items);
    return assertThat(WiredParser.parse(feed))
        .asInstanceOf(type(ParseResult.Parsed.class))
        .actual()
        .articles();
  }
}
