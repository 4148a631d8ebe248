package io.feedwire.parser.syndication;

import java.util.Set;

/// Categories that say what a service shall do with an item, or in which field of a form a word
/// stands, and are no subjects.
final class ServiceWords {

  /// A scheme under which a category names the kind of entry (`…blogger/2008/kind#post`), which is
  /// no subject. Source: Google Data APIs, "http://schemas.google.com/g/2005#kind".
  private static final String KIND = "#kind";

  /// What only Dzen has: whether a post is a draft, its form, and who may comment.
  private static final Set<String> OF_DZEN =
      Set.of(
          "native-draft",
          "native-yes",
          "native-no",
          "format-article",
          "format-post",
          "comment-all",
          "comment-subscribers",
          "comment-none");

  /// Words that are Dzen's where one of its own stands beside them.
  private static final Set<String> BESIDE = Set.of("index", "noindex", "evergreen");

  private final boolean isForDzen;
  private final boolean isForLine;

  ServiceWords(Xml.Parts item) {
    isForDzen =
        item.named("category").stream().anyMatch(category -> OF_DZEN.contains(category.text()));
    isForLine = item.first("oa:delstatus") != null || item.first("oa:lastpubdate") != null;
  }

  /// Whether a category is a service's.
  boolean contain(Xml category) {
    String text = category.text();
    return category.attribute("scheme").endsWith(KIND)
        || OF_DZEN.contains(text)
        || (isForDzen && BESIDE.contains(text))
        || (isForLine && isNumber(text));
  }

  /// Whether a label is the name of a field (EDGAR's) and the term what stands in it.
  static boolean isOfField(String label, String term) {
    return label.equals("form type") && !term.isEmpty();
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
