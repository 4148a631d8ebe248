package io.feedwire.parser.syndication;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
          "yandex:full-text",
          "turbo:content",
          "abstract");

  /// Of these, what is meant for the whole text.
  private static final Set<String> CONTENTS =
      Set.of(
          "content:encoded",
          "content",
          "xhtml:body",
          "xhtml:div",
          "body",
          "fullitem",
          "yandex:full-text",
          "turbo:content");

  private static final Pattern MEDIA =
      Pattern.compile("<(?:img|iframe|video|audio|figure)\\b", Pattern.CASE_INSENSITIVE);

  /// A picture says as much as so many characters: an excerpt has 55 words in WordPress.
  private static final int PICTURE = 300;

  private static final List<String> CUT = List.of("[…]", "[&#8230;]", "[&hellip;]", "[...]");

  /// Longest line behind an excerpt, in characters: `The post … appeared first on …`.
  private static final int FOOTER = 360;

  private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\r]*+\\n\\s*+");

  /// What ends a paragraph of Chinese or Japanese at the end of a line.
  private static final String STOPS = "。！？”」…";

  /// Two of these begin one.
  private static final char WIDE = '\u3000';

  /// Longest headline that is read, in characters with its markup: what is longer is a document
  /// whose tags are damaged. The longest seen has some hundred.
  private static final int MAX_TITLE = 20_000;

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
    this.html = body == null ? described() : paragraphs(markup(body));
  }

  /// The one with the most words is the body: many feeds have their full text in `description` and
  /// a teaser in `content:encoded`. A description that is hardly longer than the content, by a line
  /// about where the post appeared first, is none; nor is one beside content with pictures or
  /// recordings, unless it says twice as much. Of several as long the first.
  private static @Nullable Xml longest(Xml.Parts parts) {
    @Nullable Xml longest = null;
    long best = -1;
    for (Xml part : parts.all()) {
      if (BODIES.contains(part.name()) && !isEmpty(part)) {
        String text = part.text();
        long words = words(text);
        long weight = words;
        if (isCut(text)) {
          weight = words / 2;
        } else if (CONTENTS.contains(part.name())) {
          long shown = MEDIA.matcher(text).find() ? words + PICTURE : 0;
          weight = (words + shown) * 5 / 4;
        }
        longest = weight > best ? part : longest;
        best = Math.max(best, weight);
      }
    }
    return longest;
  }

  /// Whether it ends as an excerpt does: `… […]`, with WordPress's line behind it.
  private static boolean isCut(String html) {
    for (String sign : CUT) {
      int at = html.lastIndexOf(sign);
      if (at >= 0 && words(html.substring(at + sign.length())) <= FOOTER) {
        return true;
      }
    }
    return false;
  }

  /// Characters that are no markup.
  private static long words(String html) {
    long words = 0;
    boolean inTag = false;
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      if (inTag) {
        inTag = c != '>';
      } else if (c == '<' && i + 1 < html.length() && isTag(html.charAt(i + 1))) {
        inTag = true;
      } else {
        words++;
      }
    }
    return words;
  }

  private static boolean isTag(char next) {
    return next == '/' || next == '!' || Character.isLetter(next);
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

  /// Plain text has blank lines between paragraphs, in warnings of the weather for one; in markup
  /// they mean nothing.
  private static String paragraphs(String markup) {
    if (markup.indexOf('<') >= 0) {
      return markup;
    }
    boolean hasLines = markup.indexOf('\n') >= 0;
    String parted = hasLines ? BLANK_LINE.matcher(markup).replaceAll("<br><br>") : markup;
    return hasLines || markup.indexOf(WIDE) >= 0 ? lines(parted) : parted;
  }

  /// Chinese and Japanese have a line a paragraph, which two wide blanks begin, and which some lose
  /// the line end before.
  private static String lines(String text) {
    var out = new StringBuilder(text.length() + 64);
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '\n' && c != WIDE) {
        at++;
        continue;
      }
      int end = at;
      while (end > from && " \t\r".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      int next = at + 1;
      while (next < text.length() && isBlank(text.charAt(next))) {
        next++;
      }
      // A blank may stand before the line end as well.
      boolean isLineEnd = c == '\n' || text.substring(at, next).indexOf('\n') >= 0;
      boolean isStop = end > from && STOPS.indexOf(text.charAt(end - 1)) >= 0;
      boolean isWide =
          next - at >= 2 && text.charAt(next - 1) == WIDE && text.charAt(next - 2) == WIDE;
      if (isLineEnd ? isStop || isWide : isStop && isWide) {
        out.append(text, from, end).append("<br><br>");
        from = next;
      }
      at = next;
    }
    return from == 0 ? text : out.append(text, from, text.length()).toString();
  }

  private static boolean isBlank(char c) {
    return c == WIDE || Character.isWhitespace(c);
  }

  /// Dublin Core and Media RSS describe what has no text of its own.
  private @Nullable String described() {
    @Nullable String own = parts.text("dc:description", "itunes:summary", "media:description");
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
        return headline(title);
      }
    }
    for (Xml.Parts media : parts.media()) {
      @Nullable Xml title = titled(media.named("media:title"));
      if (title != null) {
        return headline(title);
      }
    }
    return null;
  }

  private String headline(Xml title) {
    String html = Markup.html(title);
    if (html.length() > MAX_TITLE) {
      repairs.add("%d characters of a headline were left out".formatted(html.length() - MAX_TITLE));
      html = html.substring(0, MAX_TITLE);
    }
    return Markup.titled(html);
  }

  /// Of a title's type no more is believed than that it may be Base64: none is a picture.
  private static @Nullable Xml titled(List<Xml> titles) {
    for (Xml title : titles) {
      if (!title.text().isEmpty()) {
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
    if (once != null) {
      repairs.add("%s was escaped twice".formatted(part.element().tagName()));
      return once;
    }
    String read = part.element().firstElementChild() == null ? LessThan.escaped(markup) : markup;
    if (read.length() > markup.length()) {
      repairs.add("signs of less-than in %s begin no tags".formatted(part.element().tagName()));
    }
    return read;
  }

  /// Sentences about what was mended; complete when all else was asked for.
  List<String> repairs() {
    return repairs;
  }
}
