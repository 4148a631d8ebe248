package io.feedwire.enricher.resolution;

import static io.feedwire.enricher.Articles.DAY;
import static io.feedwire.enricher.Articles.link;
import static io.feedwire.enricher.Articles.plain;
import static io.feedwire.enricher.Articles.rich;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.EnrichedArticle.LeadImage;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Reference.Card;
import io.feedwire.contracts.article.Reference.Picture;
import io.feedwire.publishers.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MentionsTest {

  private final Mentions mentions =
      new Mentions(new PublisherArticleIds(new Publishers(List.of())));

  private Statement of(Article article) {
    return mentions.of(article, null);
  }

  @Test
  void An_article_announces_itself_by_every_name_and_asks_for_what_it_refers_to_and_shows() {
    Statement said = of(rich());

    assertThat(said.card())
        .isEqualTo(new Card("dw:68204677", "外長通話", "https://www.dw.com/zh/a-68204677", DAY, null));
    assertThat(said.published()).isEqualTo(DAY);
    assertThat(said.announces()).contains("article/dw:68204677").hasSize(3);
    assertThat(said.announces()).filteredOn(key -> key.startsWith("article/url:")).hasSize(2);
    assertThat(said.asks())
        .containsExactly("article/dw:19165792", "image/dw:67121832", "image/dw:67121833");
  }

  @Test
  void The_card_shows_the_lead_image_in_a_card_s_size() {
    Image image = rich().images().getFirst();
    Picture shown =
        Optional.ofNullable(mentions.of(rich(), new LeadImage(image.id(), "because")).card())
            .map(Card::image)
            .orElseThrow();

    assertThat(shown.id()).isEqualTo(image.id());
    assertThat(image.renditions()).extracting(Image.Rendition::href).contains(shown.href());
  }

  @Test
  void A_page_of_links_asks_for_a_bounded_number() {
    var index =
        plain("example:1")
            .withReferences(
                IntStream.range(0, 2_000).mapToObj(i -> link("example:x" + i)).toList());

    assertThat(of(index).asks()).hasSize(Mentions.MAX_EACH);
  }

  @Test
  void What_can_be_no_id_is_not_asked_for() {
    var odd =
        plain("example:1").withReferences(List.of(link("a\0b"), link(""), link("x".repeat(513))));

    assertThat(of(odd).asks()).isEmpty();
  }

  @Test
  void A_card_is_cut_to_what_may_travel_to_many() {
    Statement said = of(plain("example:1").withHeadline("x".repeat(5_000)));

    assertThat(said.card()).extracting(Card::headline).asString().hasSize(501);
  }

  @Test
  void A_card_is_never_cut_within_a_character() {
    Statement said = of(plain("example:1").withHeadline("x" + "😀".repeat(300)));

    assertThat(said.card()).extracting(Card::headline).isEqualTo("x" + "😀".repeat(249) + "…");
  }
}
