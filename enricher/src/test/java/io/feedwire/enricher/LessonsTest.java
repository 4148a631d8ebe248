package io.feedwire.enricher;

import static io.feedwire.enricher.Articles.DAY;
import static io.feedwire.enricher.Articles.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.EnrichedArticle.Keyword;
import io.feedwire.enricher.lessons.TermKey;
import io.feedwire.keywords.vocabulary.Counts;
import io.feedwire.keywords.vocabulary.Entry;
import io.feedwire.keywords.vocabulary.Entry.Key;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The stream teaches the terms: what publishers declare is found in articles of others.
class LessonsTest {

  private static final Key ENGLISH = Key.language("en");
  private static final Key TERM = Key.term("en", "egret lake");
  private static final long DAYS = DAY.getEpochSecond() / 86_400;

  @AutoClose private final Harness enricher = Harness.learning();

  @Test
  void A_term_that_some_articles_declare_is_matched_in_one_that_only_mentions_it() {
    enricher.deliver(mentioning("before"), declaring("1"), declaring("2"), declaring("3"));
    enricher.minute();
    enricher.minute();
    enricher.deliver(mentioning("after"));

    assertThat(enricher.article("before").keywords())
        .extracting(Keyword::origin)
        .doesNotContain(Keyword.Origin.MATCHED);
    assertThat(enricher.article("after").keywords())
        .filteredOn(keyword -> keyword.origin() == Keyword.Origin.MATCHED)
        .extracting(Keyword::term, Keyword::canonical)
        .contains(tuple("Egret Lake", "egret lake"));
  }

  @Test
  void An_article_keeps_its_keywords_when_others_teach_more() {
    enricher.deliver(mentioning("early"), declaring("1"), declaring("2"), declaring("3"));
    List<Keyword> before = enricher.article("early").keywords();
    enricher.minute();
    enricher.minute();
    enricher.deliver(
        mentioning("early")
            .withBylines(List.of("Li Ming"))
            .withProvenance(Articles.from("feed", "rss", DAY.plusSeconds(60))));

    assertThat(enricher.article("early").article().bylines()).containsExactly("Li Ming");
    assertThat(enricher.article("early").keywords()).isEqualTo(before);
  }

  @Test
  void An_article_teaches_once_whatever_comes_of_it_again() {
    enricher.deliver(declaring("1"), declaring("1"));
    enricher.minute();
    assertThat(enricher.terms()).isNotEmpty();

    enricher.deliver(declaring("1"), declaring("1").withText("Another text on Egret Lake."));
    enricher.deliver(
        declaring("1").withProvenance(Articles.from("other", "atom", DAY.plusSeconds(5))));
    enricher.minute();

    assertThat(enricher.terms()).isEmpty();
    assertThat(taught())
        .contains(
            entry(ENGLISH, new Counts(1, 1, 0, 0, 0)), entry(TERM, new Counts(1, 1, 1, 1, DAYS)));
  }

  @Test
  void What_waits_to_be_written_is_written_before_the_process_ends() {
    enricher.deliverAtOnce(declaring("1"), declaring("2"));
    assertThat(enricher.terms()).isEmpty();
    enricher.stopping();
    assertThat(taught()).contains(entry(ENGLISH, new Counts(2, 2, 0, 0, 0)));
    assertThat(enricher.terms()).isNotEmpty();

    enricher.deliverAtOnce(declaring("3"));

    assertThat(taught()).contains(entry(ENGLISH, new Counts(3, 3, 0, 0, 0)));
  }

  @Test
  void An_article_that_is_withdrawn_and_comes_back_teaches_again() {
    enricher.deliver(declaring("1"));
    enricher.withdraw("1");
    enricher.deliver(declaring("1"));
    enricher.minute();

    assertThat(taught()).contains(entry(ENGLISH, new Counts(2, 2, 0, 0, 0)));
  }

  @Test
  void What_is_told_is_the_sum_so_far_and_goes_on_from_what_is_kept() {
    enricher.deliver(declaring("1"), declaring("2"));
    enricher.minute();
    SortedMap<Key, Counts> before = taught();
    try (var restarted = Harness.learning()) {
      before.forEach((key, counts) -> restarted.taught().put(new TermKey(key, 0).text(), counts));
      restarted.deliver(declaring("3"));
      restarted.minute();

      assertThat(learnt(restarted))
          .contains(
              entry(ENGLISH, new Counts(3, 3, 0, 0, 0)), entry(TERM, new Counts(3, 3, 3, 3, DAYS)));
    }
    enricher.deliver(declaring("3"));
    enricher.minute();
    assertThat(learnt(enricher)).contains(entry(TERM, new Counts(3, 3, 3, 3, DAYS)));
  }

  @Test
  void A_word_of_one_article_waits_for_a_second_and_then_counts_both() {
    Key word = Key.term("en", "cormorant");
    enricher.deliver(plain("1").withText("A cormorant dives."), plain("2"));
    enricher.minute();
    assertThat(taught()).doesNotContainKey(word);

    enricher.deliver(plain("3").withText("The cormorant is back."));
    enricher.minute();
    assertThat(taught()).contains(entry(word, new Counts(2, 0, 0, 0, 0)));

    enricher.deliver(plain("4").withText("No cormorant today."));
    enricher.minute();
    assertThat(taught()).contains(entry(word, new Counts(3, 0, 0, 0, 0)));
  }

  @Test
  void Counts_of_all_partitions_are_added_up_and_later_ones_replace_earlier() {
    enricher.tell(new TermKey(TERM, 1).text(), json(5));
    enricher.tell(new TermKey(TERM, 12).text(), json(7));
    enricher.tell(new TermKey(TERM, 1).text(), json(6));
    enricher.tell(new TermKey(ENGLISH, 1).text(), json(20));
    enricher.tell(new TermKey(ENGLISH, 12).text(), json(30));
    enricher.tell(new TermKey(Key.language("de"), 3).text(), json(4));
    enricher.tell(new TermKey(Key.term("e", "egret"), 3).text(), json(9));

    assertThat(learnt(enricher)).contains(entry(TERM, new Counts(13, 0, 0, 0, 0)));
    assertThat(enricher.learnt().articles()).hasValue(54);
  }

  @Test
  void What_another_program_writes_to_the_topic_is_passed_over() {
    enricher.tell("no key", json(5));
    enricher.tell(new TermKey(TERM, 1).text(), "no counts");
    enricher.tell(new TermKey(ENGLISH, 1).text(), json(2));

    assertThat(learnt(enricher)).containsOnly(entry(ENGLISH, new Counts(2, 0, 0, 0, 0)));
    assertThat(enricher.learnt().articles()).hasValue(2);
  }

  @Test
  void The_order_in_which_articles_arrive_does_not_matter_to_what_they_teach() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      articles.add(
          declaring("a" + i)
              .withText("Egret Lake and place" + i % 7 + " near place" + i % 5 + ".")
              .withDeclaredKeywords(List.of("Egret Lake", "place" + i % 7, "Subject " + i % 3)));
    }
    articles.forEach(enricher::deliverAtOnce);
    enricher.minute();
    Collections.shuffle(articles, new Random(7));
    try (var other = Harness.learning()) {
      articles.forEach(other::deliverAtOnce);
      other.minute();

      assertThat(learnt(other)).isEqualTo(learnt(enricher)).hasSizeGreaterThan(10);
    }
  }

  private static Article declaring(String id) {
    return plain(id)
        .withHeadline("Fishing ban")
        .withText("No boats on Egret Lake this spring. Fishers agree.")
        .withDeclaredKeywords(List.of("Egret Lake"));
  }

  private static Article mentioning(String id) {
    return plain(id)
        .withHeadline("Ice on Egret Lake")
        .withText("Egret Lake froze over on Monday.")
        .withDeclaredKeywords(List.of());
  }

  private static String json(int documents) {
    return "{\"documents\":" + documents + "}";
  }

  private static Map<Key, Counts> learnt(Harness harness) {
    Map<Key, Counts> learnt = new TreeMap<>();
    assertThat(harness.learnt().each((Entry entry) -> learnt.put(entry.key(), entry.counts())))
        .isTrue();
    return learnt;
  }

  private SortedMap<Key, Counts> taught() {
    SortedMap<Key, Counts> taught = new TreeMap<>();
    try (KeyValueIterator<String, Counts> all = enricher.taught().all()) {
      all.forEachRemaining(
          kept -> taught.put(TermKey.of(kept.key).orElseThrow().key(), kept.value));
    }
    return taught;
  }
}
