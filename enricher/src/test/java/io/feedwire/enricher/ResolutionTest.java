package io.feedwire.enricher;

import static io.feedwire.enricher.Articles.DAY;
import static io.feedwire.enricher.Articles.image;
import static io.feedwire.enricher.Articles.plain;
import static io.feedwire.enricher.Articles.rich;
import static io.feedwire.enricher.Articles.withLinks;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Change;
import io.feedwire.contracts.article.Change.Kind;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Reference;
import io.feedwire.contracts.article.Reference.Card;
import io.feedwire.contracts.article.Reference.Status;
import io.feedwire.enricher.resolution.Known.ImageUse;
import io.feedwire.enricher.resolution.Mention;
import io.feedwire.publishers.address.WebAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ResolutionTest {

  private static final Card CARD =
      new Card(
          "dw:19165792",
          "Headline of dw:19165792",
          "https://www.example.org/dw-19165792",
          DAY,
          null);

  @AutoClose private final Harness enricher = new Harness();

  @Test
  void A_reference_is_resolved_when_its_target_arrives() {
    enricher.deliver(rich());
    assertThat(reference(rich().id()).status()).isEqualTo(Status.UNRESOLVED);

    enricher.settled().deliver(plain("dw:19165792"));

    assertThat(reference(rich().id()).status()).isEqualTo(Status.RESOLVED);
    assertThat(reference(rich().id()).card()).isEqualTo(CARD);
    assertThat(reference(rich().id()).label()).isEqualTo("第一次通話");
    assertThat(enricher.changes())
        .filteredOn(change -> change.articleId().equals(rich().id()))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(Kind.RESOLVED);
              assertThat(change.changedFields()).containsExactly("references");
              assertThat(change.revision()).isEqualTo(1);
            });
    assertThat(enricher.article("dw:19165792").citedBy()).isEqualTo(1);
  }

  @Test
  void Either_order_of_target_and_reference_ends_in_the_same_bytes() {
    enricher.deliver(rich(), plain("dw:19165792"));
    try (var other = new Harness()) {
      other.deliver(plain("dw:19165792"), rich());

      assertThat(other.state()).isEqualTo(enricher.state()).hasSize(2);
    }
  }

  @Test
  void A_search_stays_external() {
    enricher.deliver(rich());

    assertThat(enricher.article(rich().id()).article().references())
        .filteredOn(reference -> reference.kind() == Reference.Kind.SEARCH)
        .extracting(Reference::status)
        .containsExactly(Status.EXTERNAL);
  }

  @Test
  void A_link_to_any_address_of_a_known_article_is_resolved() {
    String address = "https://short.example/x1";
    String target = WebAddress.parse(address).orElseThrow().id();
    Article asking =
        plain("example:1")
            .withReferences(
                List.of(Reference.of(Reference.Kind.EXTERNAL, "link", address, null, target)));
    enricher.deliver(asking);
    assertThat(reference("example:1").status()).isEqualTo(Status.EXTERNAL);

    enricher.deliver(plain("dw:19165792").withAltIds(List.of(address)));

    assertThat(reference("example:1").status()).isEqualTo(Status.RESOLVED);
    assertThat(reference("example:1").card()).isEqualTo(CARD);
  }

  @Test
  void A_new_headline_of_the_target_reaches_those_who_refer_to_it() {
    enricher.deliver(rich(), plain("dw:19165792"));
    enricher
        .settled()
        .deliver(
            plain("dw:19165792")
                .withHeadline("New headline")
                .withModified(Articles.time(DAY.plusSeconds(60))));

    assertThat(enricher.changes())
        .extracting(Change::articleId, Change::kind)
        .containsExactlyInAnyOrder(
            tuple("dw:19165792", Kind.UPDATED), tuple(rich().id(), Kind.RESOLVED));
    assertThat(reference(rich().id()).card()).extracting(Card::headline).isEqualTo("New headline");
  }

  @Test
  void A_change_of_the_target_that_its_card_does_not_show_is_told_to_nobody() {
    enricher.deliver(rich(), plain("dw:19165792"));
    enricher.settled().deliver(plain("dw:19165792").withSections(List.of("World")));

    assertThat(enricher.answers()).isZero();
  }

  @Test
  void A_withdrawn_target_leaves_the_reference_unresolved() {
    enricher.deliver(rich(), plain("dw:19165792"));
    enricher.settled().withdraw("dw:19165792");

    assertThat(reference(rich().id()).status()).isEqualTo(Status.UNRESOLVED);
    assertThat(reference(rich().id()).card()).isNull();
    assertThat(enricher.changes())
        .extracting(Change::kind)
        .containsExactlyInAnyOrder(Kind.WITHDRAWN, Kind.RESOLVED);
  }

  @Test
  void A_withdrawn_reference_no_longer_counts_as_a_citation() {
    enricher.deliver(withLinks(plain("example:1"), "example:2"), plain("example:2"));
    assertThat(enricher.article("example:2").citedBy()).isEqualTo(1);

    enricher.settled().deliver(plain("example:1").withModified(Articles.time(DAY.plusSeconds(60))));

    assertThat(enricher.article("example:2").citedBy()).isZero();
    assertThat(enricher.changes()).extracting(Change::articleId).containsExactly("example:1");
  }

  @Test
  void One_image_in_two_articles_is_used_in_both() {
    Article later = plain("dw:2").withPublished(Articles.time(DAY.plusSeconds(60)));
    enricher.deliver(plain("dw:1").withImages(List.of(image("dw:63750162", null, 700))));
    enricher.settled().deliver(later.withImages(List.of(image("dw:63750162", null, 940))));

    assertThat(imageOf("dw:1").usedIn()).containsExactly("dw:2");
    assertThat(imageOf("dw:1").usedInCount()).isEqualTo(1);
    assertThat(imageOf("dw:2").usedIn()).containsExactly("dw:1");
    assertThat(enricher.changes()).extracting(Change::articleId).containsOnly("dw:2");
  }

  @Test
  void Each_user_of_an_image_is_told_of_all_others() {
    List<Image> shared = List.of(image("dw:63750162", null, 700));
    enricher.deliver(plain("dw:1").withImages(shared), plain("dw:2").withImages(shared));
    enricher.settled().deliver(plain("dw:3").withImages(shared));

    assertThat(enricher.changes()).extracting(Change::articleId).containsOnly("dw:3");
    assertThat(imageOf("dw:1").usedIn()).containsExactly("dw:2", "dw:3");
    assertThat(imageOf("dw:1").usedInCount()).isEqualTo(2);
  }

  @Test
  void An_image_that_nobody_else_shows_leads_to_no_answer() {
    enricher.deliver(plain("dw:1").withImages(List.of(image("dw:63750162", null, 700))));

    assertThat(enricher.answers()).isZero();
    assertThat(imageOf("dw:1").usedInCount()).isZero();
  }

  @Test
  void A_stock_picture_is_counted_roughly_and_listed_nowhere() {
    List<Image> logo = List.of(image("dw:1", null, 700));
    List<Article> articles =
        IntStream.rangeClosed(1, 73).mapToObj(i -> plain("dw:" + i).withImages(logo)).toList();
    articles.forEach(enricher::deliver);
    try (var other = new Harness(new EnricherTopology.Limits(1_000_000, 7))) {
      articles.reversed().forEach(other::deliver);

      assertThat(other.state()).isEqualTo(enricher.state()).hasSize(73);
    }
    assertThat(imageOf("dw:1").usedIn()).isEmpty();
    assertThat(imageOf("dw:1").usedInCount()).isEqualTo(50);

    IntStream.rangeClosed(22, 73).forEach(i -> enricher.withdraw("dw:" + i));
    assertThat(imageOf("dw:1").usedIn()).hasSize(20);
    assertThat(imageOf("dw:1").usedInCount()).isEqualTo(20);
  }

  @Test
  void Another_time_of_one_among_many_moves_it_and_counts_nothing() {
    List<Image> logo = List.of(image("dw:1", null, 700));
    List<Article> articles =
        IntStream.rangeClosed(1, 50).mapToObj(i -> plain("dw:" + i).withImages(logo)).toList();
    articles.forEach(enricher::deliver);

    enricher.deliver(
        articles
            .get(6)
            .withPublished(Articles.time(DAY.plusSeconds(86_400)))
            .withModified(Articles.time(DAY.plusSeconds(86_400))));
    assertThat(imageOf("dw:1").usedInCount()).isEqualTo(20);

    IntStream.rangeClosed(22, 50).forEach(i -> enricher.withdraw("dw:" + i));
    assertThat(imageOf("dw:1").usedIn()).hasSize(20).startsWith("dw:7", "dw:10");
  }

  @Test
  void Who_shows_a_known_stock_picture_is_written_once_and_told_nothing() {
    List<Image> logo = List.of(image("dw:1", null, 700));
    IntStream.rangeClosed(1, 60).forEach(i -> enricher.deliver(plain("dw:" + i).withImages(logo)));
    enricher.enriched();
    enricher.answers();

    enricher.deliver(plain("dw:61").withImages(logo));

    assertThat(enricher.answers()).isZero();
    assertThat(enricher.enriched())
        .singleElement()
        .satisfies(
            written ->
                assertThat(new String(written.value(), UTF_8)).contains("\"usedInCount\":50"));
  }

  @Test
  void Who_expects_an_image_to_be_used_otherwise_is_told() {
    List<Image> logo = List.of(image("dw:1", null, 700));
    IntStream.rangeClosed(1, 60).forEach(i -> enricher.deliver(plain("dw:" + i).withImages(logo)));
    enricher.answers();

    enricher.mention(asking("dw:61", "image/dw:1", 50));
    assertThat(enricher.answers()).isZero();
    enricher.mention(asking("dw:62", "image/dw:1", 20));
    assertThat(enricher.answers()).isOne();
    enricher.mention(asking("dw:63", "image/dw:2", 20));
    assertThat(enricher.answers()).isOne();
  }

  private static Mention.Tells asking(String article, String image, int expected) {
    var use = new ImageUse(List.of(), expected);
    return new Mention.Tells(
        article,
        null,
        null,
        List.of(),
        List.of(),
        List.of(image),
        List.of(),
        new TreeMap<>(),
        new TreeMap<>(Map.of(image, use)));
  }

  @Test
  void More_askers_than_one_record_may_answer_are_all_answered() {
    try (var bounded = new Harness(new EnricherTopology.Limits(1_000_000, 7))) {
      IntStream.rangeClosed(1, 30)
          .forEach(i -> bounded.deliver(withLinks(plain("example:" + i), "example:0")));
      bounded.deliver(plain("example:0"));

      assertThat(bounded.state().values())
          .filteredOn(json -> json.contains("\"resolved\""))
          .hasSize(30);
      assertThat(bounded.article("example:0").citedBy()).isEqualTo(30);
    }
  }

  @Test
  void A_link_that_becomes_the_articles_own_name_is_withdrawn_first() {
    String address = "https://www.example.org/old";
    String target = WebAddress.parse(address).orElseThrow().id();
    enricher.deliver(
        plain("example:1")
            .withReferences(
                List.of(Reference.of(Reference.Kind.EXTERNAL, "link", address, null, target))),
        plain("example:1")
            .withAltIds(List.of(address))
            .withModified(Articles.time(DAY.plusSeconds(60))));

    assertThat(enricher.article("example:1").citedBy()).isZero();
  }

  @Test
  void A_crowd_that_is_told_something_is_written_in_steps() {
    for (int i = 1; i <= 50; i++) {
      enricher.deliverAtOnce(withLinks(plain("dw:" + i), "dw:100"));
    }
    enricher.settled().deliverAtOnce(plain("dw:100"));
    assertThat(enricher.enriched()).hasSize(1);

    enricher.pass(AnswerProcessor.NEWS);
    enricher.pass(AnswerProcessor.STEP);
    assertThat(enricher.enriched()).hasSizeBetween(1, 10);
    enricher.deliverAtOnce(plain("dw:101"));
    assertThat(enricher.enriched()).extracting(record -> record.key()).containsExactly("dw:101");

    enricher.later();
    assertThat(enricher.state().values())
        .filteredOn(json -> json.contains("\"resolved\""))
        .hasSize(50);
  }

  @Test
  void What_an_article_learns_at_once_is_written_once() {
    List<Image> shared = List.of(image("dw:91", null, 700), image("dw:92", null, 700));
    Article asking = withLinks(plain("dw:1").withImages(shared), "dw:2", "dw:3", "dw:4");
    enricher.deliverAtOnce(asking, plain("dw:2"), plain("dw:3"));
    enricher.deliverAtOnce(plain("dw:4").withImages(shared));
    assertThat(enricher.enriched()).hasSize(4);

    enricher.later();

    assertThat(enricher.enriched())
        .extracting(record -> record.key())
        .containsExactlyInAnyOrder("dw:1", "dw:2", "dw:3", "dw:4");
    assertThat(enricher.article("dw:1").article().references())
        .extracting(Reference::status)
        .containsOnly(Status.RESOLVED);
    enricher.settled().later();
    assertThat(enricher.enriched()).isEmpty();
  }

  private Reference reference(String article) {
    return enricher.article(article).article().references().getFirst();
  }

  private Image imageOf(String article) {
    return enricher.article(article).article().images().getFirst();
  }
}
