package io.feedwire.parser.syndication;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The keywords that a feed declares: categories of RSS, Atom, Media RSS and iTunes, subjects of
/// Dublin Core, lists of keywords.
final class Categories {

  private static final Pattern SEPARATOR = Pattern.compile("[,，;；]");

  /// Longest keyword, in characters with its markup, of which a tag may be a word: what is longer
  /// is no word.
  private static final int MAX_KEYWORD = 1_000;

  private static final Set<String> CATEGORIES =
      Set.of("category", "dc:subject", "dcterms:subject", "media:category", "s:tag");

  private static final Set<String> LISTS =
      Set.of("itunes:keywords", "media:keywords", "keywords", "tags");

  private final Set<String> keywords = new LinkedHashSet<>();

  private final ServiceWords services;

  private Categories(ServiceWords services) {
    this.services = services;
  }

  /// Whether an element names subjects.
  static boolean isNamed(Xml part) {
    return CATEGORIES.contains(part.name()) || LISTS.contains(part.name());
  }

  static List<String> of(Xml.Parts parts) {
    var categories = new Categories(new ServiceWords(parts));
    categories.addAll(parts);
    for (Xml.Parts media : parts.media()) {
      categories.addAll(media);
    }
    categories.keywords.remove("");
    return List.copyOf(categories.keywords);
  }

  private void addAll(Xml.Parts parts) {
    for (Xml part : parts.all()) {
      add(part);
    }
  }

  private void add(Xml part) {
    if (CATEGORIES.contains(part.name())) {
      category(part);
    } else if (LISTS.contains(part.name())) {
      // Entities are resolved first: they end with a separator.
      SEPARATOR
          .splitAsStream(Markup.plain(Xml.field(part.text())))
          .map(String::strip)
          .forEach(keywords::add);
    } else if (part.name().equals("categories")) {
      Xml.Parts.of(part).named("category").forEach(this::category);
    } else if (part.name().equals("itunes:category")) {
      podcast(part);
    }
  }

  /// A label is for people and a term for programs; both are words for the same, and either may be
  /// the one that a reader knows.
  private void category(Xml part) {
    if (services.contain(part)) {
      return;
    }
    String label = part.attribute("label");
    String term = part.attribute("term");
    if (!ServiceWords.isOfField(label, term)) {
      keywords.add(label);
    }
    keywords.add(term);
    String words = Xml.field(words(part));
    keywords.add(Markup.plain(words.length() > MAX_KEYWORD ? words : Markup.titled(words)));
  }

  /// A category is a word, which may be marked up as one, in a link for one; some put an image into
  /// it, with a title of its own.
  private static String words(Xml part) {
    if (part.element().firstElementChild() == null) {
      return part.text();
    }
    boolean isLine = part.element().children().stream().allMatch(Markup::isOfLine);
    return isLine ? Markup.html(part) : part.element().ownText();
  }

  /// Categories of podcasts are attributes, and nested; some write them as they do all others.
  private void podcast(Xml part) {
    String attribute = part.attribute("text");
    keywords.add(Markup.plain(attribute.isEmpty() ? part.element().ownText() : attribute));
    Xml.Parts.of(part).named("itunes:category").forEach(this::podcast);
  }
}
