package io.feedwire.enricher;

import static io.feedwire.enricher.Articles.DAY;
import static io.feedwire.enricher.Articles.plain;
import static io.feedwire.enricher.Articles.rendered;
import static io.feedwire.enricher.Articles.rich;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Change;
import io.feedwire.contracts.article.Change.Kind;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.topic.CloudEvent;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RevisionTest {

  @AutoClose private final Harness enricher = new Harness();

  @Test
  void The_first_delivery_creates_the_article() {
    enricher.deliver(plain("example:1"));

    assertThat(enricher.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(Kind.CREATED);
              assertThat(change.revision()).isEqualTo(1);
              assertThat(change.changedFields()).isEmpty();
              assertThat(change.at()).isEqualTo(Harness.NOW);
              assertThat(change.article()).isEqualTo(enricher.article("example:1"));
            });
  }

  @Test
  void The_same_again_writes_nothing() {
    enricher.deliver(plain("example:1"));
    enricher.settled().deliver(plain("example:1"));

    assertThat(enricher.enriched()).isEmpty();
    assertThat(enricher.changes()).isEmpty();
  }

  @Test
  void The_same_content_fetched_later_writes_nothing() {
    enricher.deliver(plain("example:1"));
    enricher.settled().deliver(refetched(plain("example:1"), 3600));

    assertThat(enricher.enriched()).isEmpty();
    assertThat(enricher.changes()).isEmpty();
  }

  @Test
  void A_newer_version_is_an_update_that_names_the_fields() {
    enricher.deliver(plain("example:1"));
    enricher
        .settled()
        .deliver(refetched(plain("example:1").withHeadline("Another headline"), 3600));

    assertThat(enricher.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(Kind.UPDATED);
              assertThat(change.revision()).isEqualTo(2);
              assertThat(change.changedFields()).containsExactly("headline", "keywords");
              assertThat(change.revised()).containsExactly(Change.Revised.RETITLED);
            });
    assertThat(enricher.article("example:1").article().headline()).isEqualTo("Another headline");
  }

  @Test
  void Another_text_is_a_correction_and_another_image_is_neither() {
    enricher.deliver(plain("example:1"));
    Article corrected =
        plain("example:1").withBody(List.of(Articles.paragraph("Other"))).withText("Other");
    enricher.settled().deliver(refetched(corrected, 3600));
    assertThat(enricher.changes())
        .singleElement()
        .satisfies(
            change -> assertThat(change.revised()).containsExactly(Change.Revised.CORRECTED));

    Article illustrated = corrected.withImages(List.of(Articles.image("dw:9", null, 700)));
    enricher.settled().deliver(refetched(illustrated, 7200));
    assertThat(enricher.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(Kind.UPDATED);
              assertThat(change.changedFields()).containsExactly("images", "leadImage");
              assertThat(change.revised()).isEmpty();
            });
  }

  @Test
  void More_of_an_article_from_another_source_is_no_correction_by_its_publisher() {
    Article teaser =
        plain("example:1").withBody(List.of(Articles.paragraph("Short"))).withText("Short");
    enricher.deliver(teaser);
    Article whole =
        plain("example:1")
            .withHeadline("The whole headline")
            .withProvenance(Articles.from("api", "json-feed", DAY.plusSeconds(60)));
    enricher.settled().deliver(whole);

    assertThat(enricher.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(Kind.UPDATED);
              assertThat(change.changedFields()).contains("body", "headline", "text");
              assertThat(change.revised()).isEmpty();
              assertThat(change.revision()).isEqualTo(1);
            });

    Article corrected =
        whole
            .withText("Other words at last")
            .withBody(List.of(Articles.paragraph("Other words at last")))
            .withProvenance(Articles.from("api", "json-feed", DAY.plusSeconds(3600)));
    enricher.settled().deliver(corrected);
    assertThat(enricher.changes())
        .singleElement()
        .satisfies(
            change -> assertThat(change.revised()).containsExactly(Change.Revised.CORRECTED));
  }

  @Test
  void A_time_of_change_that_moved_alone_is_state_and_no_revision() {
    Article article = plain("example:1").withModified(Articles.time(DAY.plusSeconds(60)));
    enricher.deliver(article);
    enricher
        .settled()
        .deliver(refetched(article.withModified(Articles.time(DAY.plusSeconds(120))), 3600));

    assertThat(enricher.changes()).isEmpty();
    EnrichedArticle now = enricher.article("example:1");
    assertThat(now.revision()).isEqualTo(1);
    assertThat(now.article().modified()).isEqualTo(Articles.time(DAY.plusSeconds(120)));
  }

  @Test
  void Another_order_of_what_has_none_is_no_revision() {
    Article article =
        plain("example:1")
            .withSections(List.of("World", "Asia"))
            .withDeclaredKeywords(List.of("bridge", "river"))
            .withAltIds(List.of("https://s.example/1", "https://s.example/2"));
    enricher.deliver(article);
    enricher
        .settled()
        .deliver(
            refetched(
                article
                    .withSections(List.of("Asia", "World"))
                    .withDeclaredKeywords(List.of("river", "bridge"))
                    .withAltIds(List.of("https://s.example/2", "https://s.example/1")),
                3600));

    assertThat(enricher.article("example:1").revision()).isEqualTo(1);
    assertThat(enricher.changes()).isEmpty();
  }

  @Test
  void A_text_that_is_restored_is_a_revision_of_its_own() {
    enricher.deliver(plain("example:1"));
    enricher.deliver(refetched(plain("example:1").withHeadline("Second"), 60));
    List<EnrichedArticle.Version> before = enricher.article("example:1").history();
    enricher.settled().deliver(refetched(plain("example:1"), 120));

    assertThat(enricher.changes()).extracting(Change::revision).containsExactly(3);
    List<EnrichedArticle.Version> now = enricher.article("example:1").history();
    assertThat(now).hasSize(3);
    assertThat(now.subList(1, 3)).isEqualTo(before);
    enricher
        .settled()
        .deliver(plain("example:1"), refetched(plain("example:1").withHeadline("Second"), 60));
    assertThat(enricher.enriched()).as("read again").isEmpty();
  }

  @Test
  void The_history_names_the_last_twenty_revisions_newest_first() {
    for (int i = 1; i <= 25; i++) {
      enricher.deliver(refetched(plain("example:1").withHeadline("Headline " + i), 60 * i));
    }

    List<EnrichedArticle.Version> history = enricher.article("example:1").history();
    assertThat(history).hasSize(EnrichedArticle.MAX_HISTORY);
    assertThat(history.getFirst())
        .isEqualTo(new EnrichedArticle.Version(25, "Headline 25", null, DAY.plusSeconds(60 * 25)));
    assertThat(history)
        .extracting(EnrichedArticle.Version::revision)
        .isSortedAccordingTo(Comparator.reverseOrder())
        .doesNotHaveDuplicates();
    assertThat(history)
        .allSatisfy(
            version -> assertThat(version.headline()).isEqualTo("Headline " + version.revision()));
  }

  @Test
  void A_richer_source_that_is_outdated_has_no_say_in_what_the_newer_one_tells() {
    Article old = rich().withModified(Articles.time(DAY.plusSeconds(60)));
    Article teaser =
        plain(old.id())
            .withHeadline("Newer headline")
            .withText("")
            .withBody(List.of())
            .withModified(Articles.time(DAY.plusSeconds(600)))
            .withProvenance(Articles.from("feed", "rss", DAY.plusSeconds(700)));
    enricher.deliver(teaser, old);

    Article now = enricher.article(old.id()).article();
    assertThat(now.headline()).isEqualTo("Newer headline");
    assertThat(now.text()).isEqualTo(old.text());
  }

  @Test
  void An_older_version_that_comes_late_counts_and_changes_no_field() {
    Article newer = refetched(plain("example:1").withHeadline("Another headline"), 3600);
    enricher.deliver(newer);
    enricher.settled().deliver(plain("example:1"));

    EnrichedArticle now = enricher.article("example:1");
    assertThat(now.article().headline()).isEqualTo("Another headline");
    assertThat(now.revision()).isEqualTo(2);
    assertThat(enricher.changes()).isEmpty();
  }

  @Test
  void A_version_of_a_later_time_of_change_wins_over_one_that_was_fetched_later() {
    Article changed =
        plain("example:1")
            .withHeadline("Corrected")
            .withModified(Articles.time(DAY.plusSeconds(600)));
    enricher.deliver(changed, refetched(plain("example:1"), 3600));

    assertThat(enricher.article("example:1").article().headline()).isEqualTo("Corrected");
  }

  @Test
  void Two_sources_in_either_order_make_one_article_byte_for_byte() {
    enricher.deliver(rich(), rendered());
    try (var other = new Harness()) {
      other.deliver(rendered(), rich(), rendered());

      assertThat(other.state()).isEqualTo(enricher.state()).hasSize(1);
    }
  }

  @Test
  void A_second_source_of_the_same_content_writes_the_state_and_no_change() {
    enricher.deliver(plain("example:1"));
    Article elsewhere =
        plain("example:1").withProvenance(Articles.from("other", "atom", DAY.plusSeconds(5)));
    enricher.settled().deliver(elsewhere);

    assertThat(enricher.enriched()).hasSize(1);
    assertThat(enricher.changes()).isEmpty();
    assertThat(enricher.article("example:1").sources())
        .extracting(EnrichedArticle.SourceNote::source)
        .containsExactly("feed", "other");
    assertThat(enricher.article("example:1").revision()).isEqualTo(1);
  }

  @Test
  void A_withdrawn_article_leaves_a_tombstone_and_a_change() {
    enricher.deliver(plain("example:1"));
    enricher.settled().withdraw("example:1");

    assertThat(enricher.enriched()).extracting(TestRecord::value).containsOnlyNulls();
    assertThat(enricher.changes())
        .singleElement()
        .isEqualTo(
            new Change(Kind.WITHDRAWN, "example:1", 1, List.of(), List.of(), Harness.NOW, null));
  }

  @Test
  void A_null_in_JSON_withdraws_as_a_tombstone_does() {
    enricher.deliver(rich());
    enricher.send(rich().id(), "null".getBytes(UTF_8));

    assertThat(enricher.state()).isEmpty();
  }

  @Test
  void What_was_never_there_is_not_withdrawn() {
    enricher.withdraw("example:1");

    assertThat(enricher.enriched()).isEmpty();
    assertThat(enricher.changes()).isEmpty();
  }

  @Test
  void A_withdrawn_article_that_comes_back_is_created_anew() {
    enricher.deliver(plain("example:1"));
    SortedMap<String, String> before = new TreeMap<>(enricher.state());
    enricher.withdraw("example:1");
    enricher.settled().deliver(plain("example:1"));

    assertThat(enricher.changes()).extracting(Change::kind).containsExactly(Kind.CREATED);
    assertThat(enricher.state()).isEqualTo(before);
  }

  @Test
  void Records_carry_event_headers_and_go_on_with_the_trace() {
    Headers cause = new RecordHeaders();
    String trace = "0af7651916cd43dd8448eb211c80319c";
    CloudEvent.set(cause, CloudEvent.TRACEPARENT, "00-" + trace + "-b7ad6b7169203331-01");
    enricher.send("example:1", plain("example:1"), cause);

    Headers state = enricher.enriched().getFirst().headers();
    assertThat(CloudEvent.get(state, "ce_type")).isEqualTo("io.feedwire.article.enriched.v1");
    assertThat(CloudEvent.get(state, "ce_subject")).isEqualTo("example:1");
    assertThat(CloudEvent.get(state, "ce_source")).isEqualTo("feedwire/enricher");
    assertThat(CloudEvent.get(state, "ce_time")).isEqualTo(DAY.toString());
    assertThat(CloudEvent.get(state, CloudEvent.TRACEPARENT)).contains(trace);
    Headers change = enricher.changeRecords().getFirst().headers();
    assertThat(CloudEvent.get(change, "ce_type")).isEqualTo("io.feedwire.article.changed.v1");
    assertThat(CloudEvent.get(change, CloudEvent.TRACEPARENT)).contains(trace);
  }

  @Test
  void What_is_too_large_together_is_written_as_its_richest_source_has_it() {
    try (var small = new Harness(new EnricherTopology.Limits(4_500, 1_000))) {
      String long1 = "a".repeat(1_500);
      small.deliver(
          plain("example:1").withBylines(List.of(long1)),
          plain("example:1")
              .withBylines(List.of("b".repeat(1_500), "c".repeat(1_500)))
              .withProvenance(Articles.from("other", "atom", DAY)));

      EnrichedArticle article = small.article("example:1");
      assertThat(article.article().bylines()).hasSize(2).doesNotContain(long1);
      assertThat(article.sources()).hasSize(2);
    }
  }

  @Test
  void What_is_too_large_alone_is_not_written_and_stops_nothing() {
    try (var small = new Harness(new EnricherTopology.Limits(2_000, 1_000))) {
      small.deliver(plain("example:1").withText("x".repeat(5_000)), plain("example:2"));

      assertThat(small.state()).containsOnlyKeys("example:2");
      assertThat(small.refused()).isEqualTo(1);
    }
  }

  @Test
  void What_was_never_written_is_known_to_no_other_and_not_withdrawn() {
    try (var small = new Harness(new EnricherTopology.Limits(2_000, 1_000))) {
      small.deliver(Articles.withLinks(plain("example:2"), "example:1"));
      small.settled().deliver(plain("example:1").withText("x".repeat(5_000)));
      small.withdraw("example:1");

      assertThat(small.enriched()).isEmpty();
      assertThat(small.changes()).isEmpty();
    }
  }

  @Test
  void After_a_version_that_was_too_large_every_field_may_be_another() {
    try (var small = new Harness(new EnricherTopology.Limits(2_000, 1_000))) {
      Article article = plain("example:1");
      small.deliver(article);
      small.deliver(refetched(article.withText("x".repeat(5_000)), 3600));
      small.settled().deliver(refetched(article.withHeadline("Another headline"), 7200));

      assertThat(small.changes())
          .singleElement()
          .satisfies(
              change -> {
                assertThat(change.kind()).isEqualTo(Kind.UPDATED);
                assertThat(change.changedFields()).contains("headline", "text", "url");
              });
      assertThat(small.refused()).isEqualTo(1);
    }
  }

  private static Article refetched(Article article, int secondsLater) {
    return article.withProvenance(Articles.from("feed", "rss", DAY.plusSeconds(secondsLater)));
  }
}
