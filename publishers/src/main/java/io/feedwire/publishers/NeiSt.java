package io.feedwire.publishers;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Publisher;
import io.feedwire.publishers.page.Dateline;
import io.feedwire.publishers.text.Blocks;
import io.feedwire.publishers.text.Marginalia;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/// nei.st, which gathers articles of magazines: pages `nei.st/medium/{magazine}/{slug}`. Below an
/// article stand the magazines that it gathers, each with logo and motto, under the words `No
/// More.`.
@Singleton
public final class NeiSt implements PublisherRules {

  private static final Publisher PUBLISHER = new Publisher("neist", "nei.st");

  private static final String END = "No More.";

  /// Longer paragraphs are the article's, in characters.
  private static final int MAX_MOTTO = 60;

  @Override
  public Publisher publisher() {
    return PUBLISHER;
  }

  @Override
  public Set<String> domains() {
    return Set.of("nei.st");
  }

  @Override
  public Set<String> names() {
    return Set.of("NEI.ST");
  }

  @Override
  public void prune(Element body, Marginalia notes) {
    Dateline.take(body, notes, ZoneOffset.UTC);
  }

  @Override
  public List<Block> refine(List<Block> blocks, Marginalia notes) {
    for (int i = blocks.size() - 1; i > 0; i--) {
      Block block = blocks.get(i);
      if (block instanceof Block.Heading && Blocks.text(block).equals(END)) {
        boolean hasLogo = blocks.get(i - 1) instanceof Block.Figure logo && logo.caption() == null;
        return List.copyOf(blocks.subList(0, hasLogo ? i - 1 : i));
      }
      if (Blocks.paragraphText(block).length() > MAX_MOTTO) {
        break;
      }
    }
    return blocks;
  }
}
