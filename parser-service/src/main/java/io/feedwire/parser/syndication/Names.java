package io.feedwire.parser.syndication;

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

  private static final Set<String> ATOM =
      Set.of("http://purl.org/atom/ns#", "http://www.w3.org/2005/atom");

  /// By namespace in lower case, without a slash at the end.
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("http://backend.userland.com/rss", CORE),
          Map.entry("http://backend.userland.com/rss2", CORE),
          Map.entry("http://blogs.law.harvard.edu/tech/rss", CORE),
          Map.entry("http://cyber.law.harvard.edu/rss", CORE),
          Map.entry("http://my.netscape.com/rdf/simple/0.9", CORE),
          Map.entry("http://my.netscape.com/publish/formats/rss-0.91.dtd", CORE),
          Map.entry("http://channel.netscape.com/rdf/simple/0.9", CORE),
          Map.entry("http://purl.org/rss/1.0", CORE),
          Map.entry("http://purl.org/net/rss1.1#", CORE),
          Map.entry("http://purl.org/atom/ns#", CORE),
          Map.entry("http://www.w3.org/2005/atom", CORE),
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
          Map.entry("http://purl.org/rss/1.0/modules/content", "content"),
          Map.entry("http://purl.org/dc/elements/1.1", "dc"),
          Map.entry("http://purl.org/dc/elements/1.0", "dc"),
          Map.entry("http://purl.org/dc/terms", "dcterms"),
          Map.entry("http://search.yahoo.com/mrss", "media"),
          Map.entry("http://video.search.yahoo.com/mrss", "media"),
          Map.entry("http://www.rssboard.org/media-rss", "media"),
          Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"));

  private Names() {}

  /// The canonical name of an element.
  static String of(Element element) {
    Tag tag = element.tag();
    String local = tag.localName().toLowerCase(Locale.ROOT);
    String prefix = canonicalPrefix(element, tag);
    return prefix.isEmpty() ? local : prefix + ':' + local;
  }

  /// Whether an element is Atom's, by its namespace or by the prefix that everybody gives it; null
  /// where neither says anything.
  static @Nullable Boolean isAtom(Element element) {
    Tag tag = element.tag();
    String namespace = folded(tag.namespace());
    if (ATOM.contains(namespace)) {
      return true;
    }
    return PREFIXES.containsKey(namespace) ? Boolean.FALSE : isAtomPrefix(tag);
  }

  private static @Nullable Boolean isAtomPrefix(Tag tag) {
    return "atom".equalsIgnoreCase(tag.prefix()) ? Boolean.TRUE : null;
  }

  private static String canonicalPrefix(Element element, Tag tag) {
    String written = tag.prefix() == null ? "" : tag.prefix().toLowerCase(Locale.ROOT);
    @Nullable String known = PREFIXES.get(folded(tag.namespace()));
    if (written.isEmpty()) {
      return known == null ? "" : known;
    }
    if (known != null && (!known.equals(CORE) || isDeclared(element, tag.prefix()))) {
      return known;
    }
    // jsoup gives an element with an undeclared prefix the default namespace.
    return written.equals("atom") ? CORE : written;
  }

  /// Whether a prefix is bound to a namespace at an element or around it.
  static boolean isDeclared(Element element, String prefix) {
    String declaration = "xmlns:" + prefix;
    for (@Nullable Element at = element; at != null; at = at.parent()) {
      if (at.hasAttr(declaration)) {
        return true;
      }
    }
    return false;
  }

  private static String folded(String namespace) {
    String lower = namespace.toLowerCase(Locale.ROOT);
    return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
