package io.feedwire.parser.html;

import io.feedwire.contracts.article.Block;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// HTML to typed blocks. Any input gives blocks, in time linear to its length; what goes over a cap
/// is left out and noted.
public final class HtmlBlocks {

  /// How deep elements are followed. The deepest of 70,000 documents seen was below 40; the walk
  /// recurses, and 256 frames are far from any stack's end.
  static final int MAX_DEPTH = 256;

  /// Blocks of one body. The longest document seen has some 600.
  static final int MAX_BLOCKS = 5_000;

  /// Characters of text of one body: twenty times the longest seen (50,257).
  static final int MAX_TEXT = 1024 * 1024;

  private HtmlBlocks() {}

  /// Parses a fragment into the body of a tree.
  ///
  /// @param base address against which relative ones are resolved
  public static Element parse(String html, @Nullable String base) {
    return Parser.parseBodyFragment(html, base == null ? "" : base).body();
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
