package io.feedwire.publishers.text;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Reference;

/// The links of a paragraph that a publisher's rule takes out: they stay the article's references.
public final class LineLinks {

  private LineLinks() {}

  /// Notes each link.
  ///
  /// @return whether there was one
  public static boolean note(Block block, Marginalia notes) {
    if (!(block instanceof Block.Paragraph paragraph)) {
      return false;
    }
    boolean isLinked = false;
    for (Inline run : paragraph.content()) {
      if (run.href() != null) {
        isLinked = true;
        notes.reference(
            Reference.of(Reference.Kind.EXTERNAL, "related", run.href(), run.text().strip(), null));
      }
    }
    return isLinked;
  }
}
