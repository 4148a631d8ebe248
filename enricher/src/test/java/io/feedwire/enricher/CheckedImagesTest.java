package io.feedwire.enricher;

import static io.feedwire.enricher.Articles.DAY;
import static io.feedwire.enricher.Articles.image;
import static io.feedwire.enricher.Articles.plain;
import static io.feedwire.enricher.Articles.withLinks;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Change;
import io.feedwire.contracts.article.EnrichedArticle.LeadImage;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Role;
import io.feedwire.contracts.source.FileCheck;
import io.feedwire.contracts.source.Problem;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What servers say of images, put on the articles that show them.
class CheckedImagesTest {

  private static final String PHOTO = "image/a:photo";
  private static final FileCheck THERE = said(200, "image/jpeg", null);
  private static final FileCheck GONE = said(404, null, Problem.NOT_FOUND);

  @AutoClose private final Harness enricher = new Harness();

  private static FileCheck said(int status, @Nullable String mediaType, @Nullable Problem problem) {
    return new FileCheck(
        "https://static.example/a/photo/460.jpg", null, status, mediaType, 5L, DAY, problem);
  }

  private static Article article(String id) {
    return plain(id)
        .withImages(
            List.of(
                image("a:photo", null, 460).withRoles(List.of(Role.LEAD)),
                image("a:other", null, 460)));
  }

  private Image photoOf(String id) {
    return enricher.article(id).article().images().getFirst();
  }

  @Test
  void What_a_server_says_stands_on_the_image_and_is_no_change() {
    enricher.deliver(article("dw:1"));
    enricher.settled();
    enricher.check(PHOTO, THERE);

    assertThat(enricher.enriched()).hasSize(1);
    assertThat(enricher.changes()).isEmpty();
    assertThat(photoOf("dw:1").check()).isEqualTo(THERE);
    assertThat(enricher.article("dw:1").leadImage())
        .isEqualTo(new LeadImage("a:photo", "the publisher's lead image"));

    enricher.check(PHOTO, THERE);
    assertThat(enricher.enriched()).isEmpty();
  }

  @Test
  void An_image_that_is_gone_stands_for_no_article_and_the_reason_is_kept() {
    enricher.deliver(article("dw:1"));
    enricher.settled();
    enricher.check(PHOTO, GONE);

    assertThat(enricher.article("dw:1").leadImage())
        .isEqualTo(
            new LeadImage(
                "a:other", "first image of the body, in place of a:photo, which is gone (404)"));
    assertThat(enricher.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(Change.Kind.RESOLVED);
              assertThat(change.changedFields()).containsExactly("leadImage");
              assertThat(change.revision()).isEqualTo(1);
            });

    enricher.check("image/a:other", said(200, "text/html", null));
    assertThat(enricher.article("dw:1").leadImage()).isNull();
    assertThat(enricher.changes())
        .singleElement()
        .extracting(Change::changedFields)
        .isEqualTo(List.of("leadImage"));
  }

  @Test
  void A_web_page_is_no_image_and_a_server_that_will_not_say_proves_nothing() {
    enricher.deliver(article("dw:1"));
    enricher.check(PHOTO, said(405, null, Problem.METHOD_NOT_ALLOWED));
    assertThat(leadOf("dw:1")).isEqualTo("a:photo");
    enricher.check(PHOTO, later(said(403, "text/html", Problem.CHALLENGE), 1));
    assertThat(leadOf("dw:1")).isEqualTo("a:photo");
    enricher.check(PHOTO, later(said(200, "application/octet-stream", null), 2));
    assertThat(leadOf("dw:1")).isEqualTo("a:photo");
    enricher.check(PHOTO, later(said(200, "text/html", null), 3));

    assertThat(enricher.article("dw:1").leadImage())
        .isEqualTo(
            new LeadImage(
                "a:other", "first image of the body, in place of a:photo, which is a web page"));
  }

  private String leadOf(String id) {
    return Objects.requireNonNull(enricher.article(id).leadImage()).id();
  }

  private static FileCheck later(FileCheck check, int seconds) {
    return new FileCheck(
        check.url(),
        check.location(),
        check.status(),
        check.mediaType(),
        check.bytes(),
        check.checkedAt().plusSeconds(seconds),
        check.problem());
  }

  @Test
  void The_newest_answer_counts_whatever_comes_first() {
    enricher.deliver(article("dw:1"));
    enricher.check(PHOTO, later(THERE, 1));
    enricher.check(PHOTO, GONE);

    assertThat(photoOf("dw:1").check()).isEqualTo(later(THERE, 1));
  }

  @Test
  void An_article_delivered_again_has_no_change_to_tell_of() {
    enricher.deliver(article("dw:1"));
    enricher.check(PHOTO, GONE);
    enricher.settled();
    enricher.deliver(
        article("dw:1").withProvenance(Articles.from("other", "feedx", DAY.plusSeconds(9))));

    assertThat(enricher.changes()).isEmpty();
    assertThat(leadOf("dw:1")).isEqualTo("a:other");
  }

  @Test
  void Whoever_refers_to_an_article_sees_the_image_that_is_there() {
    enricher.deliver(withLinks(plain("dw:2"), "dw:1"));
    enricher.deliver(article("dw:1"));
    enricher.check(PHOTO, GONE);

    var card =
        Objects.requireNonNull(enricher.article("dw:2").article().references().getFirst().card());
    assertThat(Objects.requireNonNull(card.image()).id()).isEqualTo("a:other");
  }

  @Test
  void Before_between_and_after_the_articles_that_show_it_is_the_same() {
    List<Article> articles =
        List.of(
            article("dw:1"),
            withLinks(article("dw:2"), "dw:1"),
            article("dw:2").withProvenance(Articles.from("other", "feedx", DAY.plusSeconds(9))));
    SortedMap<String, String> expected = endState(articles, 0);

    assertThat(expected.values()).allSatisfy(json -> assertThat(json).contains("is gone (404)"));
    for (int at = 1; at <= articles.size(); at++) {
      assertThat(endState(articles, at)).as("after %d", at).isEqualTo(expected);
      assertThat(endState(articles.reversed(), at)).as("reversed").isEqualTo(expected);
    }
  }

  private SortedMap<String, String> endState(List<Article> articles, int checkedAfter) {
    try (var other = new Harness()) {
      for (int i = 0; i <= articles.size(); i++) {
        if (i == checkedAfter) {
          other.check(PHOTO, GONE);
        }
        if (i < articles.size()) {
          other.deliver(articles.get(i));
        }
      }
      other.later();
      return other.state();
    }
  }

  @Test
  void More_articles_than_one_record_may_answer_are_all_told() {
    try (var bounded = new Harness(new EnricherTopology.Limits(1_000_000, 7))) {
      IntStream.rangeClosed(1, 40).forEach(i -> bounded.deliver(article("dw:" + i)));
      bounded.check(PHOTO, GONE);
      bounded.deliver(article("dw:41"));

      assertThat(bounded.state().values())
          .hasSize(41)
          .allSatisfy(json -> assertThat(json).contains("\"status\":404"));
    }
  }

  @Test
  void An_image_that_the_article_shows_no_more_says_nothing() {
    enricher.deliver(article("dw:1"));
    enricher.check(PHOTO, GONE);
    enricher.deliver(
        article("dw:1")
            .withImages(List.of(image("a:other", null, 460)))
            .withProvenance(Articles.from("feed", "rss", DAY.plusSeconds(60))));

    assertThat(enricher.article("dw:1").leadImage())
        .isEqualTo(new LeadImage("a:other", "first image of the body"));
  }

  @Test
  void What_another_program_writes_there_is_passed_over() {
    enricher.deliver(article("dw:1"));
    enricher.settled();
    enricher.check("a:photo", GONE);
    enricher.check("article/dw:1", GONE);
    enricher.check(PHOTO, null);

    assertThat(enricher.enriched()).isEmpty();
  }
}
