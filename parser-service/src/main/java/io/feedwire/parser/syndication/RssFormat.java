package io.feedwire.parser.syndication;

import io.feedwire.parser.Document;
import io.feedwire.parser.Format;
import io.feedwire.parser.FormatResult;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
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
    return FeedTree.read(document, RssFormat::read);
  }

  /// RSS and RDF differ in where items stand, and in nothing that an item holds.
  static FormatResult read(FeedTree tree) {
    List<Xml> items = new ArrayList<>();
    Xml channel = tree.root();
    for (Xml child : tree.root().children()) {
      switch (child.name()) {
        case "channel" -> {
          channel = child;
          child.children().stream().filter(RssFormat::isItem).forEach(items::add);
        }
        case "item", "items" -> {
          if (isItem(child)) {
            items.add(child);
          }
        }
        default -> {}
      }
    }
    var reader = new RssItems(describe(channel, tree));
    return tree.read(items, reader::read);
  }

  private static boolean isItem(Xml child) {
    return child.name().equals("item");
  }

  private static Channel describe(Xml channel, FeedTree tree) {
    Xml.Parts parts = Xml.Parts.of(channel);
    @Nullable String title = parts.text("title", "dc:title");
    return new Channel(
        title == null ? null : Markup.plain(title),
        parts.text("language", "dc:language"),
        tree.location(),
        tree.source(),
        List.of());
  }
}
