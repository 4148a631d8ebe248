package io.feedwire.fetcher.poll;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemsTest {

  private static int[] items(String document) {
    return Items.of(document.getBytes(UTF_8)).orElse(new int[0]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss><channel><item><guid>1</guid></item><item><guid>2</guid></item></channel></rss>",
        "\uFEFF <rss><item><title>a</title><guid isPermaLink='false'><![CDATA[1]]></guid></item>"
            + "<item ><guid>2</guid></item></rss>",
        "<feed><id>f</id><entry><id>tag:1</id></entry><entry"
            + " xml:lang='de'><id>tag:2</id></entry></feed>",
        "<rdf:RDF><item rdf:about='http://a/1'><link>x</link></item>"
            + "<item rdf:about='http://a/2'><link>x</link></item></rdf:RDF>",
        "<rss:rss><rss:item><link>http://a/1</link></rss:item><rss:item><link>http://a/2</link></rss:item>",
        "<feed><entry><link rel='alternate' href='http://a/1'/></entry>"
            + "<entry><link rel='alternate' href='http://a/2'/></entry></feed>",
        "<urlset><url><loc>http://a/1</loc></url><url><loc>http://a/2</loc></url></urlset>",
        "<rss><item><title>a</title></item><item><title>b</title></item></rss>",
        "<rss><item><description>a</description></item><item><description>b</description></item></rss>",
        "{\"version\":\"x\",\"items\":[{\"id\":\"1\",\"attachments\":[{\"url\":\"m\"}]},{\"id\":2}]}",
        "{\"id\":9,\"list\":{\"items\":[{\"url\":\"http://a/1\",\"id\":1},{\"url\":\"http://a/1\",\"id\":2}]}}",
        "[{\"link\":\"http://a/1\"},{\"link\":\"http://a/2\"}]"
      })
  void two_items_are_two(String document) {
    assertThat(items(document)).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void an_item_is_the_same_whatever_else_changes() {
    String before = "<rss><item><guid>1</guid><description>a</description></item></rss>";
    String after =
        "<rss><lastBuildDate>now</lastBuildDate><item><title>new</title><guid>2</guid></item>"
            + "<item><description>b</description><guid> 1 </guid></item></rss>";

    assertThat(items(after)).hasSize(2).contains(items(before));
  }

  @Test
  void the_same_item_twice_is_one() {
    assertThat(items("<rss><item><guid>1</guid></item><item><guid>1</guid></item></rss>"))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "plain text", "<html><body>items</body></html>", "{}", "[1,2]"})
  void what_lists_nothing_is_not_counted(String document) {
    assertThat(Items.of(document.getBytes(UTF_8))).isEmpty();
  }

  @Test
  void what_cannot_be_read_is_not_counted() {
    assertThat(Items.of("<rss><item><guid>1</guid></item></rss>".getBytes(UTF_16))).isEmpty();
  }

  @Test
  void json_that_breaks_off_is_counted_as_far_as_it_goes() {
    assertThat(items("{\"a\":[{\"id\":1},{\"id\":2}],\"b\":[{\"id\":3")).hasSize(2);
  }

  @Test
  void no_more_are_counted_than_the_cap() {
    String many =
        IntStream.range(0, 5000)
            .mapToObj("<item><guid>%d</guid></item>"::formatted)
            .collect(Collectors.joining("", "<rss>", "</rss>"));

    assertThat(items(many)).hasSize(Items.MAX_ITEMS);
  }
}
