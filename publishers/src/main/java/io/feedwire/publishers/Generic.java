package io.feedwire.publishers;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Publisher;
import io.feedwire.publishers.page.Dateline;
import io.feedwire.publishers.text.Marginalia;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/// A publisher without rules of its own. Not injected: one is made for each such publisher.
///
/// @param publisher id is the registered domain of its pages
public record Generic(Publisher publisher) implements PublisherRules {

  @Override
  public Set<String> domains() {
    return Set.of();
  }

  @Override
  public Set<String> names() {
    return Set.of();
  }

  @Override
  public void prune(Element body, Marginalia notes) {
    Dateline.take(body, notes, ZoneOffset.UTC);
  }

  /// A channel on YouTube is a publisher of its own name; they all write below their videos alike.
  @Override
  public List<Block> refine(List<Block> blocks, Marginalia notes) {
    return publisher.id().equals(ChannelDescription.SITE)
        ? ChannelDescription.refine(blocks, notes)
        : blocks;
  }
}
