package io.feedwire.parser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.json.Json;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Halves of surrogate pairs, which escapes can write: no article has one, or it could not be
/// written.
class HalfPairsTest {

  private static final List<String> DOCUMENTS =
      List.of(
          "{'version':'https://jsonfeed.org/version/1','title':'t@','home_page_url':"
              + "'https://h@.example/','items':[{'id':'i@','url':'urn:x@y','external_url':'https://e@.example/c@#d@','title':'x@"
              + " y','summary':'s@','content_html':'<p>A@ <a"
              + " href=\\'https://z.example/@\\'>l@</a></p>','tags':['a@'],'author':{'name':"
              + "'b@'},'image':'https://z.example/@.jpg','attachments':[{'url':"
              + "'https://z.example/@.mp3','mime_type':'audio/mpeg@','title':'at@'}]}]}",
          "---\ntitle: 'a@b'\nauthor: 'N@n'\nfrom: 'urn:x@y'\nheadimg: 'https://z.example/@.jpg'\n"
              + "tags: [ 'x@y' ]\ncategories: [ 'c@' ]\n---\n<p>A</p>");

  @ParameterizedTest
  @ValueSource(strings = {"\\ud83d", "\\ude00", "\\uD83D", "\\ude00\\ud83d"})
  void an_escaped_half_is_left_out(String half) throws JsonProcessingException {
    for (String document : DOCUMENTS) {
      String escaped = document.replace("\\'", "&quot;").replace('\'', '"').replace("@", half);
      assertThat(written(escaped))
          .doesNotContain("%3F")
          .isEqualTo(written(escaped.replace(half, "")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"&#xD83D;", "&#56832;"})
  void so_is_a_half_that_xml_refers_to(String half) throws JsonProcessingException {
    String feed =
        HostileKinds.rss(
            "<item><title>T@</title><link>urn:x@y</link><guid isPermaLink='false'>g@</guid>"
                + "<description>A@</description></item>");
    assertThat(written(feed.replace("@", half))).isEqualTo(written(feed.replace("@", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud83d\\ude00", "\ud83d\ude00"})
  void a_whole_pair_is_kept(String pair) throws JsonProcessingException {
    String feed =
        "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"@1\",\"title\":\"T@\"}]}";
    assertThat(WiredParser.articles(feed.replace("@", pair)))
        .singleElement()
        .satisfies(
            article -> {
              assertThat(article.headline()).isEqualTo("T\ud83d\ude00");
              assertThat(article.altIds()).containsExactly("source-1/\ud83d\ude001");
            });
  }

  /// In UTF-8, as a broker gets it.
  private static String written(String document) throws JsonProcessingException {
    List<Article> articles = WiredParser.articles(document);
    return new String(Json.wire().writeValueAsBytes(articles), UTF_8);
  }
}
