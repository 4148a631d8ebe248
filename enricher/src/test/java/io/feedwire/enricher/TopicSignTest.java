package io.feedwire.enricher;

import static io.feedwire.enricher.Articles.image;
import static io.feedwire.enricher.Articles.link;
import static io.feedwire.enricher.Articles.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.article.Reference.Card;
import io.feedwire.enricher.resolution.PublisherArticleIds;
import io.feedwire.keywords.vocabulary.Vocabulary;
import io.feedwire.publishers.Publishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The picture that a site puts into every article on a topic stands for none of them, neither
/// there nor on their cards.
class TopicSignTest {

  private static final int ARTICLES = 30;
  private static final String SIGN = "a:sign";

  /// Each refers to the one before it, and every third has a picture of its own behind the sign.
  private static List<Article> articles() {
    return IntStream.range(0, ARTICLES)
        .mapToObj(
            n ->
                plain("dw:" + n)
                    .withImages(
                        n % 3 == 0
                            ? List.of(image(SIGN, null, 460), image("a:own-" + n, null, 460))
                            : List.of(image(SIGN, null, 460)))
                    .withReferences(n == 0 ? List.of() : List.of(link("dw:" + (n - 1)))))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void It_leads_no_article_and_no_card_in_any_order(long seed) {
    List<Article> shuffled = new ArrayList<>(articles());
    Collections.shuffle(shuffled, new Random(seed));
    var publishers = new Publishers(List.of());
    var offline = new BatchEnricher(new PublisherArticleIds(publishers), publishers);
    shuffled.forEach(offline::add);
    BatchEnricher.Batch batch = offline.batch(Vocabulary.shipped());

    try (var enricher = new Harness()) {
      shuffled.forEach(enricher::deliver);
      enricher.later();

      assertThat(articles())
          .allSatisfy(
              article -> {
                int n = Integer.parseInt(article.id().substring("dw:".length()));
                EnrichedArticle written = enricher.article(article.id());
                assertThat(leading(written)).isEqualTo(own(n));
                if (n > 0) {
                  Card card =
                      Objects.requireNonNull(written.article().references().getFirst().card());
                  assertThat(card.image() == null ? "none" : card.image().id())
                      .isEqualTo(own(n - 1));
                }
                EnrichedArticle expected = batch.enriched(article);
                assertThat(written.leadImage()).isEqualTo(expected.leadImage());
                assertThat(written.article().references())
                    .isEqualTo(expected.article().references());
              });
    }
  }

  @Test
  void It_leads_as_long_as_few_show_it() {
    try (var enricher = new Harness()) {
      articles().subList(0, 20).forEach(enricher::deliver);
      enricher.later();

      assertThat(leading(enricher.article("dw:1"))).isEqualTo(SIGN);
    }
  }

  private static String leading(EnrichedArticle article) {
    return article.leadImage() == null ? "none" : article.leadImage().id();
  }

  private static String own(int n) {
    return n % 3 == 0 ? "a:own-" + n : "none";
  }
}
