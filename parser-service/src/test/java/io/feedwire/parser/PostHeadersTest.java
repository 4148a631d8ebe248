package io.feedwire.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Article;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the front matter of other programs says beside what RSSHub's pages do.
class PostHeadersTest {

  private static Article post(String lines) {
    List<Article> articles =
        WiredParser.articles(
            """
            ---
            title: 渡轮停航
            categories: [ 河畔 ]
            date: 2024-05-24 06:06:27
            %s
            ---

            <p>今天早晨渡轮没有开。</p>
            """
                .formatted(lines));
    assertThat(articles).hasSize(1);
    return articles.getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "author: [ 李明, 王芳 ]",
        "authors:\n - 李明\n - 王芳",
        "authors: [ 李明, 王芳 ]",
        "author: [ { name: 李明 }, { name: 王芳 } ]",
        "authors:\n - name: 李明\n   title: 记者\n - name: 王芳",
      })
  void several_authors_are_several_bylines(String lines) {
    assertThat(post(lines).bylines()).containsExactly("李明", "王芳");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lastmod", "updated", "last_modified_at"})
  void the_last_change_is_no_publication(String key) {
    Article article = post(key + ": 2024-06-01T10:00:00Z");
    assertThat(article.modified())
        .isNotNull()
        .satisfies(
            time -> assertThat(time.time()).isEqualTo(Instant.parse("2024-06-01T10:00:00Z")));
    assertThat(article.published())
        .isNotNull()
        .satisfies(
            time -> assertThat(time.time()).isEqualTo(Instant.parse("2024-05-24T06:06:27Z")));
  }

  @Test
  void several_tags_name_no_publisher() {
    Article article = post("author: 李明\ntags: [ 渡轮, 码头 ]");
    assertThat(article.publisher().name())
        .isEqualTo(post("author: 李明\ntags: 水位").publisher().name());
    assertThat(article.bylines()).containsExactly("李明");
    assertThat(article.declaredKeywords()).containsExactly("渡轮", "码头");
    assertThat(article.sections()).containsExactly("河畔");
    assertThat(post("author: 李明\ntags: 河畔").publisher().name()).isEqualTo("河畔");
  }

  @Test
  void an_author_may_be_an_object() {
    assertThat(post("author:\n  name: 李明\n  url: https://example.org/li").bylines())
        .containsExactly("李明");
  }

  @ParameterizedTest
  @ValueSource(strings = {"~", "null"})
  void nothing_is_no_name(String nothing) {
    Article article = post("author: " + nothing + "\ntags: " + nothing);
    assertThat(article.bylines()).isEmpty();
    assertThat(article.declaredKeywords()).isEmpty();
    assertThat(article.publisher().name()).isEqualTo("河畔");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tags: [ { name: 渡轮 }, 码头 ]",
        "tags:\n - [ 渡轮, 码头 ]",
        "keywords: 渡轮, 码头",
        "tag: [ 渡轮, 码头 ]",
      })
  void words_are_named_in_many_ways(String lines) {
    Article article = post("author: 河畔\n" + lines);
    assertThat(article.declaredKeywords()).containsExactly("渡轮", "码头");
    assertThat(article.publisher().name()).isEqualTo("河畔");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cover: https://example.org/quay.jpg",
        "image:\n  path: https://example.org/quay.jpg\n  alt: 码头",
        "featured_image: https://example.org/quay.jpg",
        "featuredImage: https://example.org/quay.jpg",
      })
  void other_programs_call_the_picture_otherwise(String lines) {
    assertThat(post(lines).images())
        .singleElement()
        .satisfies(
            image ->
                assertThat(image.renditions().getFirst().href())
                    .isEqualTo("https://example.org/quay.jpg"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "canonical_url: https://example.org/5",
        "url: /5\ncanonical: https://example.org/5",
        "source: 河畔日报\nlink: https://example.org/5",
      })
  void the_address_is_one_of_the_web(String lines) {
    assertThat(post(lines).url()).isEqualTo("https://example.org/5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"language", "lang"})
  void a_declared_language_counts(String key) {
    List<Article> articles =
        WiredParser.articles(
            "---\ntitle: Ferga\n%s: nb\n---\n\n<p>Ferga er her.</p>\n".formatted(key));
    assertThat(articles).singleElement().extracting(Article::language).isEqualTo("nb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"渡轮 #2 停航", "#渡轮# 停航", "渡轮：#停航"})
  void a_title_has_no_comment(String title) {
    List<Article> articles =
        WiredParser.articles(
            "---\ntitle: %s\nauthor: 河畔\n---\n\n<p>今天早晨渡轮没有开。</p>\n".formatted(title));
    assertThat(articles).singleElement().extracting(Article::headline).isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"description", "summary", "excerpt"})
  void a_description_is_the_summary(String key) {
    assertThat(post(key + ": 两岸等着水位上涨").summary()).isEqualTo("两岸等着水位上涨");
  }

  private static Article untitled(String header, String body) {
    List<Article> articles =
        WiredParser.articles(
            "---\n%s\nauthor: 河畔\n---\n\n%s\n<p>今天早晨渡轮没有开。</p>\n".formatted(header, body));
    assertThat(articles).hasSize(1);
    return articles.getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1>渡轮停航</h1>",
        "\n  <H1 class=\"title\"><a href=\"/5\">渡轮</a>停航\n</H1>",
        "# 渡轮停航",
        "#  渡轮停航 ##\r\n",
      })
  void a_title_at_the_top_of_the_body_is_the_headline(String body) {
    for (String header : List.of("date: 2024-05-24", "title: ''\ndate: 2024-05-24")) {
      Article article = untitled(header, body);
      assertThat(article.headline()).isEqualTo("渡轮停航");
      assertThat(article.text()).isEqualTo("今天早晨渡轮没有开。");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2>渡轮停航</h2>",
        "<h1></h1>",
        "<h1",
        "<h1>渡轮停航",
        "<h10>渡轮停航</h10>",
        "<h1><img src=\"https://example.org/quay.jpg\" width=\"600\">渡轮停航</h1>",
        "#渡轮停航",
        "# #",
      })
  void what_is_no_title_stays_in_the_body(String body) {
    assertThat(untitled("date: 2024-05-24", body).headline()).isEmpty();
    String end = untitled("date: 2024-05-24", body).text();
    assertThat(end).endsWith(body.equals("<h1") ? "" : "今天早晨渡轮没有开。");
    assertThat(end.contains("停航")).isEqualTo(body.contains("停航"));
  }

  @Test
  void a_title_at_the_top_of_the_body_is_none_where_the_header_has_one() {
    Article article = untitled("title: 水位上涨", "<h1>渡轮停航</h1>");
    assertThat(article.headline()).isEqualTo("水位上涨");
    assertThat(article.text()).isEqualTo("渡轮停航\n今天早晨渡轮没有开。");
  }

  @Test
  void a_title_without_end_is_no_title() {
    String body = "# " + "渡".repeat(2_001);
    assertThat(untitled("date: 2024-05-24", body).headline()).isEmpty();
  }

  @Test
  void words_on_one_line_are_several_keywords() {
    assertThat(post("author: 河畔\ntags: 河畔, 渡轮，水位、码头").declaredKeywords())
        .containsExactly("渡轮", "水位", "码头");
  }
}
