package io.feedwire.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Publisher;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who published an item, where feed, source and address may say different things.
class FeedPublisherTest {

  private static Article item(String channel, String elements) {
    String feed =
        "<rss version='2.0' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel>"
            + channel
            + "<item><title>The ferry sails</title>"
            + elements
            + "</item></channel></rss>";
    return assertThat(WiredParser.parse(feed))
        .asInstanceOf(type(ParseResult.Parsed.class))
        .actual()
        .articles()
        .getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The feed's own site, and one of its hosts.
        "https://example.org/1 | | example.org | The Quay",
        "https://news.example.org/1 | | example.org | The Quay",
        // Links to others.
        "https://example.net/1 | | example.net | example.net",
        // A source on another site, of a page there and of one of the aggregator's.
        "https://example.net/1 | <source url='https://example.net/rss'>The Tug</source> |"
            + " example.net | The Tug",
        "https://example.org/read/1 | <source url='https://example.net'>The Tug</source> |"
            + " example.net | The Tug",
        "https://example.org/read/1 | <source url='https://www.dw.com'>DW</source> | dw |"
            + " Deutsche Welle",
        // A source that says where nothing is.
        "https://example.org/1 | <source>The Tug</source> | example.org | The Tug",
        // A part of the feed's own site.
        "https://example.org/1 | <source url='https://example.org/t/1.rss'>The ferry"
            + " sails</source> | example.org | The Quay",
        // No address at all.
        "'' | | example.org | The Quay",
      })
  void the_name_is_that_of_the_site(String link, String source, String id, String name) {
    Article article =
        item(
            "<title>The Quay</title><link>https://www.example.org/</link>",
            (link.isEmpty() ? "" : "<link>" + link + "</link>") + (source == null ? "" : source));
    assertThat(article.publisher()).isEqualTo(new Publisher(id, name));
  }

  @Test
  void a_feed_without_a_site_of_its_own_names_its_items_publisher() {
    assertThat(item("<title>The Quay</title>", "<link>https://example.net/1</link>").publisher())
        .isEqualTo(new Publisher("example.net", "The Quay"));
  }

  private static List<Publisher> publishersOfAtom(String links, String... addresses) {
    String entries =
        Arrays.stream(addresses)
            .map(
                address ->
                    "<entry><title>On %s</title><link href='%s'/></entry>"
                        .formatted(address, address.replace("&", "&amp;")))
            .collect(Collectors.joining());
    String feed =
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>The Quay</title>%s%s</feed>"
            .formatted(links, entries);
    return WiredParser.articles(feed).stream().map(Article::publisher).toList();
  }

  @Test
  void a_search_of_other_sites_gives_them_no_name() {
    String through = "https://www.google.com/url?rct=j&sa=t&url=https://%s/1&ct=ga";
    assertThat(
            publishersOfAtom(
                "<link rel='self' href='https://www.google.com/alerts/feeds/1/2'/>",
                through.formatted("tug.example"),
                through.formatted("barge.example")))
        .containsExactly(
            new Publisher("tug.example", "tug.example"),
            new Publisher("barge.example", "barge.example"));
  }

  @Test
  void a_search_that_finds_one_site_gives_it_no_name_either() {
    assertThat(
            publishersOfAtom(
                "<link rel='self' href='https://www.google.com/alerts/feeds/1/2'/>",
                "https://www.google.com/url?url=https://tug.example/1&ct=ga"))
        .containsExactly(new Publisher("tug.example", "tug.example"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Of the same site, whatever else it leads to.
        "https://feeds.example.org/a | https://www.example.org/1 | https://tug.example/2 |"
            + " The Quay | tug.example",
        // Kept elsewhere for one site.
        "https://kept.example/quay | https://www.example.org/1 | https://news.example.org/2 |"
            + " The Quay | The Quay",
        // Kept elsewhere, with articles of many.
        "https://planet.example/a | https://www.example.org/1 | https://tug.example/2 |"
            + " example.org | tug.example",
      })
  void a_feed_that_names_no_site_is_of_its_own_or_of_most_of_its_articles(
      String self, String one, String other, String name, String otherName) {
    assertThat(publishersOfAtom("<link rel='self' href='" + self + "'/>", one, other))
        .extracting(Publisher::name)
        .containsExactly(name, otherName);
  }

  @Test
  void a_feed_that_is_kept_elsewhere_may_lead_to_another_site_once() {
    assertThat(
            publishersOfAtom(
                "<link rel='self' href='https://kept.example/quay'/>",
                "https://www.example.org/1",
                "https://tug.example/1",
                "https://www.example.org/2"))
        .extracting(Publisher::name)
        .containsExactly("The Quay", "tug.example", "The Quay");
  }

  @Test
  void who_speaks_in_a_podcast_has_made_its_items() {
    String channel = "<title>The Quay</title><itunes:author>Jo Roe</itunes:author>";
    assertThat(item(channel, "").bylines()).containsExactly("Jo Roe");
    assertThat(item(channel, "<itunes:author>Al Low</itunes:author>").bylines())
        .containsExactly("Al Low");
  }

  @Test
  void comments_on_one_post_share_no_id() {
    Article one = item("", "<guid isPermaLink='false'>https://example.org/?p=47#comment-55</guid>");
    assertThat(one.altIds()).containsExactly("https://example.org/?p=47#comment-55");
  }
}
