package io.feedwire.publishers.page;

import io.feedwire.contracts.article.Reference;
import io.feedwire.publishers.text.Marginalia;
import org.jsoup.nodes.Element;

/// The page that a post of Reddit is about, behind the word `[link]` in a line that is none of the
/// text: a reference of the post, which may say nothing else.
final class LinkedStory {

  private static final String LABEL = "[link]";

  private LinkedStory() {}

  static boolean isOne(Element link) {
    return link.childrenSize() == 0 && LABEL.equals(link.ownText());
  }

  static void note(Element link, Marginalia notes) {
    notes.reference(
        Reference.of(Reference.Kind.EXTERNAL, "related", link.attr("href"), null, null));
  }
}
