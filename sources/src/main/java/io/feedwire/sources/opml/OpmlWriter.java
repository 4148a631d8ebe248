package io.feedwire.sources.opml;

import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.source.Source.Kind;
import io.feedwire.sources.Locations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes OPML 2.0: addresses, names and folders, which is what other readers of feeds understand.
/// How a source is polled and asked stays here.
public final class OpmlWriter {

  /// Of the attribute that tells kinds which OPML does not know.
  private static final String NAMESPACE = "https://github.com/feedwire/feedwire";

  private final StringBuilder text = new StringBuilder();
  private final List<String> open = new ArrayList<>();

  private OpmlWriter() {}

  /// @param text the document, in UTF-8 when written
  /// @param leftOut folders on disk, and what comes with a list that is in the document
  public record Written(String text, int leftOut) {}

  /// All that a list can hold, by category and name.
  public static Written write(List<Source> sources, String title) {
    List<Source> fit =
        sources.stream()
            .filter(source -> source.kind() != Kind.FOLDER && source.origin() == null)
            .sorted(
                Comparator.comparing((Source source) -> orEmpty(source.category()))
                    .thenComparing(source -> orEmpty(source.name()))
                    .thenComparing(Source::location))
            .toList();
    return new Written(new OpmlWriter().document(fit, title), sources.size() - fit.size());
  }

  private String document(List<Source> sources, String title) {
    text.append(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\" xmlns:feedwire=\"")
        .append(NAMESPACE)
        .append("\">\n  <head>\n    <title>")
        .append(escaped(title))
        .append("</title>\n  </head>\n  <body>\n");
    for (Source source : sources) {
      folders(path(source.category()));
      outline(source);
    }
    folders(List.of());
    return text.append("  </body>\n</opml>\n").toString();
  }

  private static List<String> path(@Nullable String category) {
    return category == null ? List.of() : List.of(category.split("/", -1));
  }

  /// Closes and opens until these are open.
  private void folders(List<String> wanted) {
    int same = 0;
    while (same < Math.min(open.size(), wanted.size()) && open.get(same).equals(wanted.get(same))) {
      same++;
    }
    while (open.size() > same) {
      open.removeLast();
      indent().append("</outline>\n");
    }
    for (String name : wanted.subList(same, wanted.size())) {
      indent().append("<outline text=\"").append(escaped(name)).append("\">\n");
      open.add(name);
    }
  }

  private void outline(Source source) {
    String name = Objects.requireNonNullElse(source.name(), "");
    indent().append("<outline");
    attribute("type", source.kind() == Kind.OPML ? "include" : "rss");
    attribute("text", name.isEmpty() ? redacted(source) : name);
    if (!name.isEmpty()) {
      attribute("title", name);
    }
    attribute(source.kind() == Kind.OPML ? "url" : "xmlUrl", redacted(source));
    if (source.kind() != Kind.OPML && source.kind() != Kind.FEED) {
      attribute("feedwire:kind", source.kind().name().toLowerCase(Locale.ROOT));
    }
    text.append("/>\n");
  }

  private static String redacted(Source source) {
    return Locations.redacted(source.location());
  }

  private void attribute(String name, String value) {
    text.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
  }

  private StringBuilder indent() {
    return text.append("  ".repeat(open.size() + 2));
  }

  private static String escaped(String plain) {
    var escaped = new StringBuilder(plain.length() + 16);
    plain
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isXml(c) ? c : ' ');
              }
            });
    return escaped.toString();
  }

  /// `Char` of XML 1.0, without line breaks, which attributes do not keep.
  private static boolean isXml(int c) {
    return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
