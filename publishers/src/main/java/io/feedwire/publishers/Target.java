package io.feedwire.publishers;

import io.feedwire.contracts.article.Publisher;
import io.feedwire.contracts.article.Reference;
import java.util.Optional;
import java.util.regex.Matcher;

/// What an address of a publisher stands for.
///
/// @param id in the form of an article's id: `dw:19165792`
public record Target(Reference.Kind kind, String id) {

  /// The article of a page whose path names it: what the pattern's groups take of it, the
  /// publisher's id before them.
  static Optional<Target> article(Publisher publisher, Matcher page) {
    if (!page.matches()) {
      return Optional.empty();
    }
    var id = new StringBuilder(publisher.id()).append(':').append(page.group(1));
    for (int i = 2; i <= page.groupCount(); i++) {
      id.append('/').append(page.group(i));
    }
    return Optional.of(new Target(Reference.Kind.ARTICLE, id.toString()));
  }
}
