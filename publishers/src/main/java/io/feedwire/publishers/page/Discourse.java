package io.feedwire.publishers.page;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A quote of another post in a post of Discourse: `<aside class="quote"><div class="title"><img
/// class="avatar"> ann:</div><blockquote>…`. The name goes into the quote, without the picture.
final class Discourse {

  private Discourse() {}

  /// Whether an element with classes names whose quote it stands above.
  static boolean isTitle(Element element) {
    @Nullable Element quote = element.parent();
    return element.hasClass("title")
        && quote != null
        && quote.nameIs("aside")
        && quote.hasClass("quote");
  }

  static void take(List<Element> titles) {
    for (Element title : titles) {
      title.select("img.avatar").remove();
      @Nullable Element quote = title.nextElementSibling();
      if (quote != null && quote.nameIs("blockquote")) {
        quote.prependChild(title);
      }
    }
  }
}
