package io.feedwire.parser.assembly;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.parser.format.ArticleDraft;
import io.feedwire.parser.html.PlainText;
import io.feedwire.publishers.address.WebAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What Google News has in place of a text: the headline, linked to the item's own address, and
/// behind it who publishes it. All of that is in fields.
final class HeadlineLink {

  private HeadlineLink() {}

  /// Whether a body is nothing else.
  ///
  /// @param headline as the article has it
  /// @param address the article's own, as written
  static boolean isAll(
      List<Block> body, String headline, ArticleDraft draft, Optional<WebAddress> address) {
    @Nullable String publisher = draft.publisherName();
    if (body.size() != 1
        || publisher == null
        || headline.isEmpty()
        || address.isEmpty()
        || !(body.getFirst() instanceof Block.Paragraph paragraph)) {
      return false;
    }
    var linked = new StringBuilder();
    var rest = new StringBuilder();
    for (Inline run : paragraph.content()) {
      if (run.href() == null) {
        rest.append(run.text());
      } else if (rest.isEmpty() && leadsTo(address.get(), run.href())) {
        linked.append(run.text());
      } else {
        return false;
      }
    }
    return PlainText.fold(linked.toString()).equals(headline)
        && PlainText.fold(rest.toString()).equals(PlainText.fold(publisher));
  }

  private static boolean leadsTo(WebAddress address, String href) {
    return WebAddress.parse(href).map(WebAddress::identity).equals(Optional.of(address.identity()));
  }
}
