package io.feedwire.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.feedwire.contracts.article.Article;

/// A feed of one article, whose item has what a test is about.
final class HarbourPost {

  static final String FULL =
      "<p>The ferry sailed at dawn for the first time in a month.</p><p>Its captain spoke of calm"
          + " water and a long queue of lorries.</p>";

  static Article item(String elements) {
    String feed =
        """
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:media="http://search.yahoo.com/mrss/"><channel><title>The Harbour Post</title>
        <item><title>The ferry sails</title><link>https://harbour.example/ferry</link>%s</item>
        </channel></rss>
        """
            .formatted(elements);
    return assertThat(WiredParser.parse(feed))
        .asInstanceOf(type(ParseResult.Parsed.class))
        .actual()
        .articles()
        .getFirst();
  }

  static String cdata(String html) {
    return "<![CDATA[" + html + "]]>";
  }

  static Article post(String html) {
    return item("<content:encoded>" + cdata(FULL + html) + "</content:encoded>");
  }

  private HarbourPost() {}
}
