package io.feedwire.parser.syndication;

import io.feedwire.parser.Document;
import io.feedwire.parser.Format;
import io.feedwire.parser.FormatResult;
import jakarta.inject.Singleton;
import java.util.List;
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
    return FeedTree.read(document, AtomFormat::read);
  }

  private static FormatResult read(FeedTree tree) {
    Xml root = tree.root();
    if (AtomEntries.isNamed(root, "entry")) {
      var reader =
          new AtomEntries(
              new Channel(null, root.language(), tree.location(), tree.source(), List.of()));
      return tree.read(List.of(root), reader::read);
    }
    var reader = new AtomEntries(AtomEntries.describe(root, tree.source()));
    List<Xml> entries =
        root.children().stream().filter(child -> AtomEntries.isNamed(child, "entry")).toList();
    return tree.read(entries, reader::read);
  }
}
