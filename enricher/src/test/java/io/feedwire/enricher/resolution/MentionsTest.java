package io.feedwire.enricher.resolution;

import static io.feedwire.enricher.Articles.DAY;
import static io.feedwire.enricher.Articles.link;
import static io.feedwire.enricher.Articles.plain;
import static io.feedwire.enricher.Articles.rich;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Reference.Card;
import io.feedwire.publishers.Publishers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MentionsTest {

  private final Mentions mentions =
      new Mentions(new PublisherArticleIds(new Publishers(List.of())));

  @Test
  void An_article_announces_itself_by_every_name_and_asks_for_what_it_refers_to_and_shows() {
    var card =
        new Mention.Announces(
            new Card("dw:68204677", "外長通話", "https://www.dw.com/zh/a-68204677", DAY));

    var said = mentions.of(rich());

    assertThat(said)
        .containsEntry("article/dw:68204677", card)
        .containsEntry("article/dw:19165792", new Mention.Asks("dw:68204677", null))
        .containsEntry("image/dw:67121832", new Mention.Asks("dw:68204677", DAY))
        .containsEntry("image/dw:67121833", new Mention.Asks("dw:68204677", DAY))
        .hasSize(6);
    assertThat(said.keySet()).filteredOn(key -> key.startsWith("article/url:")).hasSize(2);
  }

  @Test
  void A_page_of_links_asks_for_a_bounded_number() {
    var index =
        plain("example:1")
            .withReferences(
                IntStream.range(0, 2_000).mapToObj(i -> link("example:x" + i)).toList());

    assertThat(mentions.of(index).values())
        .filteredOn(mention -> mention instanceof Mention.Asks)
        .hasSize(Mentions.MAX_EACH);
  }

  @Test
  void What_can_be_no_id_is_not_asked_for() {
    var odd =
        plain("example:1").withReferences(List.of(link("a\0b"), link(""), link("x".repeat(513))));

    assertThat(mentions.of(odd).values()).noneMatch(mention -> mention instanceof Mention.Asks);
  }

  @Test
  void A_card_is_cut_to_what_may_travel_to_many() {
    var wordy = plain("example:1").withHeadline("x".repeat(5_000));

    assertThat(mentions.of(wordy).get("article/example:1"))
        .isInstanceOfSatisfying(
            Mention.Announces.class,
            announced -> assertThat(announced.card().headline()).hasSize(501));
  }
}
