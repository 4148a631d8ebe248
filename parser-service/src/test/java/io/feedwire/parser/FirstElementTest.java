package io.feedwire.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Image;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The first element of an archived page says who wrote when, in neighbours of the forms seen too,
/// and none of it is text.
class FirstElementTest {

  private static final String TEXT = "今天早晨渡轮没有开。";

  private static Article page(String url, String first) {
    List<Article> articles =
        WiredParser.articles(
            """
            <!--1716530787000-->
            [渡轮停航](%s)
            ------

            %s<p>%s</p>
            """
                .formatted(url, first, TEXT));
    assertThat(articles).hasSize(1);
    assertThat(articles.getFirst().text()).isEqualTo(TEXT);
    return articles.getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.dw.com/zh/a-69700001, <div><i>李明<br>2024-05-20</i></div>, 2024-05-20T00:00:00Z",
    "https://www.voachinese.com/a/1.html, <div><i>李明<br>2024年5月20日 10:38</i></div>,"
        + " 2024-05-20T10:38:00Z",
    "https://www.cna.com.tw/news/1.aspx, <div><i>李明<br>2024/5/20 10:38</i></div>,"
        + " 2024-05-20T10:38:00Z",
    "https://cn.nytimes.com/china/20240520/ferry/, <div><i>李明<br>2024-05-20</i></div>,"
        + " 2024-05-19T16:00:00Z",
  })
  void a_day_is_a_time(String url, String first, Instant time) {
    Article article = page(url, first);
    assertThat(article.bylines()).containsExactly("李明");
    assertThat(article.published())
        .isNotNull()
        .satisfies(published -> assertThat(published.time()).isEqualTo(time));
  }

  @Test
  void the_owner_of_the_picture_below_it_is_no_part_of_the_caption() {
    Article article =
        page(
            "https://www.rfi.fr/cn/a",
            "<div>20/05/2024 - 10:38</div><figure><img src=\"https://example.org/quay.jpg\">"
                + "<figcaption><span class=\"legend\">码头</span> <span class=\"caption__credits\">"
                + "渡口图片社</span></figcaption></figure>");
    assertThat(article.images())
        .extracting(Image::roles, Image::caption, Image::credit)
        .containsExactly(tuple(List.of(Image.Role.LEAD), "码头", "渡口图片社"));
  }

  @ParameterizedTest
  @CsvSource({"null", "undefined", "Invalid Date", "NaN"})
  void what_a_program_writes_for_nothing_is_none(String nothing) {
    Article article =
        page(
            "https://www.dw.com/zh/a-69700002",
            "<div><i>%s<br>%s</i></div>".formatted(nothing, nothing));
    assertThat(article.bylines()).isEmpty();
    assertThat(article.published())
        .isNotNull()
        .satisfies(
            published ->
                assertThat(published.time()).isEqualTo(Instant.parse("2024-05-24T06:06:27Z")));
  }

  @ParameterizedTest
  @CsvSource({"20/05/2024, 2024-05-19T22:00:00Z", "20/05/2024 - 10:00, 2024-05-20T08:00:00Z"})
  void rfi_may_say_the_day_alone(String written, Instant time) {
    assertThat(
            page("https://www.rfi.fr/cn/20240520-ferry", "<div>%s</div>".formatted(written))
                .published())
        .isNotNull()
        .satisfies(published -> assertThat(published.time()).isEqualTo(time));
  }
}
