package io.feedwire.parser.syndication;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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

  /// The number of a code without words: BISAC's `FIC020000`, IPTC's `medtop:20000304`. Fewer
  /// digits are those of a year.
  private static final Pattern CODE = Pattern.compile("(?:[a-z]{1,12}:)?[A-Z]{0,3}\\d{6,12}");

  /// The code of a network: `ci`, `nc`.
  private static final Pattern SOURCE = Pattern.compile("[a-z]{2,3}");

  /// What the survey of earthquakes has for a map to be coloured by.
  private static final List<Field> FIELDS =
      List.of(
          new Field("Age", Pattern.compile("Past (?:Hour|Day|Week|Month)")),
          new Field("Magnitude", Pattern.compile("Magnitude -?\\d+")),
          new Field("Contributor", SOURCE),
          new Field("Author", SOURCE));

  /// A label for all values of a field, which are no subjects.
  private record Field(String label, Pattern term) {
    boolean isOf(Xml category) {
      return category.attribute("label").equals(label)
          && term.matcher(category.attribute("term")).matches();
    }
  }

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
        || (isForLine && isNumber(text))
        || FIELDS.stream().anyMatch(field -> field.isOf(category));
  }

  /// Whether a label is the name of a field (EDGAR's) and the term what stands in it.
  static boolean isOfField(String label, String term) {
    return label.equals("form type") && !term.isEmpty();
  }

  /// Whether a term is a number for a label that says it in words.
  static boolean isCode(String term, String label) {
    return !label.isEmpty() && CODE.matcher(term).matches();
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
