package io.feedwire.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.feedwire.contracts.article.Article;
import io.feedwire.parser.ParseResult.Parsed;

/// Feeds of one item, for tests of what its elements say.
final class FeedItems {

  private static final String PREFIXES =
      """
      xmlns:atom='http://www.w3.org/2005/Atom' xmlns:media='http://search.yahoo.com/mrss/'
      xmlns:dcterms='http://purl.org/dc/terms/' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'
      """;

  private FeedItems() {}

  /// The article of an RSS item with these elements.
  static Article item(String elements) {
    String feed =
        "<rss version='2.0' %s><channel><item>%s</item></channel></rss>"
            .formatted(PREFIXES, elements);
    return first(feed);
  }

  /// The first article of a feed.
  static Article first(String feed) {
    return assertThat(WiredParser.parse(feed))
        .asInstanceOf(type(Parsed.class))
        .extracting(Parsed::articles)
        .actual()
        .getFirst();
  }
}
