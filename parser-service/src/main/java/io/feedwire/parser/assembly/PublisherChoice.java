package io.feedwire.parser.assembly;

import io.feedwire.contracts.article.Publisher;
import io.feedwire.parser.ArticleDraft;
import io.feedwire.parser.html.PlainText;
import io.feedwire.publishers.Generic;
import io.feedwire.publishers.PublisherRules;
import io.feedwire.publishers.Publishers;
import io.feedwire.publishers.WebAddress;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whose rules an article is read by: the format's publisher, that of the article's address, the
/// one the document names; else rules made for the domain.
public final class PublisherChoice {

  private PublisherChoice() {}

  /// @param address the article's own, where it has one
  /// @param source id of the source, for a document that names nobody
  public static PublisherRules of(
      Publishers publishers, ArticleDraft draft, Optional<WebAddress> address, String source) {
    @Nullable String id = draft.publisherId();
    Optional<PublisherRules> known = id == null ? Optional.empty() : publishers.byId(id);
    return known
        .or(() -> address.flatMap(publishers::of))
        .or(() -> named(publishers, draft, address))
        .orElseGet(() -> new Generic(publisher(draft, address, source)));
  }

  /// A name says who published an article only where no address says otherwise.
  private static Optional<PublisherRules> named(
      Publishers publishers, ArticleDraft draft, Optional<WebAddress> address) {
    @Nullable String name = draft.publisherName();
    return name == null || address.isPresent() ? Optional.empty() : publishers.named(name);
  }

  private static Publisher publisher(
      ArticleDraft draft, Optional<WebAddress> address, String source) {
    String name = draft.publisherName() == null ? "" : PlainText.fold(draft.publisherName());
    String id =
        address
            .map(WebAddress::domain)
            .orElseGet(() -> name.isEmpty() ? source : name.toLowerCase(Locale.ROOT));
    return new Publisher(id, name.isEmpty() ? id : name);
  }
}
