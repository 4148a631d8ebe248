package io.feedwire.parser.syndication;

import io.feedwire.contracts.article.Timestamp;
import io.feedwire.parser.ArticleDraft;
import io.feedwire.parser.ArticleDraft.BodyPart;
import io.feedwire.parser.time.Dates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads an `<item>` of RSS or RDF, with the modules that feeds put into it.
final class RssItems {

  private final Channel channel;

  RssItems(Channel channel) {
    this.channel = channel;
  }

  ArticleDraft read(Xml item) {
    Xml.Parts parts = Xml.Parts.of(item);
    @Nullable String link = link(parts);
    @Nullable Xml title = firstFilled(parts, "title", "dc:title", "media:title");
    Content content = content(parts);
    @Nullable String source = parts.text("source");
    @Nullable Timestamp published =
        time(parts, "pubdate", "dc:date", "dcterms:issued", "atom:published", "dcterms:created");
    return ArticleDraft.builder()
        .publisherName(source == null ? channel.title() : Markup.plain(source))
        .url(link)
        .guid(guid(parts))
        .otherUrls(otherUrls(parts, link))
        .base(base(content.origin() == null ? item : content.origin(), link))
        .language(language(parts))
        .titleHtml(title == null ? null : Markup.html(title))
        .titleIsHtml(true)
        .summaryHtml(content.summary())
        .body(content.body() == null ? List.of() : List.of(new BodyPart.Html(content.body())))
        .bylines(bylines(parts))
        .copyright(parts.text("dc:rights", "media:copyright"))
        .published(published)
        .modified(time(parts, "dcterms:modified", "atom:updated"))
        .images(Pictures.of(parts))
        .declaredKeywords(keywords(parts))
        .repairs(Channel.undated(published, parts.text("pubdate", "dc:date")))
        .build();
  }

  /// The publisher's own link where a proxy replaced it, then `<link>`, Atom's, a guid that is a
  /// permanent link, RDF's subject. An enclosure is never the link.
  private static @Nullable String link(Xml.Parts parts) {
    @Nullable String original = Addresses.webOrNull(parts.text("feedburner:origlink"));
    if (original != null) {
      return original;
    }
    @Nullable String plain = plainLink(parts);
    if (plain != null) {
      return plain;
    }
    Optional<Xml> alternate =
        parts
            .all("atom:link")
            .filter(link -> Set.of("", "alternate").contains(link.attribute("rel")))
            .filter(link -> !link.attribute("href").isEmpty())
            .findFirst();
    if (alternate.isPresent()) {
      return Addresses.resolve(alternate.get().base(), alternate.get().attribute("href"));
    }
    @Nullable Xml guid = parts.first("guid");
    if (guid != null && isPermanentLink(guid)) {
      return guid.text();
    }
    return Addresses.webOrNull(parts.parent().attribute("rdf:about"));
  }

  private static @Nullable String plainLink(Xml.Parts parts) {
    @Nullable Xml link = firstFilled(parts, "link");
    if (link != null) {
      return Addresses.resolve(link.base(), link.text());
    }
    // Atom's form without Atom's namespace.
    return parts
        .all("link")
        .filter(each -> Set.of("", "alternate").contains(each.attribute("rel")))
        .map(each -> Addresses.resolve(each.base(), each.attribute("href")))
        .filter(href -> !href.isEmpty())
        .findFirst()
        .orElse(null);
  }

  /// RSS 2.0: "isPermaLink is optional, its default value is true."
  private static boolean isPermanentLink(Xml guid) {
    return !guid.attribute("isPermaLink").equalsIgnoreCase("false") && Addresses.isWeb(guid.text());
  }

  private @Nullable String guid(Xml.Parts parts) {
    @Nullable String guid = parts.text("guid", "dc:identifier", "atom:id");
    return guid == null || Addresses.isWeb(guid) ? null : Channel.guid(channel.source(), guid);
  }

  private static List<String> otherUrls(Xml.Parts parts, @Nullable String link) {
    return Stream.of(plainLink(parts), parts.text("guid"), parts.text("dc:identifier"))
        .filter(Objects::nonNull)
        .filter(Addresses::isWeb)
        .filter(url -> !url.equals(link))
        .distinct()
        .toList();
  }

  /// Addresses in the text begin from `xml:base` where a feed gives one, else from the item's page.
  private @Nullable String base(Xml content, @Nullable String link) {
    boolean declared = !Objects.equals(content.base(), channel.location());
    return declared || link == null || !Addresses.isWeb(link) ? content.base() : link;
  }

  private @Nullable String language(Xml.Parts parts) {
    @Nullable String own = parts.text("dc:language");
    if (own != null) {
      return own;
    }
    @Nullable String inherited = parts.parent().language();
    return inherited == null || inherited.isEmpty() ? channel.language() : inherited;
  }

  /// @param origin the element that the body came from
  private record Content(@Nullable String body, @Nullable String summary, @Nullable Xml origin) {}

  /// The longest text is the body, since feeds put the full one in any of these; the description,
  /// when it is another, is the summary.
  private static Content content(Xml.Parts parts) {
    List<Xml> texts = new ArrayList<>();
    for (Xml part : parts.all()) {
      switch (part.name()) {
        case "content:encoded",
            "description",
            "xhtml:body",
            "xhtml:div",
            "body",
            "content",
            "atom:content",
            "fullitem" ->
            texts.add(part);
        default -> {}
      }
    }
    @Nullable Xml longest =
        texts.stream().max(Comparator.comparingInt(each -> each.text().length())).orElse(null);
    @Nullable String summary = parts.text("atom:summary", "itunes:summary", "media:description");
    if (longest == null || (longest.text().isEmpty() && longest.element().childrenSize() == 0)) {
      return new Content(summary, null, null);
    }
    @Nullable Xml description = parts.first("description");
    if (description != null && description != longest && !description.text().isEmpty()) {
      summary = Markup.html(description);
    }
    String body = longest.name().startsWith("atom:") ? Markup.atom(longest) : Markup.html(longest);
    return new Content(body, body.equals(summary) ? null : summary, longest);
  }

  private static List<String> bylines(Xml.Parts parts) {
    Set<String> names = new LinkedHashSet<>();
    for (Xml part : parts.all()) {
      switch (part.name()) {
        case "author", "dc:creator", "itunes:author", "dc:author" ->
            Persons.name(part.text()).ifPresent(names::add);
        case "atom:author" -> {
          @Nullable String name = Xml.Parts.of(part).text("atom:name", "name");
          Persons.name(name == null ? "" : name).ifPresent(names::add);
        }
        default -> {}
      }
    }
    return List.copyOf(names);
  }

  private static List<String> keywords(Xml.Parts parts) {
    Set<String> keywords = new LinkedHashSet<>();
    for (Xml part : parts.all()) {
      switch (part.name()) {
        case "category", "dc:subject", "atom:category" -> keywords.add(keyword(part));
        case "itunes:keywords", "media:keywords" -> {
          for (String keyword : part.text().split("[,，]", -1)) {
            keywords.add(keyword.strip());
          }
        }
        default -> {}
      }
    }
    keywords.removeIf(keyword -> keyword.isEmpty() || Addresses.isWeb(keyword));
    return List.copyOf(keywords);
  }

  private static String keyword(Xml category) {
    String text = Markup.plain(category.text());
    if (!text.isEmpty()) {
      return text;
    }
    String label = category.attribute("label");
    return label.isEmpty() ? category.attribute("term") : label;
  }

  private static @Nullable Timestamp time(Xml.Parts parts, String... names) {
    for (String name : names) {
      Optional<Timestamp> time = Dates.read(parts.text(name));
      if (time.isPresent()) {
        return time.get();
      }
    }
    return null;
  }

  private static @Nullable Xml firstFilled(Xml.Parts parts, String... names) {
    for (String name : names) {
      for (Xml part : parts.all()) {
        if (part.name().equals(name) && !part.text().isEmpty()) {
          return part;
        }
      }
    }
    return null;
  }
}
