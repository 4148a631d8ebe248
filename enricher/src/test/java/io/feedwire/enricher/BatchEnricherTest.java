package io.feedwire.enricher;

import static io.feedwire.enricher.Articles.DAY;
import static io.feedwire.enricher.Articles.image;
import static io.feedwire.enricher.Articles.plain;
import static io.feedwire.enricher.Articles.rich;
import static io.feedwire.enricher.Articles.withLinks;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.article.EnrichedArticle.Keyword;
import io.feedwire.contracts.article.EnrichedArticle.Keyword.Origin;
import io.feedwire.contracts.json.Json;
import io.feedwire.enricher.resolution.PublisherArticleIds;
import io.feedwire.keywords.vocabulary.Vocabulary;
import io.feedwire.publishers.Publishers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchEnricherTest {

  private final BatchEnricher offline =
      new BatchEnricher(
          new PublisherArticleIds(new Publishers(List.of())), new Publishers(List.of()));

  private static List<Article> deliveries() {
    List<Article> all = new ArrayList<>(List.of(rich(), plain("dw:19165792")));
    all.add(
        plain("dw:19165792")
            .withHeadline("Later")
            .withModified(Articles.time(DAY.plusSeconds(60)))
            .withProvenance(Articles.from("other", "atom", DAY.plusSeconds(5))));
    IntStream.range(0, 30)
        .mapToObj(i -> withLinks(plain("example:" + i), "dw:19165792", "example:" + (i + 1)))
        .map(article -> article.withImages(List.of(image("dw:1", null, 700))))
        .forEach(all::add);
    all.add(plain("example:x").withImages(List.of(image("dw:67121832", "Caption", 700))));
    return all;
  }

  @Test
  void It_ends_in_what_the_topology_ends_in() throws Exception {
    List<Article> deliveries = deliveries();
    deliveries.reversed().forEach(offline::add);
    BatchEnricher.Batch all = offline.batch(Vocabulary.shipped());
    try (var enricher = new Harness()) {
      deliveries.forEach(enricher::deliver);

      assertThat(enricher.state()).hasSize(33);
      for (Article article : deliveries) {
        assertThat(Json.wire().writeValueAsString(all.enriched(article)))
            .isEqualTo(enricher.state().get(article.id()));
      }
    }
  }

  @Test
  void What_some_declare_is_matched_in_others() {
    for (int i = 0; i < 5; i++) {
      offline.add(
          plain("example:" + i)
              .withHeadline("Ferry service to Northhaven resumes, part " + i)
              .withDeclaredKeywords(List.of("Northhaven")));
    }
    Article other = plain("example:9").withHeadline("Storm closes the port of Northhaven");
    offline.add(other);

    EnrichedArticle enriched = offline.batch(offline.taught()).enriched(other);
    assertThat(enriched.keywords())
        .filteredOn(keyword -> keyword.canonical().equals("northhaven"))
        .extracting(Keyword::origin)
        .containsExactly(Origin.MATCHED);
  }

  @Test
  void An_article_that_was_not_added_says_what_it_says_itself() {
    assertThat(offline.batch(Vocabulary.shipped()).enriched(rich()).article().headline())
        .isEqualTo(rich().headline());
  }
}
