package io.feedwire.parser.syndication;

import io.feedwire.parser.format.Document;
import io.feedwire.parser.format.Format;
import io.feedwire.parser.format.FormatResult;
import jakarta.inject.Singleton;

/// RSS 0.90 and 1.0: `<rdf:RDF>` with the items beside the channel. Source:
/// <https://web.resource.org/rss/1.0/spec>.
@Singleton
public final class RdfFormat implements Format {

  @Override
  public String name() {
    return "rdf";
  }

  @Override
  public boolean isFeed() {
    return true;
  }

  @Override
  public boolean accepts(Document document) {
    return "rdf".equals(RootElement.of(document.head()));
  }

  @Override
  public FormatResult read(Document document) {
    return FeedTree.read(document);
  }
}
