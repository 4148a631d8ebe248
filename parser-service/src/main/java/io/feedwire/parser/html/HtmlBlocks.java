package io.feedwire.parser.html;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.helper.ValidationException;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
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

  /// Made once: the library looks a tag up in a table that it makes for each name. It stands in no
  /// document, whose four elements would cost more than those of most captions.
  private static final Tag BODY = Tag.valueOf("body");

  /// What runs or colours; jsoup takes each for a block, around which words are parted.
  private static final Evaluator UNSEEN = Selector.evaluatorOf("script, style");

  private HtmlBlocks() {}

  /// The words of a tree on one line. What was between two of its letters and is not seen leaves no
  /// blank there.
  public static String words(Element body) {
    for (Element unseen : body.select(UNSEEN)) {
      unseen.remove();
    }
    return body.text();
  }

  /// The image that an `img` shows, whatever attribute has its address; empty for trackers, inline
  /// data and broken addresses.
  public static Optional<FoundImage> image(Element img) {
    return MediaReader.image(img);
  }

  /// What names the photographer or agency within a figure, taken out of it.
  public static @Nullable String takeCredit(Element figure) {
    return Figures.takeCredit(figure);
  }

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
    return tree(budget.limited(html), base);
  }

  /// The same behind what a tree has already.
  public static void append(Element body, String html, MarkupBudget budget) {
    append(body, budget.limited(html));
  }

  private static Element tree(MarkupLimits.Limited limited, @Nullable String base) {
    var body = new Element(BODY, base == null ? "" : base);
    append(body, limited);
    return body;
  }

  private static void append(Element body, MarkupLimits.Limited limited) {
    if (!PlainMarkup.appendTo(body, limited.html())) {
      body.insertChildren(-1, nodes(limited.html(), body.baseUri()));
    }
    if (!limited.repairs().isEmpty()) {
      body.appendChild(new LeftOut(limited.repairs()));
    }
  }

  /// What any markup means, by a browser's algorithm. The library's fails where it prunes elements
  /// that are nested too deeply, templates among them (jsoup 1.24); such markup is read by the
  /// nesting of its tags alone, and that is noted.
  static List<Node> nodes(String html, String baseUri) {
    try {
      return parsed(Parser.htmlParser(), html, baseUri);
    } catch (ValidationException | IndexOutOfBoundsException e) {
      List<Node> nodes =
          new ArrayList<>(
              parsed(Parser.xmlParser().settings(ParseSettings.htmlDefault), html, baseUri));
      nodes.add(new LeftOut(List.of("markup of templates nested too deeply is read by its tags")));
      return nodes;
    }
  }

  private static List<Node> parsed(Parser parser, String html, String baseUri) {
    return parser
        .setMaxDepth(MAX_DEPTH + OUTER_DEPTH)
        .parseFragmentInput(html, new Element(BODY, baseUri), baseUri);
  }

  /// Walks a tree once.
  ///
  /// @param body the element whose children are the body
  /// @param images told of every image
  /// @param captionLinks gets the links in captions, whose words alone are in the blocks
  /// @param repairs gets a sentence for what was left out
  public static List<Block> of(
      Element body, ImageSink images, List<Inline> captionLinks, List<String> repairs) {
    return new BlockWalker(images, captionLinks, repairs).walk(body);
  }
}
