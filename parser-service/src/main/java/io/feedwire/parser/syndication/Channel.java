package io.feedwire.parser.syndication;

import io.feedwire.contracts.article.Timestamp;
import io.feedwire.contracts.topic.RawHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a feed says once and means for all of its items.
///
/// @param title plain text
/// @param language as written
/// @param location the document's own address, where relative ones begin when no base is declared
/// @param source id of the source
/// @param authors for items that name none (Atom)
record Channel(
    @Nullable String title,
    @Nullable String language,
    @Nullable String location,
    String source,
    List<String> authors) {

  Channel {
    authors = List.copyOf(authors);
  }

  /// What a feed says of itself; also read from the `<source>` that Atom copies into an entry.
  static Channel describe(Xml feed, @Nullable String location, String source) {
    Xml.Parts parts = Xml.Parts.of(feed);
    @Nullable Xml title = parts.first("title");
    @Nullable String named = title == null ? null : Markup.plain(Markup.html(title));
    @Nullable String language = parts.text("language", "dc:language");
    // An author of an RSS channel is its editor, who did not write its items.
    List<String> authors = feed.atom() ? Persons.of(parts) : List.of();
    return new Channel(
        named == null || named.isEmpty() ? parts.text("dc:title") : named,
        language == null ? feed.language() : language,
        location,
        source,
        authors);
  }

  Channel withTitle(String other) {
    return new Channel(other.isEmpty() ? title : other, language, location, source, authors);
  }

  /// A document's own address, after redirects; null where it has none on the web.
  static @Nullable String address(RawHeaders headers) {
    @Nullable String moved = headers.contentLocation();
    return Addresses.webOrNull(moved == null ? headers.location() : moved);
  }

  /// The repair of an item whose date is there and was not read.
  static List<String> undated(@Nullable Timestamp read, @Nullable String written) {
    return read == null && written != null ? List.of("its date was not understood") : List.of();
  }

  /// A guid as an id beyond its feed. Atom's ids are unique in the world (`tag:`, `urn:`); RSS
  /// leaves it to the feed, and many count from 1, so that others are told apart by their source.
  static String guid(String source, String written) {
    boolean unique = written.startsWith("tag:") || written.startsWith("urn:");
    return unique ? written : source + '/' + written;
  }
}
