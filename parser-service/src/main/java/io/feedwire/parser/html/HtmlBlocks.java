package io.feedwire.parser.html;

import io.feedwire.contracts.article.Block;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// HTML to typed blocks. Any input gives blocks, in time linear to its length; what goes over a cap
/// is left out and noted.
public final class HtmlBlocks {

  /// How deep elements are followed. The deepest of 70,000 documents seen was below 40; the walk
  /// recurses, and a tree builder looks at all open elements for many of the tags that it meets.
  static final int MAX_DEPTH = 128;

  /// Levels that the tree has and the walk does not count: `html`, `body`, and one to see by that
  /// there is more.
  private static final int OUTER_DEPTH = 3;

  /// Blocks of one body. The longest document seen has some 600.
  static final int MAX_BLOCKS = 5_000;

  /// Characters of text of one body: twenty times the longest seen (50,257).
  static final int MAX_TEXT = 1024 * 1024;

  private HtmlBlocks() {}

  /// Parses a fragment into the body of a tree.
  ///
  /// @param base address against which relative ones are resolved
  public static Element parse(String html, @Nullable String base) {
    return tree(MarkupLimits.of(html), base);
  }

  /// The same for one of several bodies of a document.
  ///
  /// @param budget what the others have left, and less what this one takes
  public static Element parse(String html, @Nullable String base, MarkupBudget budget) {
    MarkupLimits.Limited limited = MarkupLimits.of(html, budget.left());
    budget.spend(limited.cost());
    return tree(limited, base);
  }

  private static Element tree(MarkupLimits.Limited limited, @Nullable String base) {
    String baseUri = base == null ? "" : base;
    if (isText(limited.html()) && limited.repairs().isEmpty()) {
      return text(limited.html(), baseUri);
    }
    Element body = Document.createShell(baseUri).body();
    List<Node> nodes =
        Parser.htmlParser()
            .setMaxDepth(MAX_DEPTH + OUTER_DEPTH)
            .parseFragmentInput(limited.html(), body, baseUri);
    if (!nodes.isEmpty()) {
      body.insertChildren(-1, nodes);
    }
    if (!limited.repairs().isEmpty()) {
      body.appendChild(new LeftOut(limited.repairs()));
    }
    return body;
  }

  /// What a parser would make nothing else of; most items of many feeds have no more.
  private static boolean isText(String html) {
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '<' || c == '&' || c == 0 || c == '\r') {
        return false;
      }
    }
    return true;
  }

  private static Element text(String text, String baseUri) {
    var body = new Element("body");
    body.setBaseUri(baseUri);
    if (!text.isEmpty()) {
      body.appendChild(new TextNode(text));
    }
    return body;
  }

  /// Walks a tree once.
  ///
  /// @param body the element whose children are the body
  /// @param images told of every image
  /// @param repairs gets a sentence for what was left out
  public static List<Block> of(Element body, ImageSink images, List<String> repairs) {
    return new BlockWalker(images, repairs).walk(body);
  }
}
