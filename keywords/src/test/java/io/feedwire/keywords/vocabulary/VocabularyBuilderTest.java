package io.feedwire.keywords.vocabulary;

import static io.feedwire.keywords.Texts.DAY;
import static io.feedwire.keywords.Texts.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.EnrichedArticle.Keyword;
import io.feedwire.keywords.Keywords;
import io.feedwire.keywords.Lessons;
import io.feedwire.keywords.Texts;
import io.feedwire.keywords.text.ArticleText;
import io.feedwire.keywords.vocabulary.Entry.Key;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VocabularyBuilderTest {

  @Test
  void The_order_in_which_entries_come_does_not_matter() {
    List<Entry> entries = new ArrayList<>();
    Vocabulary before = Texts.taughtBy(List.of(article("zh", "白鹭湖禁渔", "白鹭湖禁渔。", "白鹭湖", "禁渔")));
    for (int i = 0; i < 50; i++) {
      ArticleText text = article("zh", "白鹭湖" + i, "白鹭湖的渔船" + i, "白鹭湖", "禁渔", "渔船" + i % 7);
      entries.addAll(Lessons.of(text, before, DAY + i));
    }
    List<Entry> mixed = new ArrayList<>(entries);
    Collections.shuffle(mixed, new Random(3));
    ArticleText read = article("zh", "渔船离开白鹭湖", "渔船3与渔船5周一离开白鹭湖。");

    List<Keyword> first = Keywords.of(read, new VocabularyBuilder().addAll(entries).build());
    List<Keyword> second = Keywords.of(read, new VocabularyBuilder().addAll(mixed).build());

    assertThat(first).isEqualTo(second).extracting(Keyword::canonical).contains("白鹭湖");
  }

  @Test
  void Entries_may_be_summed_before_they_are_added() {
    Key key = Key.term("zh", "白鹭湖");
    var one = new Entry(key, new Counts(1, 1, 1, 1, DAY));
    var two = new Entry(key, one.counts().plus(new Counts(1, 1, 1, 1, DAY + 1)));
    ArticleText read = article("zh", "白鹭湖结冰", "");

    assertThat(two.counts()).isEqualTo(new Counts(2, 2, 2, 2, DAY + 1));
    assertThat(
            Keywords.of(
                read,
                new VocabularyBuilder()
                    .add(one)
                    .add(new Entry(key, new Counts(1, 1, 1, 1, DAY + 1)))
                    .build()))
        .isEqualTo(Keywords.of(read, new VocabularyBuilder().add(two).build()));
  }

  @Test
  void Of_too_many_terms_the_least_and_longest_unused_are_forgotten() {
    var builder = new VocabularyBuilder();
    for (int i = 0; i < VocabularyBuilder.MAX_TERMS + 10; i++) {
      builder.add(new Entry(Key.term("en", "term" + i), new Counts(1, 1, 1, 1, i + 1)));
    }
    builder.add(new Entry(Key.term("en", "evergreen"), new Counts(9, 9, 9, 9, 1)));
    Vocabulary vocabulary = builder.build();

    assertThat(vocabulary.taught("en")).isEqualTo(VocabularyBuilder.MAX_TERMS);
    assertThat(vocabulary.lexicon("en").id("evergreen")).isNotNegative();
    assertThat(vocabulary.lexicon("en").id("term0")).isNegative();
    assertThat(vocabulary.lexicon("en").id("term" + VocabularyBuilder.MAX_TERMS)).isNotNegative();
  }

  @Test
  void A_lesson_counts_an_article_once() {
    ArticleText text = article("en", "Ferry, ferry", "The ferry.", "ferry", "Ferry", "42", "x");

    assertThat(Lessons.of(text, Vocabulary.shipped(), DAY))
        .contains(
            new Entry(Key.language("en"), new Counts(1, 1, 0, 0, 0)),
            new Entry(Key.term("en", "ferry"), new Counts(1, 1, 1, 1, DAY)))
        .noneMatch(entry -> entry.key().term().equals("42") || entry.key().term().equals("x"));
  }

  @Test
  void Languages_are_apart() {
    Vocabulary taught =
        Texts.taughtBy(Collections.nCopies(3, article("de", "Gift im Fluss", "Gift.", "Gift")));

    assertThat(taught.taught("de")).isEqualTo(1);
    assertThat(taught.taught("en")).isZero();
  }
}
