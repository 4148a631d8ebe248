package io.feedwire.parser.syndication;

import io.feedwire.contracts.article.Reference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The addresses of an entry: its own, others that lead to it, and those of what it points to. An
/// enclosure is never the entry's address.
final class EntryLinks {

  /// Where the entry comes from, and what it is about (RFC 4287, 4.2.7.2).
  private static final Set<String> POINTING = Set.of("via", "related");

  /// Alternates that are kept: an entry in all languages of the European Union has 24.
  private static final int MAX_OTHERS = 32;

  private static final String REGISTRY = "http://www.iana.org/assignments/relation/";

  /// RFC 4287 takes a media type as a hint; HTML in any of its two names is what a reader opens.
  private static final Set<String> PAGE_TYPES = Set.of("", "text/html", "application/xhtml+xml");

  /// What leads to another feed, of comments for one, is not the entry.
  private static final Set<String> FEED_TYPES =
      Set.of("application/atom+xml", "application/rss+xml", "application/rdf+xml");

  private final Xml entry;
  private final Xml.Parts parts;
  private final String source;

  /// Links that lead to the entry, each resolved, in the document's order.
  private final List<Link> own = new ArrayList<>();

  private final List<Reference> references = new ArrayList<>();

  /// @param page whether it leads to a page, as far as its type says
  private record Link(String href, boolean page) {}

  /// @param source id of the source, which tells its identifiers from those of others
  EntryLinks(Xml entry, Xml.Parts parts, String source) {
    this.entry = entry;
    this.parts = parts;
    this.source = source;
    parts.all("link").forEach(this::add);
  }

  private void add(Xml link) {
    String written =
        link.attribute("href").isEmpty() ? singly(link.text()) : link.attribute("href");
    if (written.isEmpty()) {
      return;
    }
    String href = Addresses.resolve(link.base(), written);
    String relation = relation(link);
    String type = Addresses.mediaType(link.attribute("type"));
    if (relation.isEmpty() || relation.equals("alternate")) {
      if (!FEED_TYPES.contains(type)) {
        own.add(new Link(href, PAGE_TYPES.contains(type)));
      }
    } else if (POINTING.contains(relation)) {
      @Nullable String title = link.attribute("title").isEmpty() ? null : link.attribute("title");
      references.add(Reference.of(Reference.Kind.EXTERNAL, relation, href, title, null));
    }
  }

  /// An address as text is often escaped once more than it should be, in a character data section
  /// for one; no address has an entity.
  private static String singly(String text) {
    return text.replace("&amp;", "&");
  }

  /// A relation may be written as an address in IANA's registry (RFC 4287, 4.2.7.2).
  private static String relation(Xml link) {
    String written = link.attribute("rel").toLowerCase(Locale.ROOT);
    return written.startsWith(REGISTRY) ? written.substring(REGISTRY.length()) : written;
  }

  /// The publisher's own address where a proxy replaced it (`feedburner:origLink`); the page among
  /// the links; any link to the web; a guid that is a permanent link, which is the default (RSS
  /// 2.0); Atom's `id`; what is left.
  @Nullable String url() {
    return Stream.<Supplier<Optional<String>>>of(
            () -> web(parts.text("feedburner:origlink")),
            this::page,
            () -> own.stream().map(Link::href).filter(Addresses::isWeb).findFirst(),
            this::permanent,
            () -> Optional.ofNullable(parts.text("id")),
            () -> web(parts.text("dc:identifier")),
            () -> own.stream().map(Link::href).findFirst())
        .flatMap(choice -> choice.get().stream())
        .findFirst()
        .orElse(null);
  }

  private static Optional<String> web(@Nullable String address) {
    return Optional.ofNullable(Addresses.webOrNull(address));
  }

  /// Of several alike none is better by any specification; the last counts, as with feedparser.
  private Optional<String> page() {
    return own.stream()
        .filter(Link::page)
        .map(Link::href)
        .reduce((before, last) -> last)
        // Channel Definition Format has the address at the item.
        .or(
            () ->
                Optional.of(entry.attribute("href"))
                    .filter(href -> !href.isEmpty())
                    .map(href -> Addresses.resolve(entry.base(), href)));
  }

  private Optional<String> permanent() {
    return parts
        .all("guid")
        .filter(EntryLinks::isPermanentLink)
        .findFirst()
        .map(guid -> Addresses.resolve(guid.base(), guid.text()));
  }

  /// RSS 2.0: "If isPermaLink is omitted, the reader may assume that the guid is a permalink". What
  /// it says instead of `true` (`no`, `0`) is false.
  private static boolean isPermanentLink(Xml guid) {
    boolean said = guid.element().attributes().hasKeyIgnoreCase("isPermaLink");
    boolean permanent = !said || guid.attribute("isPermaLink").equalsIgnoreCase("true");
    return permanent && !guid.text().isEmpty();
  }

  /// The feed's own identifier, told apart from those of other feeds; null where there is none, or
  /// where it is an address.
  @Nullable String guid() {
    @Nullable String guid = parts.text("guid", "id", "dc:identifier");
    return guid == null || Addresses.isWeb(guid) ? null : Channel.guid(source, guid);
  }

  /// Further addresses of the entry on the web.
  List<String> otherUrls() {
    Set<String> others = new LinkedHashSet<>();
    own.stream().filter(Link::page).map(Link::href).limit(MAX_OTHERS).forEach(others::add);
    for (String name : List.of("guid", "id", "dc:identifier")) {
      @Nullable String identifier = parts.text(name);
      if (identifier != null) {
        others.add(identifier);
      }
    }
    // RSS 1.0, 5.5: "The item's rdf:about … should be identical to the <link>".
    others.add(entry.attribute("rdf:about"));
    @Nullable String url = url();
    others.removeIf(other -> other.equals(url) || !Addresses.isWeb(other));
    return List.copyOf(others);
  }

  List<Reference> references() {
    return List.copyOf(references);
  }
}
