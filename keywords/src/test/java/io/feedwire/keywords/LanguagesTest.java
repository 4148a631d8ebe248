package io.feedwire.keywords;

import static io.feedwire.keywords.Texts.article;
import static io.feedwire.keywords.Texts.canonical;
import static io.feedwire.keywords.Texts.taughtBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.keywords.text.ArticleText;
import io.feedwire.keywords.vocabulary.Vocabulary;
import io.feedwire.language.Folding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each language has its own words kept, and its stop words and single letters left out.
class LanguagesTest {

  static List<Arguments> articles() {
    return List.of(
        Arguments.of(
            "en",
            "Ferry to Port Larkin cancelled",
            "The ferry did not leave Port Larkin. They said that the ferry would be repaired.",
            List.of("ferry", "port larkin"),
            List.of("the", "they", "that", "would")),
        Arguments.of(
            "de",
            "Fähre nach Norderhafen fällt aus",
            "Die Fähre nach Norderhafen bleibt im Hafen. Nicht nur die Fähre wird repariert.",
            List.of("fähre", "norderhafen"),
            List.of("die", "nach", "nicht", "wird")),
        Arguments.of(
            "fr",
            "Le tramway de Valmorin à l'arrêt",
            "Le tramway de Valmorin ne roule pas. Les habitants attendent que le tramway revienne.",
            List.of("tramway", "valmorin"),
            List.of("le", "les", "que", "pas")),
        Arguments.of(
            "fr",
            "L'usine d'Orvanne rouvre",
            "L'usine d’Orvanne rouvre lundi. Trois syndicats disent qu'elle est prête; l'usine"
                + " d'Orvanne embauche.",
            List.of("orvanne", "usine"),
            List.of("d'orvanne", "l'usine", "trois", "est")),
        Arguments.of(
            "es",
            "El tranvía de Valdeloma se detiene",
            "El tranvía de Valdeloma no circula. Los vecinos esperan que el tranvía vuelva.",
            List.of("tranvía", "valdeloma"),
            List.of("el", "los", "que", "no")),
        Arguments.of(
            "ru",
            "Трамвай в Зареченске остановлен",
            "Трамвай в городе не ходит. Жители ждут, что трамвай вернётся в Зареченске.",
            List.of("трамвай", "зареченске"),
            List.of("что", "не", "в")),
        Arguments.of(
            "ur",
            "بندرگاہ میں سرنگ بند",
            "بندرگاہ کی سرنگ بند ہے اور لوگ انتظار میں ہیں۔ سرنگ اور بندرگاہ کل کھلیں گے۔",
            List.of("سرنگ", "بندرگاہ"),
            List.of("اور", "میں", "ہیں")),
        Arguments.of(
            "xx",
            "Sarung bandar tutup",
            "Bandar dan sarung dan tutup dan bandar dan sarung dan lagi dan jauh.",
            List.of("bandar", "sarung"),
            List.of("dan")),
        Arguments.of(
            "ar",
            "توقف القطار في المدينة",
            "توقف القطار اليوم في المدينة. قال السكان إن القطار توقف من قبل.",
            List.of("القطار"),
            List.of("في", "من", "إن")),
        Arguments.of(
            "hi",
            "पुल की मरम्मत शुरू",
            "पुल की मरम्मत आज शुरू हुई। मरम्मत के लिए पुल बंद है।",
            List.of("मरम्मत"),
            List.of("की", "के", "है", "लिए")),
        Arguments.of(
            "vi",
            "Cầu Thanh Lâm đóng cửa",
            "Cầu Thanh Lâm được sửa chữa. Người dân nói rằng cầu Thanh Lâm sẽ mở lại.",
            List.of("cầu thanh lâm"),
            List.of("được", "người", "sẽ")),
        Arguments.of(
            "ja",
            "水族館でクラゲ展が始まる",
            "水族館のクラゲ展は日曜日まで。クラゲを見に水族館へ行く人が多い。",
            List.of("水族館", "クラゲ"),
            List.of("の", "は", "を", "が")),
        Arguments.of(
            "ko",
            "도서관 개관",
            "새 도서관 개관 행사가 열렸다. 도서관 앞에서 그리고 도서관 안에서 공연이 있었다.",
            List.of("도서관"),
            List.of("그리고", "새")),
        Arguments.of(
            "th",
            "ห้องสมุดเปิดใหม่",
            "ห้องสมุดเปิดวันนี้ และห้องสมุดมีหนังสือของเด็ก",
            List.of(),
            List.of("และ", "ของ")),
        Arguments.of(
            "tlh",
            "Qapla QeylIs Batleth",
            "QeylIs taught. The blade of QeylIs Batleth QeylIs.",
            List.of("qeylis"),
            List.of("o", "a")));
  }

  @Test
  void Korean_particles_are_no_part_of_a_noun_and_verbs_are_no_keywords() {
    List<String> keywords =
        canonical(
            article(
                "ko",
                "등대가 문을 닫는다",
                "시의회는 등대를 고친다고 말했다. 주민은 등대의 불빛을 기억한다. 시의회가 가을에 등대에서 행사를 연다고"
                    + " 발표했다. 가을 행사는 등대까지 걷는 행사입니다."),
            Vocabulary.shipped());

    assertThat(keywords)
        .contains("등대", "시의회", "행사", "가을")
        .doesNotContain("등대가", "등대를", "시의회는", "말했다", "발표했다", "행사입니다", "기억한다", "가");
  }

  @Test
  void Words_that_stand_in_one_phrase_are_that_phrase() {
    List<String> keywords =
        canonical(
            article(
                "en",
                "The seed bank of Marrow Hill",
                "The seed bank keeps seed of three hundred plants. Nine keepers dry the seed, and"
                    + " the seed bank of Marrow Hill lends it. A seed-bank needs patience. Larder"
                    + " Moth Trap is the keeper's name for the seed store."),
            Vocabulary.shipped());

    assertThat(keywords)
        .contains("seed", "seed bank", "marrow hill", "larder moth trap")
        .doesNotContain(
            "bank", "marrow", "hill", "moth", "larder moth", "moth trap", "keeper's", "hundred");
  }

  @Test
  void Words_that_say_nothing_say_nothing_when_somebody_declares_them() {
    List<ArticleText> lesson = List.of(article("en", "How to moor", "Moor it.", "how to", "moor"));

    assertThat(canonical(article("en", "How to moor three boats", "Moor them."), taughtBy(lesson)))
        .contains("moor")
        .doesNotContain("how to");
  }

  @Test
  void Capitals_of_a_headline_in_which_all_words_have_one_make_no_names() {
    List<String> keywords =
        canonical(
            article(
                "en",
                "Ferry Strike Leaves Island Without Bread",
                "The ferry did not come to the island again. On the island bread is short."),
            Vocabulary.shipped());

    assertThat(keywords)
        .contains("ferry", "island", "bread")
        .doesNotContain("ferry strike", "leaves", "without");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("articles")
  void Words_are_found_and_stop_words_are_not(
      String language, String headline, String body, List<String> found, List<String> not) {
    List<String> keywords = canonical(article(language, headline, body), Vocabulary.shipped());

    List<String> folded = found.stream().map(Folding::fold).toList();
    assertThat(keywords).containsAll(folded).doesNotContainAnyElementsOf(not);
    assertThat(keywords).allMatch(keyword -> keyword.length() > 1);
  }
}
