package io.feedwire.enricher.resolution;

import java.util.Optional;

/// The id that a parser gives a reference to an address, so that an article is found by every
/// address it is known by.
@FunctionalInterface
public interface ArticleIds {

  /// The id of the article at an address; empty for what is no web address.
  Optional<String> idOf(String address);
}
