package io.feedwire.parser.syndication;

import io.feedwire.contracts.topic.RawHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a feed says once and means for all of its items.
///
/// @param title plain text
/// @param language as written
/// @param location the document's own address, where relative ones begin when no base is declared
/// @param authors for items that name none (Atom)
record Channel(
    @Nullable String title,
    @Nullable String language,
    @Nullable String location,
    List<String> authors) {

  Channel {
    authors = List.copyOf(authors);
  }

  /// A document's own address, after redirects; null where it has none on the web.
  static @Nullable String address(RawHeaders headers) {
    @Nullable String moved = headers.contentLocation();
    return Addresses.webOrNull(moved == null ? headers.location() : moved);
  }
}
