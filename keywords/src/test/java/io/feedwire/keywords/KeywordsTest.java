package io.feedwire.keywords;

import static io.feedwire.keywords.Texts.article;
import static io.feedwire.keywords.Texts.canonical;
import static io.feedwire.keywords.Texts.taughtBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.feedwire.contracts.article.EnrichedArticle.Keyword;
import io.feedwire.keywords.text.ArticleText;
import io.feedwire.keywords.vocabulary.Vocabulary;
import io.feedwire.keywords.vocabulary.VocabularyBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeywordsTest {

  private static final ArticleText TUNNEL =
      article("zh-Hans", "隧道渗水，列车停运", "隧道周二渗水，列车停运。工程师说，隧道要修两周，列车改道。");

  @Test
  void Declared_terms_are_one_keyword_in_whatever_spelling() {
    ArticleText article =
        article("zh-Hant", "「拜習會」登場", "兩國在ＡＰＥＣ期間會談。", "外交", "拜习会", "apec", "拜習會", " ");

    assertThat(Keywords.of(article, new VocabularyBuilder().build()))
        .extracting(Keyword::term, Keyword::canonical, Keyword::origin, Keyword::score)
        .startsWith(
            tuple("拜习会", "拜习会", Keyword.Origin.DECLARED, 1.0),
            tuple("apec", "apec", Keyword.Origin.DECLARED, 1.0),
            tuple("外交", "外交", Keyword.Origin.DECLARED, 0.8));
  }

  @Test
  void Declared_terms_that_are_as_good_stand_in_the_order_of_their_publisher() {
    String[] declared = {
      "tides",
      "moorings",
      "ferry",
      "larkin",
      "pilots",
      "buoys",
      "zeal",
      "ropes",
      "anchors",
      "dredging",
      "quays",
      "customs",
      "pier",
      "lamps",
      "gulls",
      "berths",
      "crews"
    };
    ArticleText article = article("en", "A report", "It is out.", declared);

    assertThat(canonical(article, Vocabulary.shipped()))
        .containsExactly(Arrays.copyOf(declared, Keywords.MAX));
  }

  @Test
  void Words_of_the_text_are_keywords_before_anything_is_taught() {
    assertThat(Keywords.of(TUNNEL, Vocabulary.shipped()))
        .filteredOn(keyword -> keyword.origin() == Keyword.Origin.EXTRACTED)
        .extracting(Keyword::canonical)
        .contains("隧道", "列车");
  }

  @Test
  void A_name_that_no_dictionary_has_is_found_by_its_repetition() {
    ArticleText article = article("zh-Hans", "画家戚茗珂办展", "戚茗珂的画展周日开幕。观众说，戚茗珂画的是河边的早晨。");

    assertThat(canonical(article, Vocabulary.shipped())).contains("戚茗珂");
  }

  @Test
  void A_taught_term_is_matched_in_any_spelling_and_written_as_the_article_does() {
    Vocabulary taught =
        taughtBy(Collections.nCopies(3, article("zh-Hans", "轻轨三号线通车", "轻轨三号线周一通车。", "轻轨三号线")));

    assertThat(Keywords.of(article("zh-Hant", "輕軌三號線又停駛", "故障後停駛一小時。"), taught))
        .filteredOn(keyword -> keyword.origin() == Keyword.Origin.MATCHED)
        .extracting(Keyword::term, Keyword::canonical)
        .containsExactly(tuple("輕軌三號線", "轻轨三号线"));
  }

  @Test
  void A_taught_term_is_no_part_of_a_longer_word() {
    Vocabulary taught =
        taughtBy(Collections.nCopies(3, article("en", "Art fair opens", "The art fair.", "art")));

    assertThat(canonical(article("en", "A party starts late", "The start was late."), taught))
        .doesNotContain("art");
    assertThat(canonical(article("en", "Modern art moves", "Some art moves."), taught))
        .contains("art");
  }

  @Test
  void A_term_comes_with_those_that_are_declared_where_it_stands() {
    Vocabulary taught =
        taughtBy(Collections.nCopies(12, article("zh-Hans", "青湾大桥封闭", "青湾大桥维修。", "青湾大桥", "交通管制")));

    assertThat(canonical(article("zh-Hans", "青湾大桥重开", "青湾大桥周末重开。"), taught))
        .contains("青湾大桥", "交通管制");
  }

  @ParameterizedTest
  @CsvSource({"1, false", "3, false", "5, true"})
  void A_term_that_more_than_every_fourth_article_declares_says_nothing(int one, boolean says) {
    List<ArticleText> articles = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String declared = i % one == 0 ? "Gazette" : "Mooring " + i;
      articles.add(article("en", "Harbour report " + i, "The Harbour Gazette asks.", declared));
    }

    List<String> keywords =
        canonical(article("en", "The Gazette asks", "So the Gazette."), taughtBy(articles));

    assertThat(keywords.contains("gazette")).isEqualTo(says);
  }

  @Test
  void The_publisher_is_no_keyword_of_its_articles() {
    var article =
        new ArticleText(
            "en",
            "Harbour Gazette opens bridge",
            "",
            "Harbour Gazette and bridge.",
            List.of("Harbour Gazette", "bridge"),
            List.of("Harbour Gazette"));

    assertThat(canonical(article, Vocabulary.shipped()))
        .contains("bridge")
        .doesNotContain("harbour gazette");
  }

  @Test
  void A_phrase_with_the_publishers_name_in_it_is_no_keyword() {
    var article =
        new ArticleText(
            "zh-Hans", "港湾报测算大桥造价", "", "港湾报测算大桥造价。据港湾报测算，大桥很贵。", List.of(), List.of("港湾报"));

    assertThat(canonical(article, Vocabulary.shipped()))
        .contains("大桥")
        .noneMatch(term -> term.contains("港湾报"));
  }

  @Test
  void A_taught_term_that_hardly_stands_without_a_longer_one_is_left_to_it() {
    Vocabulary taught =
        taughtBy(
            List.of(
                article("zh-Hans", "青湾大桥封闭", "青湾大桥维修。", "青湾大桥"),
                article("zh-Hans", "青湾大桥重开", "青湾大桥通车。", "青湾大桥"),
                article("zh-Hans", "大桥的历史", "大桥有大小。", "大桥")));

    assertThat(canonical(article("zh-Hans", "青湾大桥停电", "青湾大桥又停电。"), taught))
        .contains("青湾大桥")
        .doesNotContain("大桥");
    assertThat(canonical(article("zh-Hans", "青湾大桥和大桥", "大桥很多，大桥很长，大桥很老。"), taught))
        .contains("青湾大桥", "大桥");
  }

  @Test
  void An_ordinary_word_that_editors_use_counts_for_more_than_one_passing_use() {
    Vocabulary taught =
        taughtBy(Collections.nCopies(3, article("en", "Cold spell", "A cold day.", "cold")));

    assertThat(canonical(article("en", "Ferry sails", "The ferry left on a cold day."), taught))
        .doesNotContain("cold");
    assertThat(canonical(article("en", "Cold ferry", "The ferry was cold."), taught))
        .contains("cold");
  }

  @Test
  void Pieces_of_one_long_phrase_are_not_keywords_side_by_side() {
    List<String> keywords =
        canonical(
            article("zh-Hans", "港口开会", "港口管理协会商会规范条例发布。专家讨论港口管理协会商会规范条例。"), Vocabulary.shipped());

    for (String one : keywords) {
      assertThat(keywords)
          .noneMatch(
              other ->
                  !other.equals(one)
                      && one.length() > 3
                      && other.length() > 3
                      && "港口管理协会商会规范条例".contains(one)
                      && "港口管理协会商会规范条例".contains(other)
                      && other.startsWith(one.substring(one.length() - 2)));
    }
  }

  @Test
  void A_year_teaches_nothing() {
    Vocabulary taught =
        taughtBy(Collections.nCopies(3, article("zh-Hans", "2031年大桥通车", "2031年通车。", "2031年")));

    assertThat(canonical(article("zh-Hans", "2031年的展望", "2031年，港口扩建。2031年。"), taught))
        .doesNotContain("2031年");
  }

  @Test
  void At_most_fifteen_are_kept_best_first_and_always_the_same() {
    var declared = new String[40];
    for (int i = 0; i < declared.length; i++) {
      declared[i] = "term " + (char) ('a' + i % 26) + i;
    }
    ArticleText article = article("en", "Terms", "term b1 and term c2.", declared);

    List<Keyword> keywords = Keywords.of(article, Vocabulary.shipped());

    assertThat(keywords)
        .hasSize(Keywords.MAX)
        .isEqualTo(Keywords.of(article, Vocabulary.shipped()))
        .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    assertThat(keywords).extracting(Keyword::term).startsWith("term b1", "term c2");
  }

  @Test
  void Words_that_say_nothing_in_a_larger_language_say_nothing_in_an_unknown_one() {
    assertThat(
            Keywords.of(
                article(
                    "und",
                    "The harbour and the ferry",
                    "The ferry was late and the harbour was full for the whole day."),
                Vocabulary.shipped()))
        .extracting(Keyword::canonical)
        .contains("harbour", "ferry")
        .doesNotContain("the", "and", "was", "for");
  }

  @Test
  void An_article_without_words_has_no_keywords() {
    assertThat(Keywords.of(article("und", "", ""), Vocabulary.shipped())).isEmpty();
  }

  @Test
  void A_letter_that_is_folded_to_two_is_written_once_and_takes_nothing_from_the_end() {
    ArticleText article =
        article(
            "de",
            "Großbritannien schließt Straßen",
            "Nach dem Sturm schließt Großbritannien Straßen in Nordhausen. Die Straßen bleiben zu,"
                + " heißt es in Nordhausen.");

    assertThat(Keywords.of(article, Vocabulary.shipped()))
        .extracting(Keyword::term, Keyword::canonical)
        .contains(tuple("Großbritannien", "grossbritannien"), tuple("Nordhausen", "nordhausen"))
        .noneMatch(pair -> pair.toString().contains("ßß"));
  }

  @Test
  void Days_months_and_contractions_are_no_keywords() {
    ArticleText article =
        article(
            "en",
            "Why farmers don’t worry on Monday",
            "They’re calm on Monday in October. Farmers don’t worry. They’ll harvest in October.");

    assertThat(canonical(article, Vocabulary.shipped()))
        .contains("farmers")
        .doesNotContain("monday", "october", "don’t", "don't", "they’re", "they're", "they'll");
  }

  @Test
  void That_there_is_no_category_is_no_keyword() {
    ArticleText article =
        article(
            "de",
            "Die Fähre fährt",
            "Sie fährt wieder.",
            "Allgemein",
            "Uncategorized",
            "2026",
            "a",
            "https://harbour.example/tag/x",
            "Schifffahrt");

    assertThat(Keywords.of(article, new VocabularyBuilder().build()))
        .filteredOn(keyword -> keyword.origin() == Keyword.Origin.DECLARED)
        .extracting(Keyword::term)
        .containsExactly("Schifffahrt");
  }

  @Test
  void In_German_a_word_without_a_capital_letter_is_no_noun() {
    ArticleText article =
        article(
            "de",
            "Reederei Nordlicht übernimmt Blue Hat",
            "Blue Hat baut iFähren. Nordlicht übernimmt die Werft; die weltweite Schifffahrt begann"
                + " dort. Die weltweite Schifffahrt wartet auf iFähren.");

    assertThat(canonical(article, Vocabulary.shipped()))
        .contains("blue hat", "ifähren", "weltweite schifffahrt", "reederei nordlicht")
        .noneMatch(keyword -> keyword.endsWith("übernimmt"))
        .doesNotContain("begann", "weltweite", "blue");
    assertThat(
            canonical(
                article(
                    "de",
                    "alles ist klein geschrieben",
                    "die fähre fährt, die fähre hat einen kapitän in Hamburg und einen in kiel"),
                Vocabulary.shipped()))
        .contains("fähre", "kapitän");
    assertThat(
            canonical(
                article(
                    "de",
                    "nordlicht übernimmt die Werft",
                    "Der große Hafen schließt. Der Kai ist weiß, und der große Hafen schließt."),
                Vocabulary.shipped()))
        .contains("nordlicht", "kai")
        .doesNotContain("schliesst", "weiss", "grosse");
  }

  @Test
  void A_name_may_begin_with_a_word_that_says_nothing() {
    ArticleText english =
        article(
            "en",
            "New Zealand raises interest rates",
            "The bank of New Zealand raised rates. Banks in New York warned New Zealand.");
    ArticleText spanish =
        article("es", "Marcha en La Paz", "La marcha llegó a La Paz. En La Paz esperaba gente.");

    assertThat(canonical(english, Vocabulary.shipped()))
        .contains("new zealand")
        .doesNotContain("zealand", "new");
    assertThat(canonical(spanish, Vocabulary.shipped())).contains("la paz");
  }

  @Test
  void A_name_may_hold_a_word_that_says_nothing() {
    ArticleText portuguese =
        article(
            "pt",
            "Cheia no Rio Grande do Sul",
            "A chuva caiu no Rio Grande do Sul. O Rio Grande do Sul espera barcos.");

    assertThat(canonical(portuguese, Vocabulary.shipped()))
        .contains("rio grande do sul")
        .doesNotContain("rio", "sul");
  }
}
