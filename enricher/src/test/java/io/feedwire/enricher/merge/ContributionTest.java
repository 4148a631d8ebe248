package io.feedwire.enricher.merge;

import static io.feedwire.enricher.Articles.DAY;
import static io.feedwire.enricher.Articles.from;
import static io.feedwire.enricher.Articles.plain;
import static io.feedwire.enricher.Articles.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.article.EnrichedArticle.Version;
import io.feedwire.contracts.article.Provenance;
import io.feedwire.contracts.article.ProvenanceBuilder;
import io.feedwire.contracts.article.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContributionTest {

  @Test
  void The_version_with_the_later_time_of_change_is_the_newer() {
    Article earlier = version(1).withModified(time(DAY.plusSeconds(10)));
    Article later = version(2).withModified(time(DAY.plusSeconds(20)));

    assertThat(Contribution.of(later).and(earlier).standing()).isEqualTo(later);
    assertThat(Contribution.of(earlier).and(later).standing()).isEqualTo(later);
  }

  @Test
  void Of_versions_of_one_time_the_one_fetched_later_is_the_newer() {
    Article first = version(1);
    Article second = fetched(version(2), 5);

    assertThat(Contribution.of(second).and(first).standing()).isEqualTo(second);
    assertThat(Contribution.of(first).and(second).standing()).isEqualTo(second);
  }

  @Test
  void Of_copies_in_an_archive_the_one_saved_later_is_the_newer_whatever_was_fetched_first() {
    Article early = saved(fetched(version(1), 9), 10);
    Article late = saved(fetched(version(2), 5), 20);

    assertThat(Contribution.of(late).and(early).standing()).isEqualTo(late);
    assertThat(Contribution.of(early).and(late).standing()).isEqualTo(late);
    assertThat(Contribution.of(late).and(early).history())
        .extracting(Version::headline)
        .containsExactly("Version 2", "Version 1");
  }

  @Test
  void A_time_that_was_set_to_that_of_the_fetch_makes_nothing_newer_than_what_corrects_it() {
    Article ahead = fetched(version(1), 5).withPublished(time(DAY.plusSeconds(5)));
    Article corrected = fetched(version(2), 9).withPublished(time(DAY.minusSeconds(100)));

    assertThat(Contribution.of(ahead).and(corrected).standing()).isEqualTo(corrected);
    assertThat(Contribution.of(corrected).and(ahead).standing()).isEqualTo(corrected);
  }

  @Test
  void Versions_of_one_time_and_fetch_are_ordered_by_their_content_alone() {
    Contribution one = Contribution.of(version(1)).and(version(2));
    Contribution other = Contribution.of(version(2)).and(version(1));

    assertThat(one.standing()).isEqualTo(other.standing());
    assertThat(one.versions()).isEqualTo(2);
  }

  @Test
  void The_same_content_keeps_the_provenance_of_its_first_document() {
    Contribution twice = Contribution.of(fetched(version(1), 9)).and(version(1));

    assertThat(twice.standing()).isEqualTo(version(1));
    assertThat(twice.versions()).isEqualTo(1);
  }

  @Test
  void Another_spelling_of_the_address_is_no_other_version() {
    Article first = version(1).withUrl("https://a.example.org/%e5");
    Article again = fetched(first, 9).withUrl("https://a.example.org/%E5?utm_source=rss");

    assertThat(Contribution.of(first).and(again).versions()).isEqualTo(1);
    assertThat(Contribution.of(first).and(again).standing()).isEqualTo(first);
    assertThat(Contribution.of(again).and(first).standing()).isEqualTo(first);
    assertThat(Contribution.of(first).and(again.withUrl("https://a.example.org/2")).versions())
        .isEqualTo(2);
  }

  @Test
  void A_repeated_delivery_leaves_it_as_it_is() {
    Contribution once = Contribution.of(version(1));
    Contribution twice = once.and(version(2));

    assertThat(once.and(version(1))).isEqualTo(once);
    assertThat(twice.and(version(1))).isEqualTo(twice);
    assertThat(twice.and(version(2))).isEqualTo(twice);
  }

  @Test
  void A_version_that_returns_is_one_more_and_the_others_keep_their_numbers() {
    List<Article> deliveries =
        List.of(
            version(1),
            fetched(version(2), 5),
            fetched(version(2), 6),
            fetched(version(1), 9),
            fetched(version(1), 12));
    Contribution back = inOrder(deliveries);

    assertThat(back.standing()).isEqualTo(fetched(version(1), 9));
    assertThat(back.versions()).isEqualTo(3);
    assertThat(back.history())
        .extracting(Version::revision, Version::headline, Version::fetched)
        .containsExactly(
            tuple(3, "Version 1", DAY.plusSeconds(9)),
            tuple(2, "Version 2", DAY.plusSeconds(5)),
            tuple(1, "Version 1", DAY));
    deliveries.forEach(again -> assertThat(back.and(again)).isEqualTo(back));
    for (int i = 1; i < deliveries.size(); i++) {
      List<Article> turned = new ArrayList<>(deliveries);
      Collections.rotate(turned, i);
      assertThat(inOrder(turned)).as("from delivery %d", i).isEqualTo(back);
      assertThat(inOrder(turned.reversed())).as("back from delivery %d", i).isEqualTo(back);
    }
  }

  @Test
  void Another_order_of_what_has_none_is_that_of_the_first_document() {
    Article first = version(1).withSections(List.of("World", "Asia"));
    Article again = fetched(first, 9).withSections(List.of("Asia", "World"));

    assertThat(Contribution.of(first).and(again).standing()).isEqualTo(first);
    assertThat(Contribution.of(again).and(first).standing()).isEqualTo(first);
  }

  @Test
  void Documents_of_one_time_that_differ_in_anything_end_the_same_in_any_order() {
    Article one = version(1).withDeclaredKeywords(List.of("bridge", "river"));
    Provenance from = one.provenance();
    for (Article other :
        List.of(
            one.withDeclaredKeywords(List.of("river", "bridge")),
            one.withModified(time(DAY)),
            one.withProvenance(ProvenanceBuilder.builder(from).depth(1).build()),
            one.withProvenance(ProvenanceBuilder.builder(from).saved(DAY).build()))) {
      assertThat(inOrder(List.of(one, other))).isEqualTo(inOrder(List.of(other, one)));
    }
    Article said = one.withModified(new Timestamp(DAY.plusSeconds(5), "one", "iso", null));
    Article otherwise = one.withModified(new Timestamp(DAY.plusSeconds(5), "other", "iso", null));
    assertThat(inOrder(List.of(said, otherwise)).standing())
        .isEqualTo(inOrder(List.of(otherwise, said)).standing());
  }

  @Test
  void Documents_that_only_repeat_a_version_are_forgotten_before_versions() {
    Contribution touched = inOrder(List.of(version(1), fetched(version(2), 1)));
    int many = 2 * Contribution.MAX_SEEN;
    for (int i = 2; i < many; i++) {
      touched = touched.and(fetched(version(2), i));
    }

    assertThat(touched.seen()).hasSize(Contribution.MAX_SEEN);
    assertThat(touched.versions()).isEqualTo(2);
    assertThat(touched.standing()).isEqualTo(fetched(version(2), 1));
    assertThat(touched.and(fetched(version(1), many)).versions()).isEqualTo(3);
  }

  @Test
  void More_versions_than_are_remembered_are_counted_when_they_come_in_order() {
    Contribution live = Contribution.of(version(1));
    int many = Contribution.MAX_SEEN + 50;
    for (int i = 2; i <= many; i++) {
      live = live.and(fetched(version(i), i));
    }

    assertThat(live.versions()).isEqualTo(many);
    assertThat(live.seen()).hasSize(Contribution.MAX_SEEN);
    assertThat(live.history()).hasSize(EnrichedArticle.MAX_HISTORY);
    assertThat(live.and(version(1)).versions()).as("a forgotten one repeated").isEqualTo(many);
  }

  @Test
  void Of_documents_with_keywords_by_the_thousand_fewer_are_remembered() {
    List<String> keywords = IntStream.range(0, 10_000).mapToObj("keyword %d"::formatted).toList();
    Contribution live = Contribution.of(version(1).withDeclaredKeywords(keywords));
    int many = 30;
    for (int i = 2; i <= many; i++) {
      live = live.and(fetched(version(i), i).withDeclaredKeywords(keywords));
    }

    assertThat(live.versions()).isEqualTo(many);
    assertThat(live.seen().size()).isBetween(2, many - 1);
    assertThat(live.seen().stream().mapToInt(Seen::characters).sum())
        .isLessThanOrEqualTo(Contribution.MAX_CHARACTERS);
    assertThat(live.article().headline()).isEqualTo(version(many).headline());
  }

  @Test
  void As_many_versions_as_are_remembered_end_the_same_in_any_order() {
    List<Article> deliveries =
        new ArrayList<>(
            IntStream.range(0, Contribution.MAX_SEEN)
                .mapToObj(i -> fetched(version(i % 70), i))
                .toList());
    Contribution inOrder = inOrder(deliveries);
    for (int seed = 1; seed <= 5; seed++) {
      Collections.shuffle(deliveries, new Random(seed));
      assertThat(inOrder(deliveries)).as("seed %d", seed).isEqualTo(inOrder);
    }
  }

  @Test
  void More_slots_than_are_kept_are_the_same_ones_in_any_order() {
    List<Article> slots =
        IntStream.rangeClosed(1, 12)
            .mapToObj(i -> plain("example:1").withProvenance(from("s" + i, "rss", DAY)))
            .toList();
    Contributions forward = Contributions.of(List.of());
    Contributions backward = Contributions.of(List.of());
    for (int i = 0; i < slots.size(); i++) {
      forward = forward.and(slots.get(i));
      backward = backward.and(slots.reversed().get(i));
    }

    assertThat(forward).isEqualTo(backward);
    assertThat(forward.bySlot()).hasSize(Contributions.MAX_SLOTS);
  }

  private static Contribution inOrder(List<Article> deliveries) {
    Contribution contribution = Contribution.of(deliveries.getFirst());
    for (Article delivery : deliveries.subList(1, deliveries.size())) {
      contribution = contribution.and(delivery);
    }
    return contribution;
  }

  private static Article version(int number) {
    return plain("example:1").withHeadline("Version " + number);
  }

  private static Article saved(Article article, int seconds) {
    return article.withProvenance(
        ProvenanceBuilder.builder(article.provenance()).saved(DAY.plusSeconds(seconds)).build());
  }

  private static Article fetched(Article article, int secondsLater) {
    return article.withProvenance(from("feed", "rss", DAY.plusSeconds(secondsLater)));
  }
}
