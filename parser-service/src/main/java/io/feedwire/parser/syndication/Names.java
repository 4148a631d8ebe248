package io.feedwire.parser.syndication;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/// One name for each element, whatever prefix a feed binds to its namespace, and whether it binds
/// it at all: `content:encoded`, `dc:creator`, `media:thumbnail`; without prefix for the
/// vocabularies of RSS and Atom, which feeds mix. Lower case, since feeds write `pubdate` and
/// `GUID`.
final class Names {

  /// The vocabularies of RSS, RDF and Atom.
  private static final String CORE = "";

  /// With those of the drafts that were named Pie, Echo and Necho before it was Atom.
  private static final Set<String> ATOM =
      Set.of(
          "http://purl.org/atom/ns#",
          "http://www.w3.org/2005/atom",
          "http://purl.org/pie",
          "http://purl.org/echo",
          "http://example.com/necho",
          "http://example.com/newformat#",
          "uri/of/echo/namespace#");

  /// RSS 0.9x and 2.0 had one for each of their versions, and each module of RSS 1.0 has one under
  /// the name that is its usual prefix.
  private static final String USERLAND = "http://backend.userland.com/rss";

  private static final String MODULES = "http://purl.org/rss/1.0/modules/";

  /// By namespace in lower case, without a slash at the end.
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("http://blogs.law.harvard.edu/tech/rss", CORE),
          Map.entry("http://cyber.law.harvard.edu/rss", CORE),
          Map.entry("http://my.netscape.com/rdf/simple/0.9", CORE),
          Map.entry("http://my.netscape.com/publish/formats/rss-0.91.dtd", CORE),
          Map.entry("http://channel.netscape.com/rdf/simple/0.9", CORE),
          Map.entry("http://purl.org/rss/1.0", CORE),
          Map.entry("http://purl.org/net/rss1.1#", CORE),
          Map.entry("http://purl.org/rss/1.0/modules/rss091#", CORE),
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
          Map.entry("http://purl.org/dc/elements/1.1", "dc"),
          Map.entry("http://purl.org/dc/elements/1.0", "dc"),
          Map.entry("http://purl.org/dc/terms", "dcterms"),
          Map.entry("http://search.yahoo.com/mrss", "media"),
          Map.entry("http://video.search.yahoo.com/mrss", "media"),
          Map.entry("http://www.rssboard.org/media-rss", "media"),
          Map.entry("http://www.sitemaps.org/schemas/sitemap/0.9", CORE),
          Map.entry("http://www.google.com/schemas/sitemap/0.84", CORE),
          Map.entry("http://www.google.com/schemas/sitemap-news/0.9", "news"),
          Map.entry("http://www.google.com/schemas/sitemap-image/1.1", "image"),
          Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://example.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://purl.org/atompub/tombstones/1.0", "at"),
          Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"));

  /// Prefixes that everybody gives to modules.
  private static final Set<String> USUAL = usual();

  private final Set<String> undeclared;

  /// The default namespace of `<rss>`, which has none: whatever a template left there names no
  /// other vocabulary.
  private final @Nullable String ofRss;

  /// The parser makes one tag for all elements of a name.
  private final Map<Tag, Name> known = new IdentityHashMap<>();

  /// @param undeclared prefixes, as written, that the document binds to no namespace
  /// @param outermost the elements at the top of the document
  Names(Set<String> undeclared, List<Element> outermost) {
    this.undeclared = undeclared;
    this.ofRss =
        outermost.stream()
            .filter(root -> root.normalName().equals("rss"))
            .map(root -> folded(root.tag().namespace()))
            .findFirst()
            .orElse(null);
  }

  private static Set<String> usual() {
    Set<String> usual = new HashSet<>(PREFIXES.values());
    usual.add("content");
    usual.remove(CORE);
    return Set.copyOf(usual);
  }

  /// What an element is called.
  ///
  /// @param text canonical
  /// @param atom whether it is Atom's, by its namespace or by the prefix that everybody gives it;
  ///   null where neither says anything
  record Name(String text, @Nullable Boolean atom) {}

  Name of(Element element) {
    return known.computeIfAbsent(element.tag(), this::name);
  }

  private Name name(Tag tag) {
    String namespace = folded(tag.namespace());
    String written = tag.prefix() == null ? "" : tag.prefix();
    String usual = written.toLowerCase(Locale.ROOT);
    @Nullable String declared = isBound(written, usual, namespace) ? prefix(namespace) : null;
    if (declared != null && written.isEmpty() && namespace.equals(ofRss)) {
      declared = CORE;
    }
    boolean usuallyAtom = usual.equals("atom");
    String prefix = declared != null ? declared : usuallyAtom ? CORE : usual;
    String local = tag.localName().toLowerCase(Locale.ROOT);
    return new Name(
        prefix.isEmpty() ? local : prefix + ':' + local,
        declared != null
            ? Boolean.valueOf(ATOM.contains(namespace))
            : usuallyAtom ? Boolean.TRUE : null);
  }

  /// Whether a prefix is bound where it stands. jsoup gives an element with one that is not the
  /// default namespace; a feed may bind it elsewhere, in a picture or in a text that it quotes.
  private boolean isBound(String written, String usual, String namespace) {
    return written.isEmpty()
        || (!undeclared.contains(written)
            && !(USUAL.contains(usual) && CORE.equals(prefix(namespace))));
  }

  /// The usual prefix of a namespace; null for an unknown one.
  private static @Nullable String prefix(String namespace) {
    @Nullable String known = PREFIXES.get(namespace);
    if (known != null) {
      return known;
    }
    if (ATOM.contains(namespace) || namespace.startsWith(USERLAND)) {
      return CORE;
    }
    return namespace.startsWith(MODULES) ? namespace.substring(MODULES.length()) : null;
  }

  private static String folded(String namespace) {
    String lower = namespace.toLowerCase(Locale.ROOT);
    return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
