package io.feedwire.fetcher.lists;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.source.Access;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.source.Source.Kind;
import io.feedwire.contracts.source.SourceIds;
import io.feedwire.fetcher.http.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListedSourcesTest {

  private static Source source(Kind kind, String url) {
    return Source.of(SourceIds.of(URI.create(url)), kind, url, Source.Lane.BACKFILL);
  }

  private static final Source PAGE = source(Kind.PAGE, "https://www.example.org/");
  private static final Source LIST = source(Kind.OPML, "https://www.example.org/lists/all.opml");

  private static Response facts(@Nullable String type, @Nullable String finalAddress) {
    return new Response(200, null, null, type, finalAddress, null, null, List.of(), null);
  }

  private static ListedSources read(Source list, String document) {
    return ListedSources.read(list, document.getBytes(UTF_8), facts("text/html", null));
  }

  private static ListedSources page(String head) {
    return read(PAGE, "<!doctype html><html><head>" + head + "</head><body>x</body></html>");
  }

  private static String link(String type, String title, String href) {
    return "<link rel=\"alternate\" type=\"%s\" title=\"%s\" href=\"%s\">"
        .formatted(type, title, href);
  }

  private static String rss(String title, String href) {
    return link("application/rss+xml", title, href);
  }

  private static ListedSources.Listed listed(ListedSources result) {
    assertThat(result).isInstanceOf(ListedSources.Listed.class);
    return (ListedSources.Listed) result;
  }

  private static String chosen(ListedSources result) {
    return listed(result).sources().getFirst().location();
  }

  private static List<String> candidates(Source page, String html) {
    ListedSources result = read(page, html);
    assertThat(result).isInstanceOf(ListedSources.Candidates.class);
    return ((ListedSources.Candidates) result).uris().stream().map(URI::toString).toList();
  }

  static Stream<Arguments> documents() {
    return Stream.of(
        Arguments.of("<rss version='2.0'><channel/></rss>", Kind.FEED),
        Arguments.of("\uFEFF \n<?xml version='1.0'?><!-- made <by> us --><rss/>", Kind.FEED),
        Arguments.of("<?xml-stylesheet href='a'?><feed xmlns='x'/>", Kind.FEED),
        Arguments.of("<rdf:RDF xmlns:rdf='x'>", Kind.FEED),
        Arguments.of("<!DOCTYPE rss [<!ENTITY nbsp '&#160;'>]><rss>", Kind.FEED),
        Arguments.of("{\"version\": \"https://jsonfeed.org/version/1.1\"}", Kind.FEED),
        Arguments.of("{\"version\": \"https:\\/\\/jsonfeed.org\\/version\\/1\"}", Kind.FEED),
        Arguments.of(
            "<urlset xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>", Kind.SITEMAP),
        Arguments.of("<opml version='2.0'>", Kind.OPML));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void a_document_that_is_no_page_is_told_by_its_beginning(String document, Kind kind) {
    assertThat(read(PAGE, document))
        .isInstanceOfSatisfying(
            ListedSources.Itself.class, itself -> assertThat(itself.kind()).isEqualTo(kind));
    assertThat(ListedSources.read(PAGE, document.getBytes(UTF_16), facts(null, null)))
        .isInstanceOf(ListedSources.Itself.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "just text", "{\"a\": 1}", "%PDF-1.4", "<urlset>", "<svg>"})
  void what_is_neither_feed_nor_page_names_nothing(String document) {
    assertThat(ListedSources.read(PAGE, document.getBytes(UTF_8), facts("application/x-any", null)))
        .isEqualTo(new ListedSources.Nothing("neither a feed nor a web page"));
  }

  @Test
  void the_one_feed_of_a_page_is_chosen_and_belongs_to_it() {
    var listed = listed(page("<title>The page</title>" + rss("RSS", "/news.xml")));

    assertThat(listed.sentence())
        .isEqualTo(
            "1 feed named by the page; chosen: https://www.example.org/news.xml, because there is"
                + " no other");
    assertThat(listed.sources())
        .containsExactly(
            source(Kind.FEED, "https://www.example.org/news.xml")
                .withName("The page")
                .withOrigin(PAGE.id()));
  }

  @Test
  void templates_nested_too_deeply_hide_no_feed() {
    String templates = "<template><select><svg><math>".repeat(1_000);

    assertThat(chosen(page(rss("RSS", "/news.xml") + "</head><body>" + templates)))
        .isEqualTo("https://www.example.org/news.xml");
  }

  @ParameterizedTest
  @CsvSource({
    "application/rss+xml, News, /x, true",
    "application/atom+xml; charset=utf-8, News, /x, true",
    "APPLICATION/RDF+XML, News, /x, true",
    "application/feed+json, News, /x, true",
    "application/json, News, /feed.json, true",
    "application/json, JSON Feed, /x, true",
    "application/json, '', /wp-json/wp/v2/posts/1, false",
    "application/json+oembed, '', /oembed?url=feed, false",
    "text/xml, RSS, /x, true",
    "text/xml, '', /x, false",
    "text/html, Deutsch, /de/, false",
    "application/manifest+json, '', /feed, false"
  })
  void types_of_links_tell_feeds(String type, String title, String href, boolean isFeed) {
    assertThat(page(link(type, title, href)) instanceof ListedSources.Listed).isEqualTo(isFeed);
  }

  @Test
  void rel_feed_needs_no_type_and_rels_may_be_many() {
    assertThat(chosen(page("<link rel=feed href=/a>"))).isEqualTo("https://www.example.org/a");
    assertThat(
            chosen(page("<link rel='ALTERNATE home alternate' type=application/rss+xml href=/b>")))
        .isEqualTo("https://www.example.org/b");
  }

  @Test
  void articles_come_before_comments_and_formats_are_one() {
    var listed =
        listed(
            page(
                rss("Site &raquo; Comments Feed", "/comments/feed/")
                    + rss("Site &raquo; Feed (RSS 2.0)", "/feed/")
                    + link("application/atom+xml", "Site &raquo; Feed (Atom)", "/feed/atom/")));

    assertThat(listed.sentence())
        .isEqualTo(
            "3 feeds named by the page; chosen: https://www.example.org/feed/, because the others"
                + " are the same in another format, or comments; not chosen:"
                + " https://www.example.org/comments/feed/, https://www.example.org/feed/atom/");
    assertThat(listed.sources()).hasSize(1);
  }

  @Test
  void the_first_of_several_is_the_default() {
    var listed = listed(page(rss("News", "/n") + rss("Sport", "/s") + rss("Comments", "/c")));
    assertThat(listed.sentence())
        .contains("chosen: https://www.example.org/n, because it is the first that is not of");
  }

  @Test
  void the_feed_of_the_very_page_comes_before_that_of_the_site() {
    Source below = source(Kind.PAGE, "https://www.example.org/topics/rivers/");
    assertThat(
            chosen(
                read(
                    below,
                    "<html><head>" + rss("All", "/feed") + rss("Rivers", "feed") + "</head>")))
        .isEqualTo("https://www.example.org/topics/rivers/feed");
  }

  @Test
  void addresses_are_resolved_against_base_and_final_address() {
    byte[] html = ("<html>" + rss("A", "feed")).getBytes(UTF_8);
    assertThat(
            chosen(
                ListedSources.read(
                    PAGE, html, facts("text/html", "https://other.example.net/a/b"))))
        .isEqualTo("https://other.example.net/a/feed");
    assertThat(chosen(page("<base href='https://cdn.example.com/x/'>" + rss("A", "feed"))))
        .isEqualTo("https://cdn.example.com/x/feed");
  }

  @Test
  void addresses_that_are_none_are_left_out() {
    assertThat(
            page(
                rss("A", "javascript:alert(1)")
                    + rss("B", "file:///etc/passwd")
                    + rss("C", "https://joe:pw@example.org/")))
        .isInstanceOf(ListedSources.Candidates.class);
  }

  @Test
  void headers_and_credentials_stay_with_their_server() {
    var access =
        new Access(
            "me",
            Map.of("Accept-Language", "de"),
            List.of("http://proxy:3128"),
            "${FEEDWIRE_SECRET_X}",
            true);
    Source page = PAGE.withAccess(access);
    assertThat(listed(read(page, "<html>" + rss("A", "/a"))).sources().getFirst().asked())
        .isEqualTo(access);
    assertThat(
            listed(read(page, "<html>" + rss("A", "https://feeds.example.org/a")))
                .sources()
                .getFirst()
                .asked())
        .isEqualTo(new Access("me", Map.of(), List.of("http://proxy:3128"), null, false));
  }

  @Test
  void a_page_without_a_feed_gives_usual_addresses_of_its_site_only() {
    assertThat(
            candidates(
                PAGE,
                "<html><body><a href='/about'>x</a><a href='https://elsewhere.net/rss'>y</a><a"
                    + " href='https://feeds.example.org/all.rss'>z</a><a href='?feed=rss2'>q</a>"))
        .startsWith("https://feeds.example.org/all.rss", "https://www.example.org/?feed=rss2")
        .contains("https://www.example.org/feed", "https://www.example.org/atom.xml")
        .doesNotContain("https://elsewhere.net/rss", PAGE.location());
  }

  @Test
  void candidates_are_few_whatever_a_page_links_to() {
    String links =
        String.join(
            "", IntStream.range(0, 500).mapToObj(i -> "<a href='/rss/" + i + "'>x</a>").toList());
    assertThat(candidates(PAGE, "<html>" + links)).hasSize(12);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv,"
        + " /feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv",
    "https://www.youtube.com/playlist?list=PLabcdefghijkl,"
        + " /feeds/videos.xml?playlist_id=PLabcdefghijkl",
    "https://www.reddit.com/r/rivers/, /r/rivers/.rss",
    "https://github.com/feedwire/feedwire, /feedwire/feedwire/releases.atom",
    "https://github.com/feedwire, /feedwire.atom",
    "https://github.com/a/b/commits/main, /a/b/commits/main.atom",
    "https://medium.com/@joe, /feed/@joe",
    "https://rivers.substack.com/archive, /feed",
    "https://rivers.blogspot.com/, /feeds/posts/default"
  })
  void some_services_keep_feeds_where_everybody_knows(String address, String feed) {
    assertThat(candidates(source(Kind.PAGE, address), "<html>x").getFirst())
        .isEqualTo(URI.create(address).resolve(feed).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "WordPress 6.8, /feed/",
    "Ghost 5.2, /rss/",
    "Jekyll v4.3.2, /feed.xml",
    "Hugo 0.120.4, /index.xml",
    "Mastodon, /@joe.rss"
  })
  void some_software_keeps_feeds_where_everybody_knows(String generator, String feed) {
    assertThat(
            candidates(
                    source(Kind.PAGE, "https://example.org/@joe"),
                    "<html><meta name=generator content='" + generator + "'>")
                .getFirst())
        .isEqualTo("https://example.org" + feed);
  }

  @Test
  void a_channel_of_a_named_account_is_found_in_the_page() {
    assertThat(
            candidates(
                    source(Kind.PAGE, "https://www.youtube.com/@rivers"),
                    "<html><script>{\"externalId\":\"UCabcdefghijklmnopqrstuv\"}</script>")
                .getFirst())
        .isEqualTo("https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv");
  }

  @Test
  void a_candidate_is_a_source_when_it_is_a_feed() {
    URI uri = URI.create("https://www.example.org/feed");
    assertThat(
            listed(
                    ListedSources.ofCandidate(
                        PAGE, uri, "<rss/>".getBytes(UTF_8), facts("text/html", null)))
                .sources())
        .containsExactly(source(Kind.FEED, uri.toString()).withOrigin(PAGE.id()));
    assertThat(
            ListedSources.ofCandidate(
                PAGE, uri, "<html>".getBytes(UTF_8), facts("application/rss+xml", null)))
        .isEqualTo(new ListedSources.Nothing("no feed at https://www.example.org/feed"));
  }

  @Test
  void an_opml_list_names_its_sources() {
    var listed =
        listed(
            read(
                LIST.withCategory("Followed"),
                """
                <opml version="2.0"><body>
                <outline text="News"><outline text="A" xmlUrl="https://a.org/"/></outline>
                <outline text="B" xmlUrl="b.xml"/>
                <outline text="Itself" type="include" url="all.opml"/>
                <outline text="C" xmlUrl="gopher://c.org/"/>
                </body></opml>
                """));
    assertThat(listed.sentence()).isEqualTo("2 sources on the list; 1 that can be none");
    assertThat(listed.complete()).isTrue();
    assertThat(listed.sources())
        .containsExactly(
            source(Kind.FEED, "https://a.org/")
                .withName("A")
                .withCategory("News")
                .withOrigin(LIST.id()),
            source(Kind.FEED, "https://www.example.org/lists/b.xml")
                .withName("B")
                .withCategory("Followed")
                .withOrigin(LIST.id()));
  }

  @Test
  void a_list_that_ends_early_is_not_complete() {
    assertThat(
            listed(read(LIST, "<opml><body><outline xmlUrl='https://a.org/'/><outline xmlUr"))
                .complete())
        .isFalse();
  }

  @Test
  void an_empty_list_and_a_page_in_its_place_name_nothing() {
    assertThat(read(LIST, "<opml><body></body></opml>"))
        .isEqualTo(new ListedSources.Nothing("the list names no feed"));
    assertThat(read(LIST, "<html><body>Sorry</body></html>"))
        .isEqualTo(new ListedSources.Nothing("no OPML: it is a web page"));
  }

  @Test
  void lists_of_lists_end() {
    String list =
        "<opml><body><outline type='include' url='https://b.org/b.opml'/>"
            + "<outline xmlUrl='https://a.org/'/></body></opml>";
    assertThat(listed(read(LIST, list)).sources()).hasSize(2);
    assertThat(listed(read(LIST.withOrigin("another"), list)).sources())
        .extracting(Source::kind)
        .containsExactly(Kind.FEED);
  }

  @Test
  void a_list_without_end_is_cut() {
    String outlines =
        String.join(
            "",
            IntStream.range(0, 10_001)
                .mapToObj(i -> "<outline xmlUrl='https://a.org/" + i + "'/>")
                .toList());
    var listed = listed(read(LIST, "<opml><body>" + outlines + "</body></opml>"));
    assertThat(listed.sources()).hasSize(10_000);
    assertThat(listed.complete()).isFalse();
  }
}
