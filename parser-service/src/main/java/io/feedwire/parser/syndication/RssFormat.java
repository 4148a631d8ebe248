package io.feedwire.parser.syndication;

import io.feedwire.parser.format.Document;
import io.feedwire.parser.format.Format;
import io.feedwire.parser.format.FormatResult;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// RSS 0.91 to 2.0: `<rss><channel><item>`. Items that stand beside the channel, and a `<channel>`
/// without `<rss>`, are read too. Source: <https://www.rssboard.org/rss-specification>.
@Singleton
public final class RssFormat implements Format {

  @Override
  public String name() {
    return "rss";
  }

  @Override
  public boolean isFeed() {
    return true;
  }

  @Override
  public boolean accepts(Document document) {
    @Nullable String root = RootElement.of(document.head());
    return "rss".equals(root) || "channel".equals(root);
  }

  @Override
  public FormatResult read(Document document) {
    return FeedTree.read(document);
  }
}
