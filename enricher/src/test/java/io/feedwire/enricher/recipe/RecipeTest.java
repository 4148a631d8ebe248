package io.feedwire.enricher.recipe;

import static io.feedwire.enricher.Articles.image;
import static io.feedwire.enricher.Articles.link;
import static io.feedwire.enricher.Articles.plain;
import static io.feedwire.enricher.Articles.rich;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.article.EnrichedArticle.Keyword;
import io.feedwire.contracts.article.EnrichedArticle.LeadImage;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Image.Role;
import io.feedwire.contracts.article.Reference;
import io.feedwire.enricher.merge.Merged;
import io.feedwire.enricher.resolution.Known;
import io.feedwire.keywords.vocabulary.Vocabulary;
import io.feedwire.publishers.DeutscheWelle;
import io.feedwire.publishers.Publishers;
import io.feedwire.publishers.address.WebAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecipeTest {

  @Test
  void Keywords_that_the_text_bears_out_in_any_spelling_come_first() {
    Article article =
        rich()
            .withHeadline("「拜習會」十一月登場？")
            .withText("兩國在ＡＰＥＣ期間會談。")
            .withDeclaredKeywords(List.of("政治", "拜习会", "apec", "拜習會", " "));

    assertThat(enrich(article).keywords())
        .extracting(Keyword::term, Keyword::canonical, Keyword::origin, Keyword::score)
        .startsWith(
            tuple("拜习会", "拜习会", Keyword.Origin.DECLARED, 1.0),
            tuple("apec", "apec", Keyword.Origin.DECLARED, 1.0),
            tuple("政治", "政治", Keyword.Origin.DECLARED, 0.8));
  }

  @Test
  void The_text_gives_keywords_where_the_publisher_declares_none() {
    Article article =
        rich()
            .withHeadline("隧道渗水，列车停运")
            .withText("隧道周二渗水，列车停运。工程师说，隧道要修两周，列车改道。")
            .withDeclaredKeywords(List.of());

    assertThat(enrich(article).keywords()).extracting(Keyword::canonical).contains("隧道", "列车");
  }

  @Test
  void The_publishers_name_is_no_keyword() {
    Article article = rich().withDeclaredKeywords(List.of("DW", "外交"));

    assertThat(enrich(article).keywords())
        .extracting(Keyword::canonical)
        .contains("外交")
        .doesNotContain("dw");
  }

  @Test
  void No_other_name_of_the_publisher_is_a_keyword_of_its_article() {
    Article article =
        rich()
            .withHeadline("德國之聲問隧道何時通車")
            .withText("（德国之声中文网）隧道还在修。德国之声问隧道何时通车。")
            .withDeclaredKeywords(List.of());
    var recipe = new Recipe(Vocabulary::shipped, new Publishers(List.of(new DeutscheWelle())));
    var merged = new Merged(article, 1, List.of(), List.of());

    assertThat(recipe.keywords(merged, ChosenKeywords.NONE).keywords().keywords())
        .extracting(Keyword::canonical)
        .contains("隧道")
        .noneMatch(keyword -> keyword.contains("德国之声"));
  }

  @Test
  void The_publishers_lead_image_stands_for_the_article() {
    assertThat(enrich(rich()).leadImage())
        .isEqualTo(new LeadImage("dw:67121832", "the publisher's lead image"));
  }

  @Test
  void Without_one_it_is_the_first_image_of_the_body_that_is_large_enough() {
    Article article =
        plain("example:1")
            .withImages(
                List.of(
                    image("a:icon", null, 120),
                    image("a:gallery", null, 900).withRoles(List.of(Role.GALLERY)),
                    image("a:photo", null, 460)));

    assertThat(enrich(article).leadImage())
        .isEqualTo(new LeadImage("a:photo", "first image of the body"));
  }

  @Test
  void A_small_image_is_better_than_none() {
    Article article = plain("example:1").withImages(List.of(image("a:small", null, 120)));

    assertThat(enrich(article).leadImage())
        .isEqualTo(new LeadImage("a:small", "the only kind of image there is, small"));
  }

  @Test
  void A_tracking_pixel_never_stands_for_anything() {
    Image pixel = image("a:pixel", null, 1).withRoles(List.of(Role.LEAD));
    Image flat =
        image("a:flat", null)
            .withRenditions(List.of(new Rendition("https://t.example/p.gif", null, 1, null)));
    Image nowhere = image("a:nowhere", null);
    Article article = plain("example:1").withImages(List.of(pixel, flat, nowhere));

    assertThat(enrich(article).leadImage()).isNull();
  }

  @Test
  void An_image_of_unknown_size_is_taken_for_a_picture() {
    Image unknown =
        image("a:1", null)
            .withRenditions(List.of(new Rendition("https://i.example/p.jpg", null, null, null)));

    assertThat(enrich(plain("example:1").withImages(List.of(unknown))).leadImage())
        .isEqualTo(new LeadImage("a:1", "first image of the body"));
  }

  @Test
  void A_link_to_the_article_itself_is_no_reference_by_whichever_name_it_goes() {
    String other = "https://paper.example.net/?p=4711";
    Article article =
        plain("example:1").withUrl("https://paper.example.net/budget").withAltIds(List.of(other));
    Reference elsewhere = reference("https://paper.example.net/vote");

    assertThat(
            enrich(
                    article.withReferences(
                        List.of(
                            link("example:1"),
                            reference("https://paper.example.net/budget?utm_source=rss"),
                            elsewhere,
                            reference(other))))
                .article()
                .references())
        .extracting(Reference::href)
        .containsExactly(elsewhere.href());
  }

  private static Reference reference(String address) {
    String id = WebAddress.parse(address).orElseThrow().id();
    return Reference.of(Reference.Kind.EXTERNAL, "link", address, null, id);
  }

  private static EnrichedArticle enrich(Article article) {
    var recipe = new Recipe();
    var merged = new Merged(article, 1, List.of(), List.of());
    return recipe.among(
        recipe.alone(merged, recipe.keywords(merged, ChosenKeywords.NONE).keywords()),
        Known.NOTHING);
  }
}
