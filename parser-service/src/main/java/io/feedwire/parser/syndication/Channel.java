package io.feedwire.parser.syndication;

import io.feedwire.contracts.article.Timestamp;
import io.feedwire.contracts.topic.RawHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a feed says once and means for all of its items.
///
/// @param title plain text
/// @param language as written
/// @param site address of the site whose feed it is, as written
/// @param self address of the feed itself, as it says or where it was found
/// @param location the document's own address, where relative ones begin when no base is declared
/// @param source id of the source
/// @param authors for items that name none (Atom, podcasts)
record Channel(
    @Nullable String title,
    @Nullable String language,
    @Nullable String site,
    @Nullable String self,
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
    // An author of an RSS channel is its editor, who did not write its items; of a podcast it is
    // who speaks in it.
    List<String> authors = feed.atom() ? Persons.of(parts) : podcasters(parts);
    return new Channel(
        named == null || named.isEmpty() ? parts.text("dc:title") : named,
        language == null ? feed.language() : language,
        site(parts),
        self(parts, location),
        location,
        source,
        authors);
  }

  private static List<String> podcasters(Xml.Parts parts) {
    @Nullable String author = parts.text("itunes:author");
    return author == null ? List.of() : Persons.name(author).stream().toList();
  }

  /// Its page on the web: RSS has it as text, Atom as an alternate link.
  private static @Nullable String site(Xml.Parts parts) {
    for (Xml link : parts.named("link")) {
      String relation = link.attribute("rel");
      String written = link.text().isEmpty() ? link.attribute("href") : link.text();
      if ((relation.isEmpty() || relation.equals("alternate")) && Addresses.isWeb(written)) {
        return written;
      }
    }
    return null;
  }

  /// Its page on the web, else its own address, which is of the same site.
  @Nullable String siteOrSelf() {
    return site == null ? self : site;
  }

  private static @Nullable String self(Xml.Parts parts, @Nullable String location) {
    for (Xml link : parts.named("link")) {
      if (link.attribute("rel").equals("self") && Addresses.isWeb(link.attribute("href"))) {
        return link.attribute("href");
      }
    }
    return location;
  }

  /// The same of a channel that is another's part or source.
  ///
  /// @param otherSite where it is; null where that is not said
  Channel of(String otherTitle, @Nullable String otherSite) {
    return new Channel(otherTitle, language, otherSite, null, location, source, authors);
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
