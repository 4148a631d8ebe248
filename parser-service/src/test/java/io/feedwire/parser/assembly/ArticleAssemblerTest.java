package io.feedwire.parser.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Image.Role;
import io.feedwire.contracts.article.Provenance;
import io.feedwire.contracts.article.Reference;
import io.feedwire.contracts.article.Timestamp;
import io.feedwire.parser.WiredParser;
import io.feedwire.parser.format.ArticleDraft;
import io.feedwire.parser.format.ArticleDraft.BodyPart;
import io.feedwire.parser.format.ArticleDraftBuilder;
import io.feedwire.parser.html.MarkupBudget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleAssemblerTest {

  private static final Instant FETCHED = WiredParser.FETCHED;

  private static final Provenance PROVENANCE =
      new Provenance(
          "source-1", "rss", null, List.of("mended"), null, null, null, FETCHED, null, null);

  private static ArticleDraftBuilder draft() {
    return ArticleDraft.builder()
        .titleHtml("A ferry")
        .url("https://news.example.co.uk/a?utm_source=x")
        .publisherName("River News")
        .body(List.of(new BodyPart.Html("<p>Text</p>")));
  }

  private static Article assemble(ArticleDraftBuilder draft) {
    return assemble(draft.build(), PROVENANCE);
  }

  private static Article assemble(ArticleDraft draft, Provenance provenance) {
    return WiredParser.assembler()
        .assemble(List.of(draft), provenance, new MarkupBudget(0))
        .getFirst();
  }

  @Test
  void articlesOfOneDocumentHaveTheirOwnPublishers() {
    List<ArticleDraft> drafts =
        Stream.of("www.example.org", "www.example.org", "news.example.co.uk", "dw.com", "a.test")
            .map(host -> draft().url("https://" + host + "/a-1").build())
            .toList();

    assertThat(WiredParser.assembler().assemble(drafts, PROVENANCE, new MarkupBudget(0)))
        .extracting(article -> article.publisher().id())
        .containsExactly("example.org", "example.org", "example.co.uk", "dw", "a.test");
  }

  private static Timestamp at(Instant time) {
    return new Timestamp(time, time.toString(), "iso", null);
  }

  @Test
  void aPublisherWithoutRulesIsKnownByItsDomainAndNamedByTheFeed() {
    Article article = assemble(draft());
    assertThat(article.publisher().id()).isEqualTo("example.co.uk");
    assertThat(article.publisher().name()).isEqualTo("River News");
    assertThat(article.url()).isEqualTo("https://news.example.co.uk/a?utm_source=x");
    assertThat(article.id()).matches("url:[0-9a-f]{16}");
  }

  @Test
  void itemsWithoutWordsAreToldApartByWhatTheyHave() {
    var wordless = draft().titleHtml(" \u00a0").url(null).body(List.of());
    Article one = assemble(wordless.bylines(List.of("Ada Quill")));
    Article other = assemble(wordless.bylines(List.of("Bo Reed")));
    assertThat(one.headline()).isEmpty();
    assertThat(one.id()).startsWith("fp:").isNotEqualTo(other.id());
  }

  @ParameterizedTest
  @CsvSource({
    "https://two-banks.blogspot.com/2020/07/a.html, two-banks.blogspot.com",
    "https://two-banks.wordpress.com/a, two-banks.wordpress.com",
    "https://m.two-banks.wordpress.com/a, two-banks.wordpress.com",
    "https://www.wordpress.com/a, wordpress.com",
    "https://wordpress.com/a, wordpress.com",
    "https://203.0.113.7/a, 203.0.113.7",
  })
  void whoWritesOnAPlatformIsAPublisher(String url, String id) {
    assertThat(assemble(draft().url(url)).publisher().id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/log#v2, false",
    "https://a.example/log#xtor=RSS-1, true",
    "https://a.example/log#comments, true",
    "https://a.example/log#comment-form, true",
    "https://a.example/log#comment-5, false",
    "https://a.example/log#more-17, true",
    "https://a.example/log#, true",
  })
  void anAnchorIsPartOfTheIdWhereItTellsItemsApart(String written, boolean isSame) {
    Article plain = assemble(draft().url("https://a.example/log"));
    Article article = assemble(draft().url(written));
    assertThat(article.url()).isEqualTo(written);
    assertThat(article.id().equals(plain.id())).isEqualTo(isSame);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/%e6%b9%96/, https://a.example/%e6%b9%96/, https://a.example/%E6%B9%96",
    "https://a.example/湖, https://a.example/湖, https://a.example/%E6%B9%96",
    "HTTP://A.Example:80/?, HTTP://A.Example:80/?, https://a.example",
    "https://a.example/x?utm_source=rss, https://a.example/x?utm_source=rss, https://a.example/x",
    "' https://a.example/a b\tc\u200b% ', https://a.example/a%20bc%E2%80%8B%25,"
        + " https://a.example/a%20bc%E2%80%8B%25",
    "https://user:secret@a.example/x@y, https://a.example/x@y, https://a.example/x@y",
    "//a.example/x, https://a.example/x, https://a.example/x",
    "../%e5, https://news.example.co.uk/%e5, https://news.example.co.uk/%E5",
  })
  void anAddressIsSpelledAsItsPublisherDoesAndComparedInOneSpelling(
      String written, String url, String canonical) {
    var draft = draft().base("https://news.example.co.uk/feeds/all.xml");
    Article article = assemble(draft.url(written));
    assertThat(article.url()).isEqualTo(url);
    assertThat(article.id()).isEqualTo(assemble(draft.url(canonical)).id());
    assertThat(article.altIds()).isEmpty();
  }

  @Test
  void anArticleBehindAForwarderIsItsPublishers() {
    String forwarded =
        "https://www.google.com/url?rct=j&sa=t&url=https://news.example.co.uk/a&ct=ga";
    Article article = assemble(draft().url(forwarded));
    assertThat(article.publisher().id()).isEqualTo("example.co.uk");
    assertThat(article.url()).isEqualTo("https://news.example.co.uk/a");
    assertThat(article.id()).isEqualTo(assemble(draft().url("https://news.example.co.uk/a")).id());
    assertThat(article.altIds()).containsExactly(forwarded);
  }

  @Test
  void anAddressThatItsPublisherGaveUpIsTheOneThatIsInUse() {
    Article article = assemble(draft().url("http://www.rfi.fr//cn/x/20200712-%e5%8f%b6"));
    assertThat(article.url()).isEqualTo("https://www.rfi.fr/cn/x/20200712-%E5%8F%B6");
  }

  @Test
  void linksToAnArticleInAnotherSpellingAreNoReferences() {
    String body = "<p><a href='https://a.example/%E6%B9%96'>x</a></p>";
    Article article =
        assemble(
            draft()
                .url("https://a.example/%e6%b9%96?utm_source=rss")
                .body(List.of(new BodyPart.Html(body))));
    assertThat(article.references()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "urn:uuid:60a76c80, urn:uuid:60a76c80",
    "uuid:60a76c80, uuid:60a76c80",
    "doi:10.1000/182, doi:10.1000/182",
    "a/relative/page, a/relative/page",
    "javascript:alert(1),",
    "'java\tscript:alert(1)',",
    "data:text/html;hello,",
    "JavaScript:x/y,",
  })
  void anAddressThatIsNoneOfTheWebIsKeptUnlessABrowserCouldRunIt(
      String written, @Nullable String url) {
    assertThat(assemble(draft().url(written).base(null)).url()).isEqualTo(url);
  }

  @Test
  void aTimeInTheFutureIsSetToTheFetchAndNoted() {
    Article article = assemble(draft().published(at(FETCHED.plus(Duration.ofDays(400)))));
    assertThat(article.published()).isNotNull();
    assertThat(article.published()).extracting(Timestamp::time).isEqualTo(FETCHED);
    assertThat(article.provenance().repairs())
        .containsExactly("mended", "published lies after the fetch and was set to its time");
  }

  @Test
  void aTimeInTheFutureDoesNotChangeTheIdFromFetchToFetch() {
    ArticleDraft draft =
        draft().url(null).published(at(FETCHED.plus(Duration.ofDays(400)))).build();
    Provenance later = PROVENANCE.withFetched(FETCHED.plusSeconds(900));
    assertThat(assemble(draft, later).id())
        .startsWith("fp:")
        .isEqualTo(assemble(draft, PROVENANCE).id());
  }

  @Test
  void aFewMinutesAheadAreADifferenceOfClocks() {
    Instant ahead = FETCHED.plus(Duration.ofMinutes(9));
    assertThat(assemble(draft().published(at(ahead))).published()).isEqualTo(at(ahead));
  }

  @Test
  void theTimeOfPublicationStandsBeforeThatOfSeeing() {
    Timestamp published = at(FETCHED.minusSeconds(100));
    Timestamp seen = at(FETCHED.minusSeconds(50));
    assertThat(assemble(draft().published(published).seen(seen)).published()).isEqualTo(published);
    assertThat(assemble(draft().seen(seen)).published()).isEqualTo(seen);
  }

  @Test
  void linksToItselfAndToSharingAreNoReferencesAndAListedNameIsTheLabel() {
    String html =
        "<p><a href='/a#top'>self</a> <a href='https://p.example.org/s'>short</a>"
            + " <a href='https://x.com/intent/tweet?url=x'>share</a>"
            + " <a href='/b'><b>b</b>ee</a> <a href='/b?utm_medium=y'>again</a></p>";
    var listed =
        Reference.of(
            Reference.Kind.ARTICLE, "related", "https://news.example.co.uk/b", "The bee", null);
    Article article =
        assemble(
            draft()
                .otherUrls(List.of("https://p.example.org/s"))
                .body(List.of(new BodyPart.Html(html)))
                .references(List.of(listed)));
    assertThat(article.references())
        .singleElement()
        .satisfies(
            reference -> {
              assertThat(reference.href()).isEqualTo("https://news.example.co.uk/b");
              assertThat(reference.label()).isEqualTo("The bee");
              assertThat(reference.target()).matches("url:[0-9a-f]{16}");
            });
    assertThat(article.altIds()).containsExactly("https://p.example.org/s");
  }

  @Test
  void oneImageUnderSeveralAddressesIsOneWithEveryRole() {
    var lead =
        Image.of(
            "",
            List.of(Role.LEAD),
            null,
            List.of(new Rendition("http://example.org/i.jpg?utm_source=x", 300, 200, null)));
    Article article =
        assemble(
            draft()
                .images(List.of(lead))
                .body(
                    List.of(
                        new BodyPart.Html(
                            "<figure><img src='https://images.weserv.nl/?url=example.org/i.jpg'>"
                                + "<figcaption>boat</figcaption></figure>"))));
    assertThat(article.images())
        .singleElement()
        .satisfies(
            image -> {
              assertThat(image.roles()).containsExactly(Role.LEAD, Role.BODY);
              assertThat(image.caption()).isEqualTo("boat");
            });
  }

  @Test
  void chineseIsToldByItsTextAndItsScriptToo() {
    assertThat(language(null, "这是一个关于渡轮的报道")).isEqualTo("zh-Hans");
    assertThat(language("zh-cn", "這是一個關於渡輪的報導")).isEqualTo("zh-Hant");
    assertThat(language("zh_TW", "人山人海")).isEqualTo("zh-Hant");
    assertThat(language(null, "渡し船についてのおはなしです")).isEqualTo("ja");
    assertThat(language("en-us", "a ferry")).isEqualTo("en-US");
    assertThat(language("not a language", "a ferry")).isEqualTo("und");
    assertThat(language("abc_2.0.channel", "a ferry")).isEqualTo("und");
    assertThat(language("en-US.UTF-8", "a ferry")).isEqualTo("en");
    assertThat(language("epo", "a ferry")).isEqualTo("eo");
    assertThat(language("eng-x-lvariant-a", "a ferry")).startsWith("en");
    assertThat(language("cmn-Hant", "")).isEqualTo("cmn-Hant");
  }

  private static String language(@Nullable String declared, String text) {
    return assemble(draft().titleHtml(text).language(declared).body(List.of())).language();
  }

  @Test
  void anArticleWithoutAnAddressKeepsItsIdWhenItsHeadlineIsSetAnotherWay() {
    var published = at(FETCHED.minusSeconds(100));
    String one = assemble(draft().url(null).published(published)).id();
    String other = assemble(draft().url(null).published(published).titleHtml("A  FERRY!")).id();
    assertThat(one).startsWith("fp:").isEqualTo(other);
    assertThat(assemble(draft().url(null).published(at(FETCHED))).id()).isNotEqualTo(one);
  }
}
