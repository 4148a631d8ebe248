package io.feedwire.parser.syndication;

import io.feedwire.contracts.article.Reference;
import io.feedwire.parser.html.HtmlBlocks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// The addresses of an entry: its own, others that lead to it, and those of what it points to. An
/// enclosure is never the entry's address.
final class EntryLinks {

  /// Where the entry comes from, and what it is about (RFC 4287, 4.2.7.2).
  private static final Set<String> POINTING = Set.of("via", "related");

  /// Alternates that are kept: an entry in all languages of the European Union has 24.
  private static final int MAX_OTHERS = 32;

  private static final String ENCLOSURE = "enclosure";

  private static final String RELATED = "related";

  /// Where a catalogue has the file that an entry is about (OPDS 1.2, 5.2).
  private static final String ACQUISITION = "http://opds-spec.org/acquisition";

  private static final Evaluator LINK = Selector.evaluatorOf("a[href]");

  private static final String REGISTRY = "http://www.iana.org/assignments/relation/";

  /// RFC 4287 takes a media type as a hint; HTML in any of its two names is what a reader opens.
  private static final Set<String> PAGE_TYPES = Set.of("", "text/html", "application/xhtml+xml");

  /// What leads to another feed, of comments for one, is not the entry.
  private static final Set<String> FEED_TYPES =
      Set.of("application/atom+xml", "application/rss+xml", "application/rdf+xml");

  private static final List<String> IDENTIFIERS = List.of("guid", "id", "dc:identifier");

  private final Xml entry;
  private final Xml.Parts parts;
  private final String source;

  /// Links that lead to the entry, each resolved, in the document's order.
  private final List<Link> own = new ArrayList<>();

  private final List<Reference> references = new ArrayList<>();

  private final @Nullable String url;

  /// @param page whether it leads to a page, as far as its type says
  private record Link(String href, boolean page) {}

  /// @param source id of the source, which tells its identifiers from those of others
  EntryLinks(Xml entry, Xml.Parts parts, String source) {
    this.entry = entry;
    this.parts = parts;
    this.source = source;
    for (Xml link : parts.named("link")) {
      add(link);
    }
    for (Xml file : parts.named("enclosure")) {
      addFile(file, file.attribute("url"));
    }
    addRelated();
    this.url = best();
  }

  /// Further reading as portals ask for it: Yandex, SmartNews, LINE.
  private void addRelated() {
    for (Xml part : parts.all()) {
      switch (part.name()) {
        case "yandex:related" -> {
          for (Xml link : Xml.Parts.of(part).named("link")) {
            related(link, link.attribute("url"), link.text());
          }
        }
        case "snf:relatedlink" -> related(part, part.attribute("link"), part.attribute("title"));
        case "oa:reflink" -> {
          Xml.Parts link = Xml.Parts.of(part);
          related(part, link.text("oa:refurl"), link.text("oa:reftitle"));
        }
        default -> {}
      }
    }
  }

  private void related(Xml link, @Nullable String written, @Nullable String label) {
    if (written != null && !written.isEmpty()) {
      String href = Addresses.resolve(link.base(), Addresses.singly(written));
      @Nullable String words = label == null || label.isBlank() ? null : Markup.plain(label);
      references.add(Reference.of(Reference.Kind.EXTERNAL, RELATED, href, words, null));
    }
  }

  /// A file that is neither picture nor recording is one to read: a report as PDF.
  private void addFile(Xml file, String written) {
    String type = Addresses.mediaType(file.attribute("type"));
    boolean isDocument = type.startsWith("application/") || type.startsWith("text/");
    if (isDocument && !written.isEmpty() && Medium.of(file, written) == null) {
      String href = Addresses.resolve(file.base(), written);
      references.add(Reference.of(Reference.Kind.EXTERNAL, ENCLOSURE, href, null, null));
    }
  }

  private void add(Xml link) {
    String written = written(link);
    if (written.isEmpty()) {
      return;
    }
    String href = Addresses.resolve(link.base(), written);
    if (isOfRss(link)) {
      own.add(new Link(href, true));
      return;
    }
    String relation = relation(link);
    String type = Addresses.mediaType(link.attribute("type"));
    if (relation.isEmpty() || relation.equals("alternate")) {
      if (!FEED_TYPES.contains(type)) {
        own.add(new Link(href, PAGE_TYPES.contains(type) && !isBlankRelation(link)));
      }
    } else if (relation.equals("canonical")) {
      own.add(new Link(href, false));
    } else if (relation.equals(ENCLOSURE) || (relation.startsWith(ACQUISITION) && isFile(type))) {
      addFile(link, written);
    } else if (POINTING.contains(relation)) {
      @Nullable String title = link.attribute("title").isEmpty() ? null : link.attribute("title");
      references.add(Reference.of(Reference.Kind.EXTERNAL, relation, href, title, null));
    }
  }

  /// Neither a page, in a shop for one, nor a feed.
  private static boolean isFile(String type) {
    return !PAGE_TYPES.contains(type) && !FEED_TYPES.contains(type);
  }

  /// The link of RSS is a text that leads to the item, whatever attributes of Atom stand at it.
  private static boolean isOfRss(Xml link) {
    return !link.atom() && link.attribute("href").isEmpty() && !link.text().isEmpty();
  }

  /// An attribute, Atom's before what others call it, or the text, in which some have a link of
  /// HTML.
  private static String written(Xml link) {
    String href = link.attribute("href");
    if (!href.isEmpty()) {
      return href;
    }
    @Nullable Element inner = link.element().selectFirst(LINK);
    if (inner != null) {
      return inner.attr("href").strip();
    }
    String text = link.text();
    if (text.startsWith("<")) {
      inner = HtmlBlocks.parse(text, null).selectFirst(LINK);
      return inner == null ? "" : inner.attr("href").strip();
    }
    return text.isEmpty() ? link.attribute("url") : singly(text);
  }

  /// Some write quotes around an address, too.
  private static String singly(String text) {
    String address = Addresses.singly(text);
    boolean isQuoted = address.length() > 1 && address.charAt(0) == '"' && address.endsWith("\"");
    return isQuoted ? address.substring(1, address.length() - 1).strip() : address;
  }

  /// Whether a relation is written that names none: any other link is meant before it.
  private static boolean isBlankRelation(Xml link) {
    return link.element().hasAttr("rel") && link.attribute("rel").isEmpty();
  }

  /// A relation may be written as an address in IANA's registry (RFC 4287, 4.2.7.2).
  private static String relation(Xml link) {
    String written = link.attribute("rel").toLowerCase(Locale.ROOT);
    return written.startsWith(REGISTRY) ? written.substring(REGISTRY.length()) : written;
  }

  /// The publisher's own address where a proxy replaced it (`feedburner:origLink`); the page among
  /// the links; a guid that is a permanent link to the web; any link to the web; a guid that is
  /// called a permanent link, which is the default (RSS 2.0); Atom's `id`; what is left.
  @Nullable String url() {
    return url;
  }

  private @Nullable String best() {
    @Nullable String original = Addresses.webOrNull(parts.text("feedburner:origlink"));
    @Nullable String address = original == null ? link() : original;
    return address == null ? identifier() : address;
  }

  private @Nullable String link() {
    @Nullable String page = null;
    @Nullable String web = null;
    for (Link link : own) {
      // Of several alike none is better by any specification; the last counts, as with feedparser.
      page = link.page() ? link.href() : page;
      web = web == null && Addresses.isWeb(link.href()) ? link.href() : web;
    }
    if (page != null) {
      return page;
    }
    // Channel Definition Format has the address at the item.
    String attribute = entry.attribute("href");
    if (!attribute.isEmpty()) {
      return Addresses.resolve(entry.base(), attribute);
    }
    @Nullable String permanent = Addresses.webOrNull(permanentLink());
    return permanent == null ? web : permanent;
  }

  private @Nullable String permanentLink() {
    for (Xml guid : parts.named("guid")) {
      if (isPermanentLink(guid)) {
        return Addresses.resolve(guid.base(), singly(guid.text()));
      }
    }
    return null;
  }

  private @Nullable String identifier() {
    @Nullable String permanent = permanentLink();
    if (permanent != null) {
      return permanent;
    }
    @Nullable String id = parts.text("id");
    @Nullable String identifier =
        id == null ? Addresses.webOrNull(parts.text("dc:identifier")) : id;
    return identifier == null && !own.isEmpty() ? own.getFirst().href() : identifier;
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
    int pages = 0;
    for (Link link : own) {
      if (link.page() && pages++ < MAX_OTHERS) {
        others.add(link.href());
      }
    }
    for (String name : IDENTIFIERS) {
      @Nullable String identifier = parts.text(name);
      if (identifier != null) {
        others.add(singly(identifier));
      }
    }
    // RSS 1.0, 5.5: "The item's rdf:about … should be identical to the <link>".
    others.add(entry.attribute("rdf:about"));
    others.remove(url);
    others.removeIf(other -> !Addresses.isWeb(other));
    return List.copyOf(others);
  }

  List<Reference> references() {
    return List.copyOf(references);
  }
}
