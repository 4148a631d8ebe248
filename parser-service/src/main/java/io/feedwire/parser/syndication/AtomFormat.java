package io.feedwire.parser.syndication;

import io.feedwire.parser.format.Document;
import io.feedwire.parser.format.Format;
import io.feedwire.parser.format.FormatResult;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// Atom 0.3 and 1.0: `<feed><entry>`, or an `<entry>` alone. Source: RFC 4287.
@Singleton
public final class AtomFormat implements Format {

  @Override
  public String name() {
    return "atom";
  }

  @Override
  public boolean isFeed() {
    return true;
  }

  @Override
  public boolean accepts(Document document) {
    @Nullable String root = RootElement.of(document.head());
    return "feed".equals(root) || "entry".equals(root);
  }

  @Override
  public FormatResult read(Document document) {
    return FeedTree.read(document);
  }
}
