package io.feedwire.parser.syndication;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of an entry: headline, body and summary, which feeds put into a dozen elements.
final class EntryText {

  private static final Set<String> BODIES =
      Set.of(
          "content:encoded",
          "content",
          "description",
          "summary",
          "xhtml:body",
          "xhtml:div",
          "body",
          "fullitem",
          "abstract");

  private static final List<String> TITLES = List.of("title", "dc:title", "media:title");

  private static final List<String> SUMMARIES = List.of("summary", "description");

  private final Xml.Parts parts;
  private final @Nullable Xml body;
  private final @Nullable String html;
  private final List<String> repairs = new ArrayList<>();

  EntryText(Xml.Parts parts) {
    this.parts = parts;
    for (Xml content : parts.named("content")) {
      if (Markup.isFile(content)) {
        repairs.add("content that is no text was left out");
        break;
      }
    }
    this.body = longest(parts);
    this.html = body == null ? described() : markup(body);
  }

  /// The longest is the body: many feeds have their full text in `description` and a teaser in
  /// `content:encoded`. Of several as long the first.
  private static @Nullable Xml longest(Xml.Parts parts) {
    @Nullable Xml longest = null;
    int length = -1;
    for (Xml part : parts.all()) {
      if (BODIES.contains(part.name()) && !isEmpty(part)) {
        int own = part.text().length();
        longest = own > length ? part : longest;
        length = Math.max(length, own);
      }
    }
    return longest;
  }

  private static boolean isEmpty(Xml part) {
    boolean isBlank = part.element().firstElementChild() == null && part.text().isEmpty();
    return isBlank || Markup.isFile(part);
  }

  /// The element that the body was taken from; null where there is none.
  @Nullable Xml body() {
    return body;
  }

  /// The body; null where there is none.
  @Nullable String html() {
    return html;
  }

  /// Media RSS describes what has no text of its own.
  private @Nullable String described() {
    @Nullable String own = parts.text("itunes:summary", "media:description");
    @Nullable Xml group = own == null ? parts.first("media:group") : null;
    @Nullable String text = group == null ? own : Xml.Parts.of(group).text("media:description");
    if (text == null) {
      return null;
    }
    // Plain text by its default type, with line breaks that are meant; but some put HTML in.
    return text.indexOf('<') >= 0 ? text : Markup.escaped(text).replace("\n", "<br>");
  }

  /// The first title with any text, as HTML; that of a recording or picture for an entry without
  /// one of its own; null where there is none.
  @Nullable String title() {
    for (String name : TITLES) {
      @Nullable Xml title = titled(parts.named(name));
      if (title != null) {
        return Markup.titled(Markup.html(title));
      }
    }
    for (Xml.Parts media : parts.media()) {
      @Nullable Xml title = titled(media.named("media:title"));
      if (title != null) {
        return Markup.titled(Markup.html(title));
      }
    }
    return null;
  }

  private static @Nullable Xml titled(List<Xml> titles) {
    for (Xml title : titles) {
      if (!isEmpty(title)) {
        return title;
      }
    }
    return null;
  }

  /// A text that is not the body; null where there is none.
  @Nullable String summary() {
    for (String name : SUMMARIES) {
      for (Xml part : parts.named(name)) {
        if (part != body && !isEmpty(part)) {
          String summary = markup(part);
          return summary.equals(html) ? null : summary;
        }
      }
    }
    @Nullable String other = body == null ? null : parts.text("itunes:summary", "itunes:subtitle");
    return other == null || other.equals(html) ? null : other;
  }

  private String markup(Xml part) {
    String markup = Markup.html(part);
    @Nullable String once = Markup.escapedTwice(markup);
    if (once == null) {
      return markup;
    }
    repairs.add("%s was escaped twice".formatted(part.element().tagName()));
    return once;
  }

  /// Sentences about what was mended; complete when all else was asked for.
  List<String> repairs() {
    return repairs;
  }
}
