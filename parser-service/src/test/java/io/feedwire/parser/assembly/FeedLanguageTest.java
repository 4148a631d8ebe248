package io.feedwire.parser.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Provenance;
import io.feedwire.parser.WiredParser;
import io.feedwire.parser.format.ArticleDraft;
import io.feedwire.parser.html.MarkupBudget;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedLanguageTest {

  private static final Provenance PROVENANCE =
      new Provenance(
          "source-1", "rss", null, List.of(), null, null, null, WiredParser.FETCHED, null, null);

  private static final List<String> GERMAN =
      List.of(
          "Neue Brücke über die Elbe",
          "Streik bei der Bahn",
          "Wetter: Sturm im Norden",
          "Mieten steigen weiter",
          "Börse schließt im Plus",
          "Schule ohne Noten",
          "Haushalt beschlossen",
          "Die besten Filme des Herbstes",
          "Interview mit der Ministerin");

  private static final List<String> JAPANESE =
      List.of(
          "新しい橋が完成した",
          "週末の天気は晴れの見込み",
          "新製品を発表した会社の狙い",
          "映画の興行収入が過去最高に",
          "大雨のため列車が運休している",
          "来週の予定をまとめて紹介",
          "電気料金が値上がりする理由",
          "京都の紅葉が見ごろを迎えている",
          "台風接近で警戒呼びかけ",
          "新しい図書館が駅前に開館した",
          "防災訓練の様子を動画で公開した",
          "博物館の特別展が始まった",
          "地元の祭りに三万人が訪れた",
          "高校野球の夏の大会が開幕した",
          "子どもたちが田植えを体験した",
          "港の再開発計画を市が公表した");

  /// The language of one more item of such a feed.
  private static String beside(List<String> headlines, String headline, @Nullable String declared) {
    List<ArticleDraft> drafts =
        Stream.concat(headlines.stream(), Stream.of(headline))
            .map(title -> ArticleDraft.builder().titleHtml(title).language(declared).build())
            .toList();
    List<Article> articles =
        WiredParser.assembler().assemble(drafts, PROVENANCE, new MarkupBudget(0));
    return articles.getLast().language();
  }

  @Test
  void A_headline_is_in_the_language_of_those_beside_it() {
    assertThat(beside(GERMAN, "Zug entgleist", null)).isEqualTo("de");
    assertThat(beside(GERMAN, "Zug entgleist", "mul")).isEqualTo("de");
    assertThat(beside(JAPANESE, "円安", null)).isEqualTo("ja");
  }

  @Test
  void It_keeps_its_own_where_its_letters_speak_for_another() {
    assertThat(beside(GERMAN, "The mayor and the ferry strike", null)).isEqualTo("und");
    assertThat(beside(GERMAN, "Новый мост", null)).isEqualTo("und");
    assertThat(beside(GERMAN, "2026", null)).isEqualTo("und");
    assertThat(beside(JAPANESE, "iPhone", null)).isEqualTo("und");
    assertThat(beside(JAPANESE, "東京の冬".repeat(60).replace("の", ""), null)).startsWith("zh");
  }

  @Test
  void What_is_declared_holds() {
    assertThat(beside(JAPANESE, "円安", "zh-TW")).isEqualTo("zh-Hant");
    assertThat(beside(GERMAN, "Zug entgleist", "nl")).isEqualTo("nl");
  }

  @Test
  void Two_headlines_are_too_few() {
    assertThat(beside(GERMAN.subList(0, 1), "Zug entgleist", null)).isEqualTo("und");
  }
}
