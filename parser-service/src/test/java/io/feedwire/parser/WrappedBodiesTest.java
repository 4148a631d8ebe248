package io.feedwire.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Role;
import io.feedwire.contracts.article.Timestamp;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands around the body of a feedx document and is not seen changes nothing of it.
class WrappedBodiesTest {

  private static final String HEADER =
      "<!--1686739625000-->\n[The ferry](https://harbour.example/ferry)\n------\n\n";

  private static final String BODY =
      "<div><i>Ada Quay<br>2023-06-14T10:00:00.000Z</i></div><img src='/lead.jpg'>"
          + "<p>It sails again.</p><h3>相关图集：Ferries</h3>"
          + "<div><img src='/1.jpg'><b>One</b>：in dock</div>"
          + "<div><img src='/2.jpg'><b>Two</b>：at sea</div>";

  private static Article article(String html) {
    return WiredParser.articles(HEADER + html).getFirst();
  }

  @Test
  void the_picture_behind_the_dateline_leads_and_pictures_with_titles_are_a_gallery() {
    Article article = article(BODY);
    assertThat(article.images())
        .extracting(Image::roles)
        .containsExactly(List.of(Role.LEAD), List.of(Role.GALLERY), List.of(Role.GALLERY));
    assertThat(article.body()).hasSize(2).last().isInstanceOf(Block.Gallery.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>%s</div>",
        "<div class='x'>\n<div>\n%s\n</div>\n</div>\n",
        "%s<script>var a = '<p>x</p>';</script><style>p{}</style>",
        "<div>%s</div><script>x()</script>",
        "<div><div>%s</div><p></p></div><!-- end -->",
        "<link rel='x'><div>%s</div><br>",
        "<article><section>%s</section></article>",
        "<html><head><title>x</title></head><body>%s</body></html>",
      })
  void nothing_around_it_changes_what_a_body_is(String around) {
    Article plain = article(BODY);
    Article wrapped = article(around.formatted(BODY));
    assertThat(wrapped.body()).isEqualTo(plain.body());
    assertThat(wrapped.images()).isEqualTo(plain.images());
    assertThat(wrapped.bylines()).isEqualTo(plain.bylines()).containsExactly("Ada Quay");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img data-src='/lead.jpg' src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>",
        "<img src='/lead.jpg' srcset='/lead.jpg 800w'>",
      })
  void the_picture_that_leads_is_found_as_any_other(String img) {
    Article article = article(BODY.replace("<img src='/lead.jpg'>", img));
    assertThat(article.images().getFirst().roles()).containsExactly(Role.LEAD);
    assertThat(article.images().getFirst().renditions().getFirst().href())
        .isEqualTo("https://harbour.example/lead.jpg");
  }

  @Test
  void a_picture_without_address_is_none() {
    Article article = article(BODY.replace("/lead.jpg", ""));
    assertThat(article.images()).extracting(Image::roles).doesNotContain(List.of(Role.LEAD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%s", "<div>%s</div>", "<article><section><div>%s</div></section></article>"})
  void the_time_of_a_broadcaster_is_found_in_any_wrapping(String around) {
    String html = "<div>14/06/2023 - 18:30</div><img src='/lead.jpg'><p>It sails again.</p>";
    String header = HEADER.replace("https://harbour.example/ferry", "https://www.rfi.fr/cn/ferry");
    Article article = WiredParser.articles(header + around.formatted(html)).getFirst();
    assertThat(article.text()).isEqualTo("It sails again.");
    assertThat(article.published()).isNotNull().extracting(Timestamp::rule).isEqualTo("rfi-local");
  }

  @Test
  void a_lost_picture_takes_its_caption_with_it() {
    String lost = "<img src=''><div><small>The author</small></div>";
    String shown = "<img src='/3.jpg'><div><small>At sea</small></div>";
    Article article = article("<p>It sails again.</p>" + lost + shown + "<p>It stops.</p>");
    assertThat(article.text()).doesNotContain("The author");
    assertThat(article.images()).extracting(Image::caption).containsExactly("At sea");
  }
}
