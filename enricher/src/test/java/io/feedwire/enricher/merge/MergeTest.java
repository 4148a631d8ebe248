package io.feedwire.enricher.merge;

import static io.feedwire.enricher.Articles.DAY;
import static io.feedwire.enricher.Articles.from;
import static io.feedwire.enricher.Articles.image;
import static io.feedwire.enricher.Articles.plain;
import static io.feedwire.enricher.Articles.rendered;
import static io.feedwire.enricher.Articles.rich;
import static io.feedwire.enricher.Articles.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.EnrichedArticle.SourceNote;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Image.Role;
import io.feedwire.contracts.article.Image.Use;
import io.feedwire.contracts.article.Reference;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MergeTest {

  private static final Article BOTH = merge(rendered(), rich()).article();

  @Test
  void One_contribution_is_the_article() {
    assertThat(merge(rich()).article()).isEqualTo(rich());
  }

  @Test
  void The_body_is_that_of_the_richer_structure_though_the_other_is_longer() {
    assertThat(rendered().text()).hasSizeGreaterThan(rich().text().length());
    assertThat(BOTH.body()).isEqualTo(rich().body());
    assertThat(BOTH.text()).isEqualTo(rich().text());
  }

  @Test
  void A_full_text_beats_a_summary_with_more_around_it() {
    Article full = plain("dw:68204677").withText("x".repeat(4_000));
    Article teaser = rich().withBody(List.of()).withText("x".repeat(100));

    assertThat(merge(teaser, full).article().text()).isEqualTo(full.text());
    assertThat(merge(teaser, full).article().declaredKeywords())
        .isEqualTo(rich().declaredKeywords());
  }

  @Test
  void What_only_the_poorer_has_is_kept() {
    assertThat(BOTH.bylines()).containsExactly("Li Ming");
    assertThat(BOTH.summary()).isEqualTo(rich().summary());
    assertThat(BOTH.credits()).containsExactly("法新社");
  }

  @Test
  void The_provenance_is_that_of_the_richest() {
    assertThat(BOTH.provenance()).isEqualTo(rich().provenance());
  }

  @Test
  void Other_addresses_become_other_names() {
    assertThat(BOTH.url()).isEqualTo(rendered().url());
    assertThat(BOTH.altIds()).containsExactly("https://p.dw.com/p/4cAbc", rich().url());
  }

  @Test
  void Of_addresses_that_end_alike_the_one_with_the_words_is_kept() {
    assertThat(rendered().url()).endsWith("/a-68204677");
    assertThat(merge(rich(), rendered()).article().url()).isEqualTo(rendered().url());
    Article elsewhere = rendered().withUrl("https://mirror.example/dw/some/other/path/1");
    assertThat(merge(rich(), elsewhere).article().url()).isEqualTo(rich().url());
  }

  @Test
  void A_pages_address_is_preferred_to_an_APIs() {
    Article api = rich().withUrl("https://api.dw.com/api/detail/article/68204677");

    assertThat(merge(api, rendered()).article().url()).isEqualTo(rendered().url());
    assertThat(merge(api).article().url()).isEqualTo(api.url());
  }

  @Test
  void Of_two_spellings_of_one_address_the_same_is_kept_whoever_is_richer() {
    String small = "https://a.example.org/%e5%a4%96";
    String large = "https://a.example.org/%E5%A4%96";
    String marked = "http://a.example.org/%e5%a4%96?utm_source=rss";

    for (String url : List.of(large, marked)) {
      Article one = merge(rich().withUrl(small), plain(rich().id()).withUrl(url)).article();
      Article other = merge(rich().withUrl(url), plain(rich().id()).withUrl(small)).article();
      assertThat(List.of(one.url(), other.url())).containsExactly(small, small);
      assertThat(one.altIds()).as("spellings are no other address").isEqualTo(rich().altIds());
    }
  }

  @Test
  void The_words_of_an_address_are_found_before_its_query() {
    Article asked = rendered().withUrl(rendered().url() + "?maca=rss");

    assertThat(merge(rich(), asked).article().url()).isEqualTo(asked.url());
  }

  @Test
  void The_more_precise_language_is_kept() {
    assertThat(merge(rich().withLanguage("und"), rendered()).article().language()).isEqualTo("zh");
    assertThat(BOTH.language()).isEqualTo("zh-Hant");
  }

  @Test
  void The_language_is_that_of_the_body_whoever_says_more_of_another() {
    Article german =
        rich().withLanguage("de").withText("Der Minister sprach mit den Abgeordneten. ".repeat(40));
    Article teaser = plain(rich().id()).withLanguage("en-US");

    assertThat(merge(german, teaser).article().language()).isEqualTo("de");
    assertThat(merge(german, teaser.withLanguage("de-AT")).article().language()).isEqualTo("de-AT");
    assertThat(merge(german.withLanguage("de-CH"), teaser.withLanguage("de-Latn-AT")).article())
        .extracting(Article::language)
        .isEqualTo("de-CH");
  }

  @Test
  void The_script_is_that_of_the_body_whoever_is_richer_in_all_else() {
    Article simplified =
        plain("example:1")
            .withLanguage("zh-Hans")
            .withText("两国外长周四通话。".repeat(11))
            .withDeclaredKeywords(IntStream.range(0, 25).mapToObj(i -> "词" + i).toList());
    Article traditional =
        plain("example:1")
            .withLanguage("zh-Hant")
            .withText("兩國外長週四通話。".repeat(17))
            .withProvenance(from("other", "rss", DAY));

    assertThat(merge(simplified, traditional).article())
        .extracting(Article::text, Article::language)
        .containsExactly(traditional.text(), "zh-Hant");
  }

  @Test
  void The_latest_time_of_change_is_kept() {
    Article early = rich().withModified(time(DAY.plusSeconds(10)));
    Article late = rendered().withModified(time(DAY.plusSeconds(20)));

    assertThat(merge(early, late).article().modified()).isEqualTo(late.modified());
  }

  @Test
  void An_image_has_all_roles_and_renditions_and_the_richer_caption() {
    assertThat(BOTH.images()).extracting(Image::id).containsExactly("dw:67121832", "dw:67121833");
    assertThat(BOTH.images())
        .extracting(Image::caption)
        .as("the second has one in the rendering only")
        .containsExactly("會場", "合影");
    assertThat(BOTH.images().getFirst().roles())
        .containsExactly(Role.LEAD, Role.BODY, Role.GALLERY);
    assertThat(BOTH.images().getLast().renditions())
        .extracting(Rendition::width)
        .containsExactly(220, 460, 700, 940, 1200);
  }

  @Test
  void An_image_that_another_source_shows_as_an_icon_is_a_picture_still() {
    Image icon = image("dw:67121832", null, 40).withUse(Use.ICON);
    Article teaser = plain(rich().id()).withImages(List.of(icon));

    assertThat(merge(rich(), teaser).article().images().getFirst())
        .satisfies(image -> assertThat(image.use()).isNull())
        .satisfies(image -> assertThat(image.renditions()).hasSize(5));
    assertThat(merge(teaser).article().images().getFirst().use()).isEqualTo(Use.ICON);
    Article logo = teaser.withImages(List.of(icon.withUse(Use.LOGO)));
    assertThat(merge(rich(), logo).article().images().getFirst().use()).isEqualTo(Use.LOGO);
  }

  @Test
  void A_reference_keeps_the_label_that_its_publisher_wrote() {
    assertThat(BOTH.references())
        .extracting(Reference::target, Reference::rel, Reference::label)
        .containsExactly(
            tuple("dw:19165792", "ArticleRef", "第一次通話"),
            tuple(null, "SearchRef", "外長"),
            tuple("url:0123456789abcdef", "link", "見此"));
  }

  @Test
  void A_publishers_label_is_kept_though_the_body_is_anothers() {
    Article named = plain("dw:68204677").withReferences(List.of(rich().references().getFirst()));

    assertThat(merge(rendered(), named).article().references())
        .filteredOn(reference -> "dw:19165792".equals(reference.target()))
        .extracting(Reference::label)
        .containsExactly("第一次通話");
  }

  @Test
  void Spellings_of_one_keyword_are_one() {
    Article other = rendered().withDeclaredKeywords(List.of("外長", "贸易", "會談"));

    assertThat(merge(rich(), other).article().declaredKeywords()).containsExactly("外长", "貿易", "會談");
  }

  @Test
  void The_revision_is_that_of_the_source_with_most_versions() {
    Contributions contributions =
        contributions(
            rich(), rendered(), rendered().withHeadline("Two"), rendered().withHeadline("Three"));

    assertThat(Merge.of(contributions).revision()).isEqualTo(3);
  }

  @Test
  void Every_source_is_named_with_the_fields_it_gave() {
    List<SourceNote> sources = merge(rendered(), rich()).sources();

    assertThat(sources)
        .extracting(SourceNote::source, SourceNote::format)
        .containsExactly(tuple("archive", "dw-api"), tuple("folder", "feedx"));
    assertThat(sources.getFirst().fields())
        .contains("body", "text", "headline", "images", "references", "declaredKeywords")
        .doesNotContain("bylines");
    assertThat(sources.getLast().fields()).containsExactly("bylines", "references", "url");
  }

  @Test
  void Equals_are_ranked_by_the_name_of_their_source() {
    Article one = plain("example:1").withProvenance(from("a", "rss", DAY)).withHeadline("A");
    Article other = plain("example:1").withProvenance(from("b", "rss", DAY)).withHeadline("B");

    assertThat(merge(one, other).article().headline()).isEqualTo("A");
    assertThat(merge(other, one).article().headline()).isEqualTo("A");
  }

  private static Merged merge(Article... articles) {
    return Merge.of(contributions(articles));
  }

  private static Contributions contributions(Article... articles) {
    return Arrays.stream(articles)
        .reduce(Contributions.of(List.of()), Contributions::and, (_, second) -> second);
  }
}
