package io.feedwire.parser.syndication;

import io.feedwire.contracts.article.Timestamp;
import io.feedwire.parser.ArticleDraft;
import io.feedwire.parser.ArticleDraft.BodyPart;
import io.feedwire.parser.time.Dates;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads an `<entry>` of Atom 1.0 or 0.3. Elements of Atom are known with and without its
/// namespace, which many feeds leave out.
final class AtomEntries {

  private static final String ATOM = "atom:";

  private final Channel channel;

  AtomEntries(Channel channel) {
    this.channel = channel;
  }

  static boolean isNamed(Xml element, String local) {
    String name = element.name();
    return name.equals(local)
        || (name.length() == ATOM.length() + local.length()
            && name.startsWith(ATOM)
            && name.endsWith(local));
  }

  /// What the feed says for all entries; also read from an entry's `<source>`.
  static Channel describe(Xml feed, String source) {
    Xml.Parts parts = Xml.Parts.of(feed);
    @Nullable Xml title = first(parts, "title");
    return new Channel(
        title == null ? null : Markup.plain(Markup.atom(title)),
        feed.language(),
        null,
        source,
        authors(parts));
  }

  ArticleDraft read(Xml entry) {
    Xml.Parts parts = Xml.Parts.of(entry);
    @Nullable Xml sourceElement = first(parts, "source");
    Channel source = sourceElement == null ? channel : describe(sourceElement, channel.source());
    @Nullable Xml title = first(parts, "title");
    @Nullable Xml content = filled(first(parts, "content"));
    @Nullable Xml summary = filled(first(parts, "summary"));
    @Nullable Xml body = content == null ? summary : content;
    @Nullable Timestamp published = time(parts, "published", "issued", "created");
    @Nullable Timestamp updated = time(parts, "updated", "modified");
    @Nullable String id = text(parts, "id");
    @Nullable String url = url(parts, id);
    return ArticleDraft.builder()
        .publisherName(source.title() == null ? channel.title() : source.title())
        .url(url)
        .guid(id == null || Addresses.isWeb(id) ? null : Channel.guid(channel.source(), id))
        .otherUrls(otherUrls(parts, id, url))
        .base(body == null ? entry.base() : body.base())
        .language(language(body == null ? entry : body))
        .titleHtml(title == null ? null : Markup.atom(title))
        .titleIsHtml(true)
        .summaryHtml(summary == null || summary == body ? null : Markup.atom(summary))
        .body(body(parts, body))
        .bylines(bylines(parts, source))
        .copyright(text(parts, "rights", "copyright"))
        .published(published)
        .modified(updated)
        // An entry must say when it was updated and may say when it was published (RFC 4287,
        // 4.2.9): without the latter the former is the best that is known.
        .seen(published == null ? updated : null)
        .images(Pictures.of(parts))
        .declaredKeywords(keywords(parts))
        .repairs(
            Channel.undated(
                published == null ? updated : published, text(parts, "published", "updated")))
        .build();
  }

  private static List<BodyPart> body(Xml.Parts parts, @Nullable Xml body) {
    if (body != null) {
      return List.of(new BodyPart.Html(Markup.atom(body)));
    }
    @Nullable Xml group = parts.first("media:group");
    @Nullable String described =
        (group == null ? parts : Xml.Parts.of(group)).text("media:description");
    return described == null ? List.of() : List.of(new BodyPart.Html(Markup.escaped(described)));
  }

  /// RFC 4287, 4.2.7.2: a link without `rel` is an alternate one. HTML is preferred among several.
  private static @Nullable String url(Xml.Parts parts, @Nullable String id) {
    @Nullable String original = Addresses.webOrNull(parts.text("feedburner:origlink"));
    if (original != null) {
      return original;
    }
    List<Xml> alternates = links(parts, "", "alternate");
    Optional<Xml> page =
        alternates.stream().filter(link -> link.attribute("type").contains("html")).findFirst();
    if (page.isPresent() || !alternates.isEmpty()) {
      Xml link = page.orElseGet(alternates::getFirst);
      return Addresses.resolve(link.base(), link.attribute("href"));
    }
    return Addresses.webOrNull(id);
  }

  private static List<Xml> links(Xml.Parts parts, String... relations) {
    Set<String> wanted = Set.of(relations);
    return parts.all().stream()
        .filter(part -> isNamed(part, "link"))
        .filter(link -> wanted.contains(link.attribute("rel")))
        .filter(link -> !link.attribute("href").isEmpty())
        .toList();
  }

  private static List<String> otherUrls(
      Xml.Parts parts, @Nullable String id, @Nullable String url) {
    Set<String> others = new LinkedHashSet<>();
    if (id != null) {
      others.add(id);
    }
    for (Xml link : links(parts, "", "alternate")) {
      if (link.attribute("type").isEmpty() || link.attribute("type").contains("html")) {
        others.add(Addresses.resolve(link.base(), link.attribute("href")));
      }
    }
    others.removeIf(other -> other.equals(url) || !Addresses.isWeb(other));
    return List.copyOf(others);
  }

  private @Nullable String language(Xml element) {
    @Nullable String own = element.language();
    return own == null || own.isEmpty() ? channel.language() : own;
  }

  private static List<String> bylines(Xml.Parts parts, Channel source) {
    List<String> own = authors(parts);
    return own.isEmpty() ? source.authors() : own;
  }

  private static List<String> authors(Xml.Parts parts) {
    Set<String> names = new LinkedHashSet<>();
    for (Xml part : parts.all()) {
      if (part.name().equals("dc:creator")) {
        Persons.name(part.text()).ifPresent(names::add);
      } else if (isNamed(part, "author")) {
        Xml.Parts person = Xml.Parts.of(part);
        @Nullable String name = text(person, "name", "email");
        Persons.name(name == null && person.all().isEmpty() ? part.text() : orEmpty(name))
            .ifPresent(names::add);
      }
    }
    return List.copyOf(names);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static List<String> keywords(Xml.Parts parts) {
    Set<String> keywords = new LinkedHashSet<>();
    for (Xml part : parts.all()) {
      if (isNamed(part, "category")) {
        String label = part.attribute("label");
        keywords.add(label.isEmpty() ? part.attribute("term") : label);
        keywords.add(part.text());
      } else if (part.name().equals("dc:subject")) {
        keywords.add(part.text());
      }
    }
    keywords.removeIf(keyword -> keyword.isEmpty() || Addresses.isWeb(keyword));
    return List.copyOf(keywords);
  }

  private static @Nullable Timestamp time(Xml.Parts parts, String... names) {
    for (String name : names) {
      Optional<Timestamp> time = Dates.read(text(parts, name));
      if (time.isPresent()) {
        return time.get();
      }
    }
    return null;
  }

  private static @Nullable String text(Xml.Parts parts, String... names) {
    List<String> both = new ArrayList<>();
    for (String name : names) {
      both.add(ATOM + name);
      both.add(name);
    }
    return parts.text(both.toArray(String[]::new));
  }

  private static @Nullable Xml first(Xml.Parts parts, String name) {
    for (Xml part : parts.all()) {
      if (isNamed(part, name)) {
        return part;
      }
    }
    return null;
  }

  /// An element with content of its own: out-of-line content (`src`) is not in the document.
  private static @Nullable Xml filled(@Nullable Xml element) {
    boolean empty =
        element == null || (element.text().isEmpty() && element.element().childrenSize() == 0);
    return empty ? null : element;
  }
}
