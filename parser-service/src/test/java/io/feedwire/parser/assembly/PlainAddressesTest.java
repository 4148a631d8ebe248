package io.feedwire.parser.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Inline.Mark;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainAddressesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "See https://river.example/a for more | https://river.example/a",
        "https://river.example | https://river.example",
        "See https://river.example/a. | https://river.example/a",
        "See (https://river.example/a). | https://river.example/a",
        "https://river.example/a_(b) and | https://river.example/a_(b)",
        "https://river.example/a?b=c&d=e#f, | https://river.example/a?b=c&d=e#f",
        "网址：http://river.example/a日本之旅 | http://river.example/a",
        "看https://river.example/a。 | https://river.example/a",
        "app https://river.example/apps=========== | https://river.example/apps",
        "podcasts https://river.example/a=====. | https://river.example/a",
        "to https://proxy.example/?u=https://river.example/a now | https://proxy.example/?u=https://river.example/a",
        "“https://river.example/a” | https://river.example/a",
        "[https://river.example/a] | https://river.example/a",
        "http://web.example/2020/http://river.example/a | http://web.example/2020/http://river.example/a",
      })
  void anAddressInATextIsALink(String text, String address) {
    List<Inline> runs = linked(Inline.of(text));
    assertThat(Inline.text(runs)).isEqualTo(text);
    assertThat(runs.stream().map(Inline::href).filter(Objects::nonNull)).containsExactly(address);
    assertThat(runs)
        .filteredOn(run -> run.href() != null)
        .extracting(Inline::text)
        .containsExactly(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no address",
        "https://",
        "http://localhost:8080/a",
        "https://river.example/very-lon...",
        "https://river.example/very-lon…",
        "ftp://river.example/a",
        "xhttps://river.example/a",
        "://river.example",
      })
  void whatIsNoneStays(String text) {
    List<Inline> runs = List.of(Inline.of(text));
    List<Block> body = List.of(new Block.Paragraph(runs));
    assertThat(PlainAddresses.linked(body)).isSameAs(body);
  }

  @Test
  void severalAreEachOne() {
    assertThat(linked(Inline.of("a http://a.example/x, http://b.example/y\nhttp://c.example/ z")))
        .extracting(Inline::text)
        .containsExactly(
            "a ",
            "http://a.example/x",
            ", ",
            "http://b.example/y",
            "\n",
            "http://c.example/",
            " z");
  }

  @Test
  void theNextMayFollowAtOnce() {
    assertThat(linked(Inline.of("https://a.example/xhttps://b.example/y:https://c.example")))
        .extracting(Inline::text)
        .containsExactly("https://a.example/x", "https://b.example/y", ":", "https://c.example");
  }

  @Test
  void emphasisStaysAndCodeAndLinksAreLeft() {
    var strong = new Inline("http://a.example/", List.of(Mark.STRONG), null, null);
    var code = new Inline("http://a.example/", List.of(Mark.CODE), null, null);
    var link = new Inline("http://a.example/", List.of(), "http://b.example/", null);
    assertThat(linked(strong, code, link))
        .containsExactly(
            new Inline("http://a.example/", List.of(Mark.STRONG), "http://a.example/", null),
            code,
            link);
  }

  @Test
  void quotesListsAndTablesHaveSuchLinksToo() {
    Block paragraph = new Block.Paragraph(List.of(Inline.of("http://a.example/")));
    var row =
        new Block.Table.Row(
            List.of(new Block.Table.Cell(false, List.of(Inline.of("http://a.example/")))));
    List<Block> body =
        List.of(
            new Block.Quote(List.of(paragraph)),
            new Block.ListBlock(true, List.of(new Block.ListBlock.Item(List.of(paragraph)))),
            new Block.Table(null, List.of(row)));
    assertThat(PlainAddresses.linked(body).toString().split("href=http://a.example/", -1))
        .hasSize(4);
  }

  @Test
  void noMoreAreMadeThanAnArticleHasReferences() {
    List<Inline> runs = linked(Inline.of("http://a.example/ ".repeat(5_000)));
    assertThat(runs).filteredOn(run -> run.href() != null).hasSize(1_000);
    assertThat(Inline.text(runs)).hasSize(5_000 * 18);
  }

  private static List<Inline> linked(Inline... runs) {
    Block block = PlainAddresses.linked(List.of(new Block.Paragraph(List.of(runs)))).getFirst();
    return ((Block.Paragraph) block).content();
  }
}
