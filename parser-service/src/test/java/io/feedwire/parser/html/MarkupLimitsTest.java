package io.feedwire.parser.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupLimitsTest {

  @Test
  void what_is_within_the_limits_is_the_text_itself() {
    String html = "<p class=\"a > b\" data-x='<'>1 < 2 &amp; &lt;b&gt;</p><!-- <p> --><a";
    assertThat(MarkupLimits.of(html).html()).isSameAs(html);
    assertThat(MarkupLimits.of(html).repairs()).isEmpty();
  }

  @Test
  void tags_beyond_the_last_are_left_out_with_all_behind_them() {
    String kept = "<p>x".repeat(MarkupLimits.MAX_TAGS);
    var limited = MarkupLimits.of(kept + "<b>left</b> out");
    assertThat(limited.html()).isEqualTo(kept);
    assertThat(limited.repairs())
        .containsExactly("15 characters of markup behind the first 15000 tags were left out");
  }

  @Test
  void an_image_counts_as_four_tags_and_a_link_as_two() {
    String kept = "<IMG src=a.jpg><a>x</a><abbr>".repeat(MarkupLimits.MAX_TAGS / 8);
    var limited = MarkupLimits.of(kept + "<b>left</b> out");
    assertThat(limited.html()).isEqualTo(kept);
    assertThat(limited.cost()).isEqualTo(MarkupLimits.MAX_TAGS);
    assertThat(limited.repairs())
        .containsExactly("15 characters of markup behind the first 7500 tags were left out");
  }

  @Test
  void bodies_of_one_document_have_tags_and_images_in_common() {
    var budget = new MarkupBudget(1_000);
    String half = "<img src=a.jpg>".repeat(1_875);
    assertThat(budget.limited(half).html()).isEqualTo(half);
    assertThat(budget.limited(half + half).html()).isEqualTo("<img src=a.jpg>".repeat(1_880));
    var last = budget.limited("<p>words</p><img src=a.jpg> and more");
    assertThat(last.html()).isEqualTo("<p>words</p>");
    assertThat(last.repairs())
        .containsExactly("24 characters of markup behind the first 2 tags were left out");
  }

  @Test
  void character_references_are_counted_too() {
    String kept = "&amp;".repeat(MarkupLimits.MAX_REFERENCES);
    var limited = MarkupLimits.of(kept + "&lt;");
    assertThat(limited.html()).isEqualTo(kept);
    assertThat(limited.repairs()).singleElement().asString().contains("character references");
  }

  @Test
  void a_tag_keeps_its_first_attributes() {
    String kept = "<p " + "a = 'x > y' ".repeat(MarkupLimits.MAX_ATTRIBUTES / 2);
    String more = "b=\"'>\" ".repeat(MarkupLimits.MAX_ATTRIBUTES);
    var limited = MarkupLimits.of(kept + more + ">text<br/>");
    assertThat(limited.html()).startsWith(kept).endsWith(">text<br/>");
    assertThat(limited.html().length()).isLessThan(kept.length() + more.length());
    assertThat(limited.repairs())
        .containsExactly("tags with overlong names or too many attributes were shortened");
  }

  @Test
  void a_name_is_cut_and_its_tag_goes_on() {
    var limited = MarkupLimits.of("<" + "x".repeat(2_000) + " a=b>text");
    assertThat(limited.html()).isEqualTo("<" + "x".repeat(MarkupLimits.MAX_NAME) + " a=b>text");
  }

  @Test
  void cuts_of_several_kinds_add_up() {
    String tags = "<b>".repeat(MarkupLimits.MAX_TAGS - 1);
    var limited = MarkupLimits.of("<" + "x".repeat(2_000) + ">" + tags + "<i>");
    assertThat(limited.html()).isEqualTo("<" + "x".repeat(MarkupLimits.MAX_NAME) + ">" + tags);
    assertThat(limited.repairs()).hasSize(2);
  }
}
