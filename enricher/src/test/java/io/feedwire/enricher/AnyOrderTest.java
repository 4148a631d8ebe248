package io.feedwire.enricher;

import static io.feedwire.enricher.Articles.DAY;
import static io.feedwire.enricher.Articles.image;
import static io.feedwire.enricher.Articles.link;
import static io.feedwire.enricher.Articles.paragraph;
import static io.feedwire.enricher.Articles.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Reference;
import io.feedwire.contracts.source.FileCheck;
import io.feedwire.contracts.source.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two hundred deliveries of thirty articles, in versions, from several sources, with references to
/// one another and images in common: whatever order they come in, and however often each, the same
/// articles stand at the end.
class AnyOrderTest {

  private static final int ARTICLES = 30;
  private static final int DELIVERIES = 200;
  private static final int SHUFFLES = 5;
  private static final List<String> SOURCES = List.of("archive", "feed", "folder");
  private static final List<String> SPELLINGS =
      List.of(
          "https://a.example.org/%%e5/%s",
          "https://a.example.org/%%E5/%s", "http://a.example.org/%%E5/%s?utm_source=rss");

  @ParameterizedTest
  @ValueSource(longs = 1)
  void Any_order_of_arrival_ends_in_the_same_bytes(long seed) {
    var random = new Random(seed);
    List<Article> deliveries = Stream.generate(() -> delivery(random)).limit(DELIVERIES).toList();
    Map<String, FileCheck> checks = checks(random);
    SortedMap<String, String> expected = endState(deliveries, checks, random);

    assertThat(expected).hasSizeGreaterThan(ARTICLES - 5);
    for (int i = 0; i < SHUFFLES; i++) {
      List<Article> shuffled = new ArrayList<>(deliveries);
      shuffled.addAll(deliveries.subList(0, DELIVERIES / 4));
      Collections.shuffle(shuffled, random);
      assertThat(endState(shuffled, checks, random)).as("shuffle %d", i).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 3})
  void What_articles_know_of_one_another_is_what_the_end_state_says(long seed) {
    var random = new Random(seed);
    try (var enricher = new Harness()) {
      for (int i = 0; i < DELIVERIES; i++) {
        if (random.nextInt(10) == 0) {
          enricher.withdraw("dw:" + random.nextInt(ARTICLES));
        } else {
          enricher.deliver(delivery(random));
        }
      }
      List<EnrichedArticle> all =
          enricher.state().keySet().stream().map(enricher::article).toList();
      assertThat(all).allSatisfy(article -> assertTrueToAll(article, all));
    }
  }

  /// Recomputes references, citations and uses of images from all articles at once.
  private static void assertTrueToAll(EnrichedArticle enriched, List<EnrichedArticle> all) {
    String id = enriched.article().id();
    Set<String> ids = all.stream().map(each -> each.article().id()).collect(Collectors.toSet());
    for (Reference reference : enriched.article().references()) {
      assertThat(reference.card() != null)
          .as("%s → %s", id, reference.target())
          .isEqualTo(ids.contains(reference.target()));
    }
    long citing =
        all.stream()
            .filter(each -> targets(each).contains(id) && !each.article().id().equals(id))
            .count();
    assertThat(enriched.citedBy()).as("%s cited", id).isEqualTo((int) citing);
    for (Image image : enriched.article().images()) {
      Set<String> others =
          all.stream()
              .filter(
                  each -> each.article().images().stream().anyMatch(i -> i.id().equals(image.id())))
              .map(each -> each.article().id())
              .filter(other -> !other.equals(id))
              .collect(Collectors.toSet());
      assertThat(image.usedInCount()).as("%s in %s", image.id(), id).isEqualTo(others.size());
      assertThat(others).containsAll(new HashSet<>(image.usedIn()));
    }
  }

  private static Set<String> targets(EnrichedArticle enriched) {
    return enriched.article().references().stream()
        .map(reference -> String.valueOf(reference.target()))
        .collect(Collectors.toSet());
  }

  /// What servers say comes somewhere between the articles.
  private SortedMap<String, String> endState(
      List<Article> deliveries, Map<String, FileCheck> checks, Random random) {
    try (var enricher = new Harness()) {
      List<Runnable> steps = new ArrayList<>();
      deliveries.forEach(article -> steps.add(() -> enricher.deliver(article)));
      checks.forEach(
          (key, check) ->
              steps.add(random.nextInt(steps.size()), () -> enricher.check(key, check)));
      steps.forEach(Runnable::run);
      enricher.later();
      return enricher.state();
    }
  }

  /// Of a half of the images.
  private static Map<String, FileCheck> checks(Random random) {
    Map<String, FileCheck> checks = new TreeMap<>();
    for (int n = 0; n < ARTICLES; n += 2) {
      boolean gone = random.nextBoolean();
      checks.put(
          "image/dw:9" + n,
          new FileCheck(
              "https://static.example/" + n,
              null,
              gone ? 410 : 200,
              gone ? null : "image/jpeg",
              null,
              DAY,
              gone ? Problem.GONE : null));
    }
    return checks;
  }

  private static Article delivery(Random random) {
    String id = "dw:" + random.nextInt(ARTICLES);
    int version = random.nextInt(4);
    String source = SOURCES.get(random.nextInt(SOURCES.size()));
    String format = random.nextBoolean() ? "feedx" : "dw-api";
    List<Block> body = new ArrayList<>(List.of(paragraph("Version " + version)));
    if (random.nextBoolean()) {
      body.add(new Block.Preformatted("x".repeat(random.nextInt(50))));
    }
    Article article =
        plain(id)
            .withHeadline("Version " + version + " of " + id)
            .withUrl(SPELLINGS.get(random.nextInt(SPELLINGS.size())).formatted(id))
            .withBody(body)
            .withText("Version " + version + " as " + format + " has it")
            .withImages(
                some(random, (n, r) -> image("dw:9" + n, caption(r), 100 * (1 + r.nextInt(5)))))
            .withReferences(some(random, (n, r) -> link("dw:" + n)))
            .withDeclaredKeywords(some(random, (n, r) -> "term " + n))
            .withProvenance(Articles.from(source, format, DAY.plusSeconds(random.nextInt(4))));
    return random.nextInt(3) == 0
        ? article.withModified(Articles.time(DAY.plusSeconds(60L * version)))
        : article;
  }

  private static @Nullable String caption(Random random) {
    return random.nextBoolean() ? "Caption " + random.nextInt(3) : null;
  }

  private static <T> List<T> some(Random random, BiFunction<Integer, Random, T> make) {
    return Stream.generate(() -> random.nextInt(ARTICLES))
        .limit(random.nextInt(4))
        .distinct()
        .map(n -> make.apply(n, random))
        .toList();
  }
}
