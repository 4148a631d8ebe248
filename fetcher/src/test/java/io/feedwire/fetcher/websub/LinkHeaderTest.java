package io.feedwire.fetcher.websub;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.fetcher.websub.LinkHeader.Link;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkHeaderTest {

  @Test
  void several_links_stand_in_one_value() {
    assertThat(
            LinkHeader.parse(
                "<https://hub.example/>; rel=\"hub\", <https://a.example/f?x=1,2>;rel=self"))
        .containsExactly(
            new Link("https://hub.example/", List.of("hub")),
            new Link("https://a.example/f?x=1,2", List.of("self")));
  }

  @Test
  void a_link_has_several_relations_in_any_case() {
    assertThat(LinkHeader.parse("</f> ; title=\"a, \\\"b\\\"; rel=x\" ; REL = \"Self  hub\""))
        .containsExactly(new Link("/f", List.of("self", "hub")));
  }

  @Test
  void the_first_relation_counts_and_an_anchor_tells_of_another_place() {
    assertThat(LinkHeader.parse("<a>;rel=hub;rel=self, <b>;anchor=\"#x\";rel=hub"))
        .containsExactly(new Link("a", List.of("hub")));
  }

  @Test
  void what_is_no_link_is_passed_over() {
    assertThat(LinkHeader.parse("hub=\"<a>;rel=hub\", <b;rel=hub")).isEmpty();
    assertThat(LinkHeader.parse("<b>, ,;,<c>;rel=hub;x"))
        .containsExactly(new Link("c", List.of("hub")));
    assertThat(LinkHeader.parse("<>;rel=\"")).hasSizeLessThan(2);
  }
}
