package io.feedwire.parser.assembly;

import io.feedwire.parser.format.ArticleDraft;
import io.feedwire.parser.format.ArticleDraft.BodyPart;
import io.feedwire.parser.html.HtmlBlocks;
import io.feedwire.parser.html.MarkupBudget;
import io.feedwire.parser.html.ReadyElement;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/// A draft's body as one tree, so that a publisher's rules and the walk see it whole.
final class BodyTree {

  /// Made once: the library looks a tag up in a table that it makes for each name.
  private static final Tag BODY = Tag.valueOf("body");

  private BodyTree() {}

  /// Consecutive parts of HTML are parsed as one.
  ///
  /// @param base address against which relative ones are resolved
  /// @param budget of the draft's document
  static Element of(ArticleDraft draft, @Nullable String base, MarkupBudget budget) {
    if (draft.body().size() == 1 && draft.body().getFirst() instanceof BodyPart.Tree tree) {
      return tree.root();
    }
    var body = new Element(BODY, base == null ? "" : base);
    List<String> html = new ArrayList<>();
    for (BodyPart part : draft.body()) {
      switch (part) {
        case BodyPart.Html some -> html.add(some.html());
        case BodyPart.Ready ready -> {
          parseInto(body, html, budget);
          body.appendChild(new ReadyElement(ready.block(), ready.images()));
        }
        case BodyPart.Tree tree -> {
          parseInto(body, html, budget);
          moveInto(body, tree.root());
        }
      }
    }
    parseInto(body, html, budget);
    return body;
  }

  private static void parseInto(Element body, List<String> html, MarkupBudget budget) {
    if (!html.isEmpty()) {
      String all = html.size() == 1 ? html.getFirst() : String.join("", html);
      HtmlBlocks.append(body, all, budget);
      html.clear();
    }
  }

  /// All at once: taken off one by one, each child that goes would move all behind it.
  private static void moveInto(Element body, Element root) {
    body.insertChildren(-1, List.copyOf(root.childNodes()));
  }
}
