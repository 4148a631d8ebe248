package io.feedwire.publishers.page;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Links of a single sign that lead about within a site: back from a note to the text (`↩`,
/// WordPress), to the post itself below it (`★`, `∞`, `¶`).
final class SignLinks {

  /// Characters: a sign and what makes it one of text, not an emoji.
  private static final int MAX_LENGTH = 2;

  private SignLinks() {}

  static boolean isOne(Element link) {
    String text = link.text().strip();
    return !text.isEmpty()
        && text.length() <= MAX_LENGTH
        && text.codePoints().noneMatch(Character::isLetterOrDigit)
        && link.childrenSize() == 0
        && (link.attr("href").startsWith("#") || isAlone(link));
  }

  private static boolean isAlone(Element link) {
    @Nullable Element block = link.parent();
    return block != null && block.nameIs("p") && block.text().strip().equals(link.text().strip());
  }
}
