package io.feedwire.enricher.resolution;

import static io.feedwire.enricher.Articles.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Reference.Card;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatementTest {

  private static final Statement.Notes WANTS = Statement.Notes.NONE;

  private static final Card CARD = new Card("dw:1", "Headline", null, DAY, null);

  private static Statement statement(
      @Nullable Instant published, Card card, List<String> announces, List<String> asks) {
    return new Statement(published, card, new TreeSet<>(announces), new TreeSet<>(asks));
  }

  private static Map<String, Mention.Tells> said(Statement before, Statement now) {
    return now.since(before, "dw:1", WANTS, target -> target.endsWith("b") ? "second" : "first");
  }

  @Test
  void Each_place_is_told_once_under_one_of_its_targets() {
    Statement now =
        statement(DAY, CARD, List.of("article/a", "article/b"), List.of("image/a", "article/c"));

    assertThat(said(Statement.NOTHING, now))
        .containsOnly(
            Map.entry(
                "article/a",
                new Mention.Tells(
                    "dw:1",
                    DAY,
                    CARD,
                    List.of(),
                    List.of("article/a"),
                    List.of("article/c", "image/a"),
                    List.of(),
                    new TreeMap<>(),
                    new TreeMap<>())),
            Map.entry(
                "article/b",
                new Mention.Tells(
                    "dw:1",
                    DAY,
                    CARD,
                    List.of(),
                    List.of("article/b"),
                    List.of(),
                    List.of(),
                    new TreeMap<>(),
                    new TreeMap<>())));
  }

  @Test
  void What_is_said_already_is_not_said_again() {
    Statement now = statement(DAY, CARD, List.of("article/a"), List.of("image/a", "article/c"));

    assertThat(said(now, now)).isEmpty();
    assertThat(said(now, statement(DAY, CARD, List.of("article/a"), List.of("image/a"))))
        .containsOnly(
            Map.entry(
                "article/c",
                new Mention.Tells(
                    "dw:1",
                    DAY,
                    null,
                    List.of("article/c"),
                    List.of(),
                    List.of(),
                    List.of(),
                    new TreeMap<>(),
                    new TreeMap<>())));
  }

  @Test
  void Another_card_is_announced_everywhere_and_another_date_told_to_images() {
    Statement before = statement(DAY, CARD, List.of("article/a"), List.of("image/a", "article/c"));
    var card = new Card("dw:1", "Another", null, DAY, null);
    assertThat(
            said(
                before,
                statement(DAY, card, List.of("article/a"), List.of("image/a", "article/c"))))
        .containsOnly(
            Map.entry(
                "article/a",
                new Mention.Tells(
                    "dw:1",
                    DAY,
                    card,
                    List.of(),
                    List.of("article/a"),
                    List.of(),
                    List.of(),
                    new TreeMap<>(),
                    new TreeMap<>())));
    assertThat(
            said(
                before,
                statement(null, CARD, List.of("article/a"), List.of("image/a", "article/c"))))
        .containsOnly(
            Map.entry(
                "image/a",
                new Mention.Tells(
                    "dw:1",
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of("image/a"),
                    new TreeMap<>(),
                    new TreeMap<>())));
  }

  @Test
  void A_target_that_was_asked_for_and_is_announced_now_is_withdrawn_in_the_same_record() {
    Statement before = statement(DAY, CARD, List.of(), List.of("article/a"));
    Statement now = statement(DAY, CARD, List.of("article/a"), List.of());

    assertThat(said(before, now))
        .containsOnly(
            Map.entry(
                "article/a",
                new Mention.Tells(
                    "dw:1",
                    DAY,
                    CARD,
                    List.of("article/a"),
                    List.of("article/a"),
                    List.of(),
                    List.of(),
                    new TreeMap<>(),
                    new TreeMap<>())));
  }
}
