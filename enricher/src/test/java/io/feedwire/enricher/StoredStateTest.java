package io.feedwire.enricher;

import static io.feedwire.enricher.Articles.DAY;
import static io.feedwire.enricher.Articles.rich;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.article.Reference.Card;
import io.feedwire.contracts.article.Reference.Picture;
import io.feedwire.contracts.json.JsonSerde;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.source.FileCheck;
import io.feedwire.contracts.source.Problem;
import io.feedwire.contracts.source.Source;
import io.feedwire.enricher.merge.Contribution;
import io.feedwire.enricher.merge.Contributions;
import io.feedwire.enricher.merge.Merge;
import io.feedwire.enricher.merge.Seen;
import io.feedwire.enricher.recipe.ChosenKeywords;
import io.feedwire.enricher.recipe.Recipe;
import io.feedwire.enricher.resolution.Answer;
import io.feedwire.enricher.resolution.Answers;
import io.feedwire.enricher.resolution.Asker;
import io.feedwire.enricher.resolution.Known;
import io.feedwire.enricher.resolution.Known.ImageUse;
import io.feedwire.enricher.resolution.Mention;
import io.feedwire.enricher.resolution.Mentions;
import io.feedwire.enricher.resolution.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What stores and internal topics hold is read by the next version of this program.
class StoredStateTest {

  private static final Card CARD =
      new Card(
          "dw:1", "Headline", null, DAY, new Picture("dw:9", "https://a.org/9.jpg", 700, null));

  private static final FileCheck CHECK =
      new FileCheck("https://a.org/9.jpg", null, 404, null, null, DAY, Problem.NOT_FOUND);

  @Test
  void A_contribution_comes_back_as_it_was() {
    Contribution contribution =
        Contribution.of(rich()).and(rich().withHeadline("Later").withModified(Articles.time(DAY)));

    assertThat(stored(contribution, Contribution.class)).isEqualTo(contribution);
  }

  @Test
  void What_was_seen_is_read_as_the_version_before_kept_it() {
    String kept =
        """
        {"hash": "1", "headline": "h", "first": {"source": "s", "format": "rss", "repairs": []}}""";

    Seen seen = new JsonSerde<>(Seen.class).deserializer().deserialize("", kept.getBytes(UTF_8));
    assertThat(seen.provenance().source()).isEqualTo("s");
    assertThat(seen.sections()).isEmpty();
  }

  @Test
  void The_state_of_an_article_comes_back_as_it_was() {
    Known known =
        Known.NOTHING
            .withCard("dw:19165792", CARD)
            .withUse("dw:67121832", new ImageUse(List.of("dw:2"), 1))
            .withCitations("dw:68204677", 3)
            .withCheck("dw:67121832", CHECK);
    var recipe = new Recipe();
    var merged = Merge.of(Contributions.of(List.of(Contribution.of(rich()))));
    ChosenKeywords keywords = recipe.keywords(merged, ChosenKeywords.NONE).keywords();
    EnrichedArticle alone = recipe.alone(merged, keywords);
    ArticleState state =
        new ArticleState(
            WrittenHash.of(Written.of(alone, recipe.among(alone, known))),
            1,
            keywords,
            new Mentions(_ -> Optional.empty()).of(rich(), alone.leadImage()),
            known);

    assertThat(stored(state, ArticleState.class)).isEqualTo(state);
    assertThat(stored(ArticleState.NEW, ArticleState.class)).isEqualTo(ArticleState.NEW);
  }

  @Test
  void A_target_and_its_askers_come_back_as_they_were() {
    Target target = Target.UNKNOWN.announced("dw:1", CARD).with(Asker.of("dw:2", DAY));

    assertThat(stored(target, Target.class)).isEqualTo(target);
    assertThat(stored(target.atPublisher(), Target.class)).isEqualTo(target.atPublisher());
    assertThat(stored(target.checked(CHECK), Target.class)).isEqualTo(target.checked(CHECK));
    var wanted =
        new Wanted(5, new FetchRequest("s", "http://a.org/", "w", 1, null, Source.Lane.LIVE));
    assertThat(stored(wanted, Wanted.class)).isEqualTo(wanted);
    assertThat(stored(Asker.of("dw:2", DAY), Asker.class)).isEqualTo(Asker.of("dw:2", DAY));
    assertThat(stored(new Asker("dw:2", null), Asker.class)).isEqualTo(new Asker("dw:2", null));
    var due = new Due(5, "00-1-2-01", List.of(new Answer.Cited("dw:1", 4)));
    assertThat(stored(due, Due.class)).isEqualTo(due);
    assertThat(stored(Due.NOTHING, Due.class)).isEqualTo(Due.NOTHING);
  }

  @Test
  void Mentions_and_answers_come_back_as_they_were() {
    List<Mention> mentions =
        List.of(
            new Mention.Tells(
                "dw:1",
                DAY,
                CARD,
                List.of("image/dw:9"),
                List.of("article/dw:1"),
                List.of("x"),
                List.of(),
                new TreeMap<>(
                    Map.of(
                        "x",
                        new FetchRequest("s", "http://a.org/", "w", 1, null, Source.Lane.LIVE))),
                new TreeMap<>(Map.of("image/dw:9", new ImageUse(List.of(), 100)))),
            new Mention.Tells(
                "dw:1",
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new TreeMap<>(),
                new TreeMap<>()),
            new Mention.Continues("image/dw:9", "dw:1"));
    var answers =
        new Answers(
            List.of(
                new Answer.TargetCard("dw:1", CARD),
                new Answer.TargetCard("dw:1", null),
                new Answer.ImageUsed("dw:9", new ImageUse(List.of("dw:2"), 1)),
                new Answer.ImageChecked("dw:9", CHECK),
                new Answer.Cited("dw:1", 4)));

    assertThat(mentions)
        .allSatisfy(mention -> assertThat(stored(mention, Mention.class)).isEqualTo(mention));
    assertThat(stored(answers, Answers.class)).isEqualTo(answers);
  }

  @Test
  void What_nobody_asked_about_takes_no_room() {
    assertThat(text(ArticleState.NEW, ArticleState.class)).doesNotContain("check", "lead");
    assertThat(text(Target.UNKNOWN, Target.class)).doesNotContain("check", "open");
    assertThat(text(new Answer.ImageChecked("dw:9", CHECK), Answer.class)).doesNotContain("news");
  }

  private static <T> String text(T value, Class<T> type) {
    return new String(new JsonSerde<>(type).serializer().serialize("", value), UTF_8);
  }

  private static <T> T stored(T value, Class<T> type) {
    var serde = new JsonSerde<>(type);
    return serde.deserializer().deserialize("", serde.serializer().serialize("", value));
  }
}
