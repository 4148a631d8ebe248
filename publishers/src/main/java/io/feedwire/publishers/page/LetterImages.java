package io.feedwire.publishers.page;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Pictures that stand for letters or a formula amid the words of a sentence, with what they show
/// in `alt`.
final class LetterImages {

  /// Emoji of WordPress (`s.w.org`) and others; formulas in TeX of WordPress.com, QuickLaTeX and
  /// MediaWiki.
  private static final Set<String> CLASSES =
      Set.of(
          "emoji",
          "wp-smiley",
          // phpBB's and vBulletin's.
          "smilies",
          "inlineimg",
          "latex",
          "ql-img-inline-formula",
          "ql-img-displayed-equation",
          "mwe-math-fallback-image-inline",
          "mwe-math-fallback-image-display");

  private LetterImages() {}

  /// A formula of Zhihu, which has no class.
  static boolean isFormula(Element image) {
    return image.hasAttr("eeimg");
  }

  static boolean isOne(Element element) {
    return element.nameIs("img") && CLASSES.stream().anyMatch(element::hasClass);
  }

  /// Puts what it shows in its place; a picture that does not say it stays one.
  static void write(Element image) {
    String shown = image.attr("alt").strip();
    if (!shown.isEmpty()) {
      image.replaceWith(new TextNode(shown));
    }
  }
}
