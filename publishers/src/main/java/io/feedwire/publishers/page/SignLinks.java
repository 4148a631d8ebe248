package io.feedwire.publishers.page;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Links of a single sign that lead about within a site: back from a note to the text (`↩`,
/// WordPress), to the post itself below it (`★`, `∞`, `¶`).
final class SignLinks {

  /// What stands behind a sign to have it as text or as a picture.
  private static final String VARIATION = "\ufe0e\ufe0f";

  /// Signs that a post's own address stands behind; others lead to a recording, or to a file.
  private static final String OF_POST = "★☆∞¶§#⚓⁂❧";

  private SignLinks() {}

  static boolean isOne(Element link) {
    if (link.childrenSize() > 0) {
      return false;
    }
    String text = link.text().strip();
    return isSign(text)
        && (link.attr("href").startsWith("#")
            || (OF_POST.indexOf(text.charAt(0)) >= 0 && isAlone(link)));
  }

  private static boolean isSign(String text) {
    return !text.isEmpty()
        && !Character.isLetterOrDigit(text.codePointAt(0))
        && (text.length() == Character.charCount(text.codePointAt(0))
            || (text.length() == 2 && VARIATION.indexOf(text.charAt(1)) >= 0));
  }

  private static boolean isAlone(Element link) {
    @Nullable Element block = link.parent();
    return block != null
        && block.nameIs("p")
        && block.childrenSize() == 1
        && block.text().strip().equals(link.text().strip());
  }
}
